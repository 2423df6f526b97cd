package fr.vigie.models.artefact;

/** What was to be a model is none, or is damaged. */
public final class BadModelException extends Exception {
    private static final long serialVersionUID = 1L;

    public BadModelException(String message) {
        super(message);
    }

    public BadModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
