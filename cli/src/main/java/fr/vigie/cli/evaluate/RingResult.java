package fr.vigie.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How the rings that were planted were found by the alerts on rings.
 *
 * @param verdicts alerts on rings, in rank order
 * @param planted planted rings, in the order of the labels
 */
record RingResult(List<RingVerdict> verdicts, List<RingFinding> planted) {
    /** The numbers of alerts on rings within which found rings are counted; the last stands for all. */
    static final List<Integer> DEPTHS = List.of(10, 15, Integer.MAX_VALUE);

    /** The number of alerts on rings of which the precision is told. */
    static final int PRECISION_DEPTH = 10;

    static RingResult of(Judgement judgement) {
        List<RingVerdict> verdicts = new ArrayList<>();
        judgement.alerts().stream()
                .filter(JudgedAlert::isRing)
                .forEach(alert -> verdicts.add(RingVerdict.of(verdicts.size() + 1, alert, judgement)));
        List<RingFinding> planted = judgement.rightAlerts().keySet().stream()
                .filter(Instance::isRing)
                .map(ring -> RingFinding.of(ring, verdicts))
                .toList();
        return new RingResult(List.copyOf(verdicts), planted);
    }

    /** Planted rings that one of the first k alerts on rings is right for. */
    long foundWithin(int k) {
        return planted.stream().filter(ring -> ring.isFoundWithin(k)).count();
    }

    /** The same, as a share of the planted rings, 0–1; 0 where none was planted. */
    double shareWithin(int k) {
        return planted.isEmpty() ? 0 : (double) foundWithin(k) / planted.size();
    }

    /** Right among the first k alerts on rings, divided by k or by their number where there are fewer; 0 without any. */
    double precisionAt(int k) {
        long judged = Math.min(k, verdicts.size());
        return judged == 0
                ? 0
                : (double) verdicts.stream().limit(k).filter(RingVerdict::right).count() / judged;
    }

    /** Median Jaccard index of the rings found; of an even number the lower of the two in the middle. */
    OptionalDouble medianJaccard() {
        double[] found = planted.stream()
                .filter(RingFinding::isFound)
                .mapToDouble(RingFinding::jaccard)
                .sorted()
                .toArray();
        return found.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(found[(found.length - 1) / 2]);
    }

    /** Rings found that have victims. */
    List<RingFinding> withVictims() {
        return planted.stream().filter(RingFinding::hasVictims).toList();
    }

    /** Rings found whose victims are told from the others. */
    long victimsMarked() {
        return withVictims().stream().filter(RingFinding::marksVictims).count();
    }

    /** Planted rings that no alert on a ring is right for. */
    List<Instance> missed() {
        return planted.stream()
                .filter(ring -> !ring.isFound())
                .map(RingFinding::planted)
                .toList();
    }

    /** Pairs of an alert on a ring and an innocent look-alike that it takes for one. */
    List<LookAlikeTaken> lookAlikesTaken() {
        return verdicts.stream()
                .flatMap(verdict -> verdict.lookAlikes().stream().map(one -> new LookAlikeTaken(one, verdict)))
                .toList();
    }

    /** An innocent look-alike and an alert that takes it for a ring. */
    record LookAlikeTaken(Instance lookAlike, RingVerdict by) {}
}
