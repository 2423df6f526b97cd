package fr.vigie.cli.evaluate;

/** The part of a subject in a labelled instance. */
enum Role {
    SUSPECT,
    PARTICIPANT,
    /** Was usurped: an alert is right only if it says so. */
    VICTIM,
    /** Innocent, and made to look otherwise. */
    LOOK_ALIKE
}
