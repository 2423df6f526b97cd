package fr.vigie.casequeue.access;

import java.io.Serializable;

/** Logged in by a password of our own. */
record LocalSignIn(String login, int generation) implements SignedIn, Serializable {
    @Override
    public String getName() {
        return login;
    }
}
