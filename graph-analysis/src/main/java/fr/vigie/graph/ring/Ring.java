package fr.vigie.graph.ring;

import java.util.List;

/**
 * A ring as a detector says it at a close.
 *
 * @param code reason code of the detector
 * @param anchor what stays the same while the ring grows, such as the account that all share; empty where there is no such
 *     thing, and the ring is known by its members
 * @param strength how unlikely it is if nothing is wrong, powers of ten
 * @param probability prior probability that an investigator confirms it, 0–1; not calibrated
 * @param words what is said of it, in French
 * @param members members, in order
 * @param edges links between them, in order
 * @param claims lines that are undue if it is one, in order of stream and id
 * @param evidence records it rests on, in order
 * @param harmCents harm that has no price, in cents' worth of priority
 */
public record Ring(
        String code,
        String anchor,
        double strength,
        double probability,
        RingWords words,
        List<RingMember> members,
        List<RingEdge> edges,
        List<RingClaim> claims,
        List<RingEvidence> evidence,
        long harmCents) {
    /** A ring; the lists are copied. */
    public Ring {
        members = List.copyOf(members);
        edges = List.copyOf(edges);
        claims = List.copyOf(claims);
        evidence = List.copyOf(evidence);
    }

    /** What all claims come to, cents. */
    public long cents() {
        return claims.stream().mapToLong(RingClaim::cents).sum();
    }
}
