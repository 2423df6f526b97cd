package fr.vigie.casequeue.procedure;

/** What must be given with a step. */
public enum Need {
    /** A sum above nothing. */
    AMOUNT,
    /** Why, in words. */
    MOTIVE,
    /** Itemised lines with the day of each payment; they come with the facts. */
    ITEMS,
    /** What was concluded. */
    OUTCOME,
    /** A last day. */
    UNTIL
}
