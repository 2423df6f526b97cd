package fr.vigie.streaming.topology;

import fr.vigie.streaming.envelope.Envelope;

/** A reference reduced to the word that its id is known: all that the count of orphans needs. */
final class Presence {
    private static final byte[] NOTHING = new byte[0];

    private Presence() {}

    static Envelope of(Envelope reference) {
        return new Envelope(reference.code(), reference.time(), 0, reference.due(), "", reference.id(), NOTHING);
    }
}
