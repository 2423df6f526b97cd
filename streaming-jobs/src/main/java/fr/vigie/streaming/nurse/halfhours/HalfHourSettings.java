package fr.vigie.streaming.nurse.halfhours;

import fr.vigie.domain.setting.Setting;
import fr.vigie.streaming.nurse.Enough;
import java.io.Serializable;

/**
 * Settings of the detector of half-hours beyond four a day. Starting values; the four are the text's.
 *
 * @param minLinesPerQuarter least number of lines beyond the fourth half-hour in a quarter of care
 * @param minUndueCentsPerQuarter least sum undue in a quarter of care, cents
 * @param probability prior probability that it is confirmed, 0–1; not calibrated
 */
public record HalfHourSettings(int minLinesPerQuarter, long minUndueCentsPerQuarter, double probability)
        implements Serializable {
    static final String DETECTOR = "half-hours";

    public HalfHourSettings {
        Enough.of(DETECTOR, minLinesPerQuarter, minUndueCentsPerQuarter, 0);
        Setting.requireShare(DETECTOR, "probability", probability);
    }

    /** The starting values. */
    public static HalfHourSettings defaults() {
        return new HalfHourSettings(5, 4_000, 0.90);
    }

    Enough enough() {
        return Enough.of(DETECTOR, minLinesPerQuarter, minUndueCentsPerQuarter, 0);
    }
}
