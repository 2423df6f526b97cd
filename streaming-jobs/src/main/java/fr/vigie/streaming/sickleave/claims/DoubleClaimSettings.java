package fr.vigie.streaming.sickleave.claims;

import fr.vigie.domain.setting.Setting;
import java.io.Serializable;

/**
 * Settings of the detector of days claimed for an employer who declares nothing. Starting values: configuration, not law.
 *
 * @param minCommonDays least number of days paid for both employers, days
 * @param waitDays days from the first day of the leave after which the month before it should have been declared, days: a
 *     declaration is due on the 5th or the 15th of the next month
 * @param probability prior probability that an investigator confirms it, 0–1; not calibrated
 */
public record DoubleClaimSettings(int minCommonDays, int waitDays, double probability) implements Serializable {
    private static final String DETECTOR = "double claims";

    /** Refuses values out of their range. */
    public DoubleClaimSettings {
        Setting.require(minCommonDays >= 1, DETECTOR, "minCommonDays", minCommonDays, "1 or more");
        Setting.require(waitDays >= 0, DETECTOR, "waitDays", waitDays, "0 or more");
        Setting.requireShare(DETECTOR, "probability", probability);
    }

    /** The starting values. */
    public static DoubleClaimSettings defaults() {
        return new DoubleClaimSettings(3, 60, 0.55);
    }
}
