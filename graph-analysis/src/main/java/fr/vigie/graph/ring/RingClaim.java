package fr.vigie.graph.ring;

import fr.vigie.domain.stream.Stream;
import java.util.Set;

/**
 * A line or payment that is undue if the ring is one.
 *
 * @param stream where it is: billing lines or daily allowances
 * @param id its id
 * @param day epoch day of care, or first day paid
 * @param cents what it reimburses
 * @param members ids of the members that it involves
 */
public record RingClaim(Stream stream, String id, int day, long cents, Set<String> members) {
    /** A claim; the ids are copied. */
    public RingClaim {
        members = Set.copyOf(members);
    }
}
