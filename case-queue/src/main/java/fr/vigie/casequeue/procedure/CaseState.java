package fr.vigie.casequeue.procedure;

/** How far a case is; its French name is {@code state.X} of the messages. */
public enum CaseState {
    /** It has been signalled, and nobody has looked yet. */
    SIGNALEMENT,
    /** Somebody asks whether there is something to it, and what. */
    QUALIFICATION,
    /** The facts are established, with the person heard. */
    INSTRUCTION,
    /** One of the legal consequences is in course. */
    SUITES,
    /** A sum is claimed back. */
    RECOVERY,
    /** It is over, with an outcome and a motive. */
    CLOSED
}
