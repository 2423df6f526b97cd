package fr.vigie.casequeue.api;

/** A parameter of a request that cannot be used; the message says which, and what was expected. */
final class BadParameter extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadParameter(String message) {
        super(message, null, false, false);
    }
}
