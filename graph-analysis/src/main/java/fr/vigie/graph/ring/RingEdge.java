package fr.vigie.graph.ring;

import java.util.Comparator;
import java.util.List;

/**
 * A link of a ring.
 *
 * @param from id of a member
 * @param to id of another
 * @param kind what links them, such as {@code LEAVE}
 * @param weight how often: leaves, lines, days
 * @param evidenceIds the first records that say so
 */
public record RingEdge(String from, String to, String kind, double weight, List<String> evidenceIds)
        implements Comparable<RingEdge> {
    private static final Comparator<RingEdge> ORDER =
            Comparator.comparing(RingEdge::from).thenComparing(RingEdge::to).thenComparing(RingEdge::kind);

    /** An edge; the ids are copied. */
    public RingEdge {
        evidenceIds = List.copyOf(evidenceIds);
    }

    @Override
    public int compareTo(RingEdge other) {
        return ORDER.compare(this, other);
    }
}
