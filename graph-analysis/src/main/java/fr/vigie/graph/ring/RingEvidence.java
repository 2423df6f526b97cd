package fr.vigie.graph.ring;

import java.util.Comparator;

/**
 * A record that a ring rests on.
 *
 * @param day epoch day of what it says
 * @param id its id
 */
public record RingEvidence(int day, String id) implements Comparable<RingEvidence> {
    private static final Comparator<RingEvidence> ORDER =
            Comparator.comparingInt(RingEvidence::day).thenComparing(RingEvidence::id);

    @Override
    public int compareTo(RingEvidence other) {
        return ORDER.compare(this, other);
    }
}
