package fr.vigie.streaming.antigen.reusedidentities;

import fr.vigie.domain.setting.Setting;
import java.io.Serializable;

/**
 * Settings of the detector of reused identities. Starting values: configuration, not law.
 *
 * @param windowDays days over which the tests of a person are counted
 * @param maxTestsInWindow tests of a person in so many days that are let pass
 * @param minPersons least number of persons with more in a quarter of care
 * @param minTestsBeyond least number of tests beyond that in the quarter
 * @param minShare least share of the quarter's tests that are of these persons, 0–1
 * @param waitDays days during which a day that is held is judged again
 * @param probability prior probability that the finding is confirmed, 0–1; not calibrated
 */
public record ReusedIdentitiesSettings(
        int windowDays,
        int maxTestsInWindow,
        int minPersons,
        int minTestsBeyond,
        double minShare,
        int waitDays,
        double probability)
        implements Serializable {
    private static final String DETECTOR = "reused identities";

    /** Refuses values out of their range. */
    public ReusedIdentitiesSettings {
        Setting.requireBetween(1, 92, DETECTOR, "windowDays", windowDays);
        Setting.require(maxTestsInWindow >= 1, DETECTOR, "maxTestsInWindow", maxTestsInWindow, "1 or more");
        Setting.require(minPersons >= 1, DETECTOR, "minPersons", minPersons, "1 or more");
        Setting.require(minTestsBeyond >= 1, DETECTOR, "minTestsBeyond", minTestsBeyond, "1 or more");
        Setting.requireShare(DETECTOR, "minShare", minShare);
        Setting.require(waitDays >= 0, DETECTOR, "waitDays", waitDays, "0 or more");
        Setting.requireShare(DETECTOR, "probability", probability);
    }

    /** The starting values. */
    public static ReusedIdentitiesSettings defaults() {
        return new ReusedIdentitiesSettings(30, 12, 15, 30, 0.15, 30, 0.65);
    }
}
