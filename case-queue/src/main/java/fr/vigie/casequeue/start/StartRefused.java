package fr.vigie.casequeue.start;

/** A setting with which the application cannot start; the message says which, what is wrong and what to do. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, where, and what to do */
    public StartRefused(String message) {
        super(message, null, false, false);
    }
}
