package fr.vigie.streaming.antigen.tariffs;

import fr.vigie.domain.setting.Setting;
import java.io.Serializable;

/**
 * Settings of the detector of tests above their tariff. What is not the tariff is configuration, not law.
 *
 * @param graceDays days after a change of tariff during which the former one is let pass, days
 * @param minLinesAbove least lines above their tariff in a quarter of care
 * @param minUndueCents least sum above the tariff in a quarter of care, cents
 * @param minTestsTwice least tests billed twice in a quarter of care
 * @param minTwiceShare least share of the quarter's tests that are billed twice, 0–1
 * @param waitDays days during which the days of a biller that is not known yet, or is held, are judged again
 * @param aboveProbability prior probability that a price above the tariff is confirmed, 0–1; not calibrated
 * @param twiceProbability prior probability that tests billed twice are confirmed, 0–1; not calibrated
 */
public record TestTariffsSettings(
        int graceDays,
        int minLinesAbove,
        long minUndueCents,
        int minTestsTwice,
        double minTwiceShare,
        int waitDays,
        double aboveProbability,
        double twiceProbability)
        implements Serializable {
    private static final String DETECTOR = "test tariffs";

    /** Refuses values out of their range. */
    public TestTariffsSettings {
        Setting.require(graceDays >= 0, DETECTOR, "graceDays", graceDays, "0 or more");
        Setting.require(minLinesAbove >= 1, DETECTOR, "minLinesAbove", minLinesAbove, "1 or more");
        Setting.require(minUndueCents >= 1, DETECTOR, "minUndueCents", minUndueCents, "1 or more");
        Setting.require(minTestsTwice >= 1, DETECTOR, "minTestsTwice", minTestsTwice, "1 or more");
        Setting.requireShare(DETECTOR, "minTwiceShare", minTwiceShare);
        Setting.require(waitDays >= 0, DETECTOR, "waitDays", waitDays, "0 or more");
        Setting.requireShare(DETECTOR, "aboveProbability", aboveProbability);
        Setting.requireShare(DETECTOR, "twiceProbability", twiceProbability);
    }

    /** The starting values. */
    public static TestTariffsSettings defaults() {
        return new TestTariffsSettings(7, 10, 5_000, 10, 0.02, 60, 0.90, 0.70);
    }
}
