package fr.vigie.graph.ring;

import fr.vigie.graph.link.NodeKind;
import java.util.Comparator;

/**
 * A member of a ring.
 *
 * @param kind what the member is
 * @param id identifier
 * @param role what he is in the ring
 */
public record RingMember(NodeKind kind, String id, RingRole role) implements Comparable<RingMember> {
    private static final Comparator<RingMember> ORDER = Comparator.comparing(RingMember::role)
            .thenComparing(RingMember::kind)
            .thenComparing(RingMember::id);

    @Override
    public int compareTo(RingMember other) {
        return ORDER.compare(this, other);
    }
}
