package fr.vigie.cli;

/** Work that could not be done for a reason the caller can mend; the message says what, where and what to do. */
public final class WorkFailed extends Exception {
    private static final long serialVersionUID = 1L;

    public WorkFailed(String message) {
        super(message);
    }

    public WorkFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
