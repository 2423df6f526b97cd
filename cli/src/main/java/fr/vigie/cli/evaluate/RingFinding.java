package fr.vigie.cli.evaluate;

import java.util.List;
import java.util.Optional;

/**
 * One planted ring, and the first alert on a ring that is right for it.
 *
 * @param planted the ring
 * @param first the verdict on the best ranked alert that found it; empty where it was missed
 */
record RingFinding(Instance planted, Optional<RingVerdict> first) {
    static RingFinding of(Instance planted, List<RingVerdict> verdicts) {
        return new RingFinding(
                planted,
                verdicts.stream()
                        .filter(verdict -> verdict.alert().isRightFor(planted))
                        .findFirst());
    }

    boolean isFound() {
        return first.isPresent();
    }

    /** Whether it is found by one of the first k alerts on rings. */
    boolean isFoundWithin(int k) {
        return first.filter(verdict -> verdict.position() <= k).isPresent();
    }

    /** Whether it is found and has victims, so that they can be told from the others. */
    boolean hasVictims() {
        return isFound() && !planted.victims().isEmpty();
    }

    /** Whether the alert that found it tells its victims from the others. */
    boolean marksVictims() {
        return first.filter(verdict -> verdict.alert().members().markVictimsOf(planted))
                .isPresent();
    }

    /** The Jaccard index of its members and those of the alert that found it, 0.5–1; 0 where it was missed. */
    double jaccard() {
        return first.map(verdict -> verdict.alert().members().jaccard(planted)).orElse(0.0);
    }
}
