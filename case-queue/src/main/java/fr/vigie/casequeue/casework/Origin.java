package fr.vigie.casequeue.casework;

/** How a case came about. */
public enum Origin {
    /** An alert of the jobs. */
    ALERT,
    /** A letter, or a call of an insured person. */
    LETTER,
    /** A partner: Caf, Urssaf, Impôts, police, an Ordre. */
    PARTNER,
    /** A colleague of the caisse. */
    COLLEAGUE,
    /** Drawn by chance, to measure what alerts miss. */
    RANDOM
}
