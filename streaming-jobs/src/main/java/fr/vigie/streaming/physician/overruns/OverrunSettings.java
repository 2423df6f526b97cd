package fr.vigie.streaming.physician.overruns;

import fr.vigie.domain.setting.Setting;
import java.io.Serializable;

/**
 * Settings of the detector of shares of dépassements. Starting values: no text gives a threshold.
 *
 * @param minActs least acts of a physician in a quarter
 * @param minAmountCents least fees of the quarter, cents
 * @param minPerMille least share of dépassements, thousandths of the fees; below, one is no peer of those who charge some
 * @param minPeers least members of the group of peers, 30 or more
 * @param minAboveMedianPerMille by how much the share must exceed the peers' median, thousandths of the fees
 * @param minTimesMedian by how many times it must exceed the median
 * @param minQuarters least quarters beyond
 * @param minOwnQuarters least earlier quarters by which the physician's own past is known
 * @param minTimesOwn by how many times the share must exceed that past for the higher probability
 * @param waitDays days after the first of a quarter during which it is judged again, 92 or more
 * @param probability prior probability that it is confirmed where the share has risen, 0–1; not calibrated
 * @param lowProbability the same where it has always been so, or the past is not known, 0–1; not calibrated
 */
public record OverrunSettings(
        int minActs,
        long minAmountCents,
        int minPerMille,
        int minPeers,
        int minAboveMedianPerMille,
        double minTimesMedian,
        int minQuarters,
        int minOwnQuarters,
        double minTimesOwn,
        int waitDays,
        double probability,
        double lowProbability)
        implements Serializable {
    private static final String DETECTOR = "overruns";

    /** Refuses values out of their range. */
    public OverrunSettings {
        Setting.require(minActs >= 1, DETECTOR, "minActs", minActs, "1 or more");
        Setting.require(minAmountCents >= 1, DETECTOR, "minAmountCents", minAmountCents, "1 or more");
        Setting.requireBetween(1, 1_000, DETECTOR, "minPerMille", minPerMille);
        Setting.require(minPeers >= 30, DETECTOR, "minPeers", minPeers, "30 or more");
        Setting.requireBetween(0, 1_000, DETECTOR, "minAboveMedianPerMille", minAboveMedianPerMille);
        Setting.requireBetween(1, 1_000, DETECTOR, "minTimesMedian", minTimesMedian);
        Setting.require(minQuarters >= 1, DETECTOR, "minQuarters", minQuarters, "1 or more");
        Setting.require(minOwnQuarters >= 1, DETECTOR, "minOwnQuarters", minOwnQuarters, "1 or more");
        Setting.requireBetween(1, 1_000, DETECTOR, "minTimesOwn", minTimesOwn);
        Setting.require(waitDays >= 92, DETECTOR, "waitDays", waitDays, "92 or more");
        Setting.requireShare(DETECTOR, "probability", probability);
        Setting.requireBetween(0, probability, DETECTOR, "lowProbability", lowProbability);
    }

    /** The starting values. */
    public static OverrunSettings defaults() {
        return new OverrunSettings(200, 1_000_000, 20, 30, 200, 1.5, 2, 2, 1.5, 122, 0.20, 0.08);
    }
}
