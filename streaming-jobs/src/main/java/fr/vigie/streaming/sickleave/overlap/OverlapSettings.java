package fr.vigie.streaming.sickleave.overlap;

import fr.vigie.domain.setting.Setting;
import java.io.Serializable;

/**
 * Settings of the detector of overlapping leaves. Starting values: configuration, not law.
 *
 * @param minCommonDays least number of consecutive days paid twice, days; 2 keeps a boundary day silent
 * @param probability prior probability that an investigator confirms it, 0–1; a starting value, not calibrated
 */
public record OverlapSettings(int minCommonDays, double probability) implements Serializable {
    private static final String DETECTOR = "overlapping leaves";

    /** Refuses values out of their range. */
    public OverlapSettings {
        Setting.require(minCommonDays >= 1, DETECTOR, "minCommonDays", minCommonDays, "1 or more");
        Setting.requireShare(DETECTOR, "probability", probability);
    }

    /** The starting values. */
    public static OverlapSettings defaults() {
        return new OverlapSettings(2, 0.60);
    }
}
