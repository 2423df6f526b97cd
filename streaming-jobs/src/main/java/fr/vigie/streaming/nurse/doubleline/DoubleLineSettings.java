package fr.vigie.streaming.nurse.doubleline;

import fr.vigie.domain.setting.Setting;
import fr.vigie.streaming.nurse.Enough;
import java.io.Serializable;

/**
 * Settings of the detector of acts billed twice. Starting values: configuration, not law.
 *
 * @param maxDaysApart most days between the receipts of both lines: later it may be the answer to a refusal, days
 * @param minLinesPerQuarter least number of lines billed again in a quarter of care
 * @param minUndueCentsPerQuarter least sum undue in a quarter of care, cents
 * @param probability prior probability that it is confirmed, 0–1; not calibrated
 */
public record DoubleLineSettings(
        int maxDaysApart, int minLinesPerQuarter, long minUndueCentsPerQuarter, double probability)
        implements Serializable {
    static final String DETECTOR = "double lines";

    public DoubleLineSettings {
        Setting.require(maxDaysApart >= 0, DETECTOR, "maxDaysApart", maxDaysApart, "0 or more");
        Enough.of(DETECTOR, minLinesPerQuarter, minUndueCentsPerQuarter, 0);
        Setting.requireShare(DETECTOR, "probability", probability);
    }

    /** The starting values. */
    public static DoubleLineSettings defaults() {
        return new DoubleLineSettings(7, 5, 2_000, 0.80);
    }

    Enough enough() {
        return Enough.of(DETECTOR, minLinesPerQuarter, minUndueCentsPerQuarter, 0);
    }
}
