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
    /** An alert drawn by chance, to measure what the rank misses. */
    RANDOM,
    /** A subject without any alert, drawn by chance, to measure what alerts miss. */
    RANDOM_SUBJECT;

    /** Whether chance brought it about. */
    public boolean drawn() {
        return this == RANDOM || this == RANDOM_SUBJECT;
    }
}
