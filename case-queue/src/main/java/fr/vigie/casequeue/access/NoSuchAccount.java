package fr.vigie.casequeue.access;

import org.springframework.security.core.AuthenticationException;

/** The provider vouches for somebody who has no account here, or a closed one. */
final class NoSuchAccount extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    NoSuchAccount() {
        super("no active account for this identity");
    }
}
