package fr.vigie.casequeue.casework;

/** What can happen in a case. */
public enum EventKind {
    OPENED,
    ASSIGNED,
    NOTE,
    ATTACHED,
    STEP,
    REIDENTIFIED
}
