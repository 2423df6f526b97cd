package fr.vigie.graph.history;

import fr.vigie.graph.ring.Ring;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A ring that has an identity.
 *
 * @param id the same for as long as the ring lives
 * @param ring what was last said of it
 * @param since close at which it was first seen
 * @param revision closes at which it changed, from 1
 * @param goneBecause why it is no ring any more, in French; empty while it is one
 * @param lineage what it came from and what became of it, in order
 */
public record KnownRing(
        String id, Ring ring, LocalDate since, int revision, Optional<String> goneBecause, List<Descent> lineage) {
    /** A ring; the lineage is copied. */
    public KnownRing {
        lineage = List.copyOf(lineage);
    }

    /** How two rings are related. */
    public enum Relation {
        /** This ring was part of the other before. */
        SPLIT_FROM,
        /** The other has become part of this ring. */
        ABSORBED,
        /** This ring has become part of the other. */
        MERGED_INTO
    }

    /**
     * A step of the lineage.
     *
     * @param on close at which it happened
     * @param relation how the two are related
     * @param otherId the other ring
     */
    public record Descent(LocalDate on, Relation relation, String otherId) {}

    /** Whether it is a ring at the last close. */
    public boolean stands() {
        return goneBecause.isEmpty();
    }

    KnownRing said(Ring now) {
        boolean same = stands() && now.equals(ring);
        return new KnownRing(id, now, since, same ? revision : revision + 1, Optional.empty(), lineage);
    }

    KnownRing gone(String because) {
        return stands() ? new KnownRing(id, ring, since, revision + 1, Optional.of(because), lineage) : this;
    }

    KnownRing with(Descent step) {
        List<Descent> longer = new ArrayList<>(lineage);
        longer.add(step);
        return new KnownRing(id, ring, since, revision, goneBecause, longer);
    }
}
