package fr.vigie.casequeue.api;

/** There is nothing of that name; the message says of which kind. */
final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotFound(String message) {
        super(message, null, false, false);
    }
}
