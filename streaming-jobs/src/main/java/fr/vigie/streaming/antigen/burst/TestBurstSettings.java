package fr.vigie.streaming.antigen.burst;

import fr.vigie.domain.setting.Setting;
import java.io.Serializable;

/**
 * Settings of the detector of bursts of tests. Starting values of the field's rule 13: configuration, not law.
 *
 * @param minTestsPerWeek least tests of a week
 * @param minWeeks least weeks on end; more than a closure nearby or an outbreak in a quarter of the town lasts
 * @param minUsualWeeks least other weeks by which the biller's usual relation to its peers is known
 * @param minTimesUsual by how many times the relation must exceed the usual one
 * @param waitDays days during which a day is judged again until its week's peers are known
 * @param probability prior probability that the finding is confirmed, 0–1; not calibrated
 */
public record TestBurstSettings(
        int minTestsPerWeek, int minWeeks, int minUsualWeeks, double minTimesUsual, int waitDays, double probability)
        implements Serializable {
    private static final String DETECTOR = "test burst";

    /** Refuses values out of their range. */
    public TestBurstSettings {
        Setting.require(minTestsPerWeek >= 1, DETECTOR, "minTestsPerWeek", minTestsPerWeek, "1 or more");
        Setting.require(minWeeks >= 1, DETECTOR, "minWeeks", minWeeks, "1 or more");
        Setting.require(minUsualWeeks >= 1, DETECTOR, "minUsualWeeks", minUsualWeeks, "1 or more");
        Setting.requireBetween(1, 1000, DETECTOR, "minTimesUsual", minTimesUsual);
        Setting.require(waitDays >= 7, DETECTOR, "waitDays", waitDays, "7 or more");
        Setting.requireShare(DETECTOR, "probability", probability);
    }

    /** The starting values. */
    public static TestBurstSettings defaults() {
        return new TestBurstSettings(100, 8, 8, 2.0, 21, 0.15);
    }
}
