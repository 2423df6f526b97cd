package fr.vigie.casequeue.access;

import org.springframework.security.core.AuthenticatedPrincipal;

/** Whoever has logged in, however; {@code getName} is the login of the account. Roles are asked of the account each time. */
interface SignedIn extends AuthenticatedPrincipal {
    /** The account's generation at the time: a later one has ended the session. */
    int generation();
}
