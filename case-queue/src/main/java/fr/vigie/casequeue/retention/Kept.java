package fr.vigie.casequeue.retention;

/** What is kept for a time; its French name is {@code kept.X} of the messages, from when on {@code kept.X.from}. */
public enum Kept {
    /** An alert that nobody has taken: since its last evidence. */
    UNWORKED_ALERTS,
    /** An alert that the jobs have withdrawn, in no case: since its last evidence. */
    WITHDRAWN_ALERTS,
    /** A case closed NO_ACTION or ERROR: since its conclusion. */
    CASES_WITHOUT_FRAUD,
    /** A case closed VICTIM: since its conclusion. */
    CASES_OF_VICTIMS,
    /** A case closed FRAUD, FAULT or ABUSE: since its conclusion. */
    CASES_WITH_FRAUD,
    /** Who did what: since then. */
    ACCESS_LOG
}
