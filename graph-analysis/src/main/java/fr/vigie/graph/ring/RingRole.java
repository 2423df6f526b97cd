package fr.vigie.graph.ring;

/** What a member is in a ring, as far as the links tell; a person decides. */
public enum RingRole {
    /** Whose acts are held against him. */
    SUSPECT,
    /** Whose name, card or account was used without his knowing. */
    VICTIM,
    /** Who lends a name, an account or a Vitale card. */
    MULE,
    /** Who is to be heard: linked, and it is open in which way. */
    TO_BE_HEARD
}
