package fr.vigie.casequeue.access;

/** A change of accounts that cannot be made; the message, in French, says why. */
public final class AccountRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AccountRefused(String message) {
        super(message, null, false, false);
    }
}
