package fr.vigie.streaming.nurse.nightmajoration;

import fr.vigie.domain.setting.Setting;
import fr.vigie.streaming.nurse.Enough;
import java.io.Serializable;

/**
 * Settings of the detector of majorations out of their time. Starting values: configuration, not law.
 *
 * @param marginMinutes how far the time of a visit may be from the night and still be taken for it, minutes
 * @param minLinesPerQuarter least number of majorations out of their time in a quarter of care
 * @param minUndueCentsPerQuarter least sum undue in a quarter of care, cents
 * @param minShare least share of all the majorations of the quarter that are out of their time, 0–1
 * @param probability prior probability that it is confirmed, 0–1; not calibrated
 */
public record NightMajorationSettings(
        int marginMinutes, int minLinesPerQuarter, long minUndueCentsPerQuarter, double minShare, double probability)
        implements Serializable {
    static final String DETECTOR = "night majorations";

    public NightMajorationSettings {
        Setting.requireBetween(0, 180, DETECTOR, "marginMinutes", marginMinutes);
        Enough.of(DETECTOR, minLinesPerQuarter, minUndueCentsPerQuarter, minShare);
        Setting.requireShare(DETECTOR, "probability", probability);
    }

    /** The starting values. */
    public static NightMajorationSettings defaults() {
        return new NightMajorationSettings(30, 5, 4_000, 0.05, 0.85);
    }

    Enough enough() {
        return Enough.of(DETECTOR, minLinesPerQuarter, minUndueCentsPerQuarter, minShare);
    }
}
