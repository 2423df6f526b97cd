package fr.vigie.streaming.nurse.severaltravels;

import fr.vigie.domain.setting.Setting;
import fr.vigie.streaming.nurse.Enough;
import java.io.Serializable;

/**
 * Settings of the detector of several travels for one passage. Starting values: configuration, not law.
 *
 * @param maxGapMinutes longest time from the start of one visit to the start of the next at the same address, with no visit
 *     elsewhere in between, that still makes one passage, minutes
 * @param minLinesPerQuarter least number of travels too many in a quarter of care
 * @param minUndueCentsPerQuarter least sum undue in a quarter of care, cents
 * @param minShare least share of the travels billed in the quarter that are too many, 0–1
 * @param probability prior probability that it is confirmed, 0–1; not calibrated
 */
public record SeveralTravelsSettings(
        int maxGapMinutes, int minLinesPerQuarter, long minUndueCentsPerQuarter, double minShare, double probability)
        implements Serializable {
    static final String DETECTOR = "several travels";

    public SeveralTravelsSettings {
        Setting.requireBetween(0, 24 * 60, DETECTOR, "maxGapMinutes", maxGapMinutes);
        Enough.of(DETECTOR, minLinesPerQuarter, minUndueCentsPerQuarter, minShare);
        Setting.requireShare(DETECTOR, "probability", probability);
    }

    /** The starting values. */
    public static SeveralTravelsSettings defaults() {
        return new SeveralTravelsSettings(45, 10, 2_500, 0.03, 0.90);
    }

    Enough enough() {
        return Enough.of(DETECTOR, minLinesPerQuarter, minUndueCentsPerQuarter, minShare);
    }
}
