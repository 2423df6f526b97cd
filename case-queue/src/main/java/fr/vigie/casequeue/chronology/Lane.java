package fr.vigie.casequeue.chronology;

/** A kind of record, which has its own line in a chronology; its French name is {@code lane.X} of the messages. */
public enum Lane {
    /** Acts that were billed. */
    ACTS,
    /** Acts of others, billed upon a prescription of the subject. */
    PRESCRIBED,
    /** Deliveries billed in the name of the subject. */
    DELIVERED,
    /** Prescriptions. */
    PRESCRIPTIONS,
    /** Uses of a professional's card. */
    CARD_USES,
    /** Sick leaves. */
    LEAVES,
    /** Periods for which daily allowances are paid. */
    ALLOWANCES,
    /** Hospital stays. */
    STAYS;

    /** Whether its records last for days: those are bars from start to end. */
    public boolean lasts() {
        return this == LEAVES || this == ALLOWANCES || this == STAYS;
    }
}
