package fr.vigie.casequeue.procedure;

/** What a person has established about intent; a rule or a score never establishes it. */
public enum Intent {
    /** No fraud is established: fault, abuse, error, or not known yet. */
    NONE,
    /** Fraud (R147-11 CSS). */
    FRAUD,
    /** Fraud in an organised band (R147-12 CSS). */
    ORGANISED;

    /** Whether it is fraud. */
    public boolean isFraud() {
        return this != NONE;
    }
}
