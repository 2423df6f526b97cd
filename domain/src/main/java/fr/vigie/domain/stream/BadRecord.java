package fr.vigie.domain.stream;

/**
 * A record that cannot be used; the message says which field, which value and what was expected.
 *
 * <p>It never stops a run: the caller turns it into a {@link fr.vigie.domain.alert.Reject} with the record's place.
 */
public final class BadRecord extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    public BadRecord(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** What is wrong. */
    public String reason() {
        return reason;
    }
}
