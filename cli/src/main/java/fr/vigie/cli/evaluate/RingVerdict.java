package fr.vigie.cli.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One alert on a ring, held against labels.
 *
 * @param position among the alerts on rings, from 1, in rank order
 * @param alert the alert; its rank is that among all alerts
 * @param right whether it is right for some planted instance
 * @param nearest the planted ring that it is right for, or, where it is right for none, that it shares most with; of several
 *     the one with the greatest Jaccard index; empty where it shares nobody with any
 * @param lookAlikes innocent look-alikes that it takes for a ring
 */
record RingVerdict(
        int position, JudgedAlert alert, boolean right, Optional<Instance> nearest, List<Instance> lookAlikes) {
    static RingVerdict of(int position, JudgedAlert alert, Judgement judgement) {
        boolean right = judgement.isRight(alert);
        return new RingVerdict(
                position,
                alert,
                right,
                judgement.rightAlerts().keySet().stream()
                        .filter(planted -> right ? alert.isRightFor(planted) : planted.isRing())
                        .filter(planted -> alert.members().jaccard(planted) > 0)
                        .max(Comparator.comparingDouble(
                                        (Instance planted) -> alert.members().jaccard(planted))
                                .thenComparing(Instance::id, Comparator.reverseOrder())),
                judgement.alertedLookAlikes().entrySet().stream()
                        .filter(entry -> entry.getValue().contains(alert))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /** The Jaccard index of its members and those of the nearest planted ring; 0 without one. */
    double jaccard() {
        return nearest.map(alert.members()::jaccard).orElse(0.0);
    }
}
