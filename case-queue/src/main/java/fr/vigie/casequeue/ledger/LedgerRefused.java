package fr.vigie.casequeue.ledger;

/** Something that cannot be written in the ledger; the message says in French why and what to do. */
public final class LedgerRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The reason, as the page shows it. */
    public LedgerRefused(String message) {
        super(message, null, false, false);
    }
}
