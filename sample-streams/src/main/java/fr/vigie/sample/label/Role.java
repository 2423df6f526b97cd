package fr.vigie.sample.label;

/** What somebody is in a label. */
public enum Role {
    SUSPECT,
    PARTICIPANT,
    VICTIM,
    LOOK_ALIKE
}
