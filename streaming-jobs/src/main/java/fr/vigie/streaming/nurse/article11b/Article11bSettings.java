package fr.vigie.streaming.nurse.article11b;

import fr.vigie.domain.setting.Setting;
import fr.vigie.streaming.nurse.Enough;
import java.io.Serializable;

/**
 * Settings of the detector of art. 11 B. Starting values: configuration, not law.
 *
 * @param minLinesPerQuarter least number of acts billed too dear in a quarter of care
 * @param minUndueCentsPerQuarter least sum undue in a quarter of care, cents
 * @param minShare least share of the séances with several acts in which the rule was ignored, 0–1
 * @param probability prior probability that it is confirmed, 0–1; not calibrated
 */
public record Article11bSettings(
        int minLinesPerQuarter, long minUndueCentsPerQuarter, double minShare, double probability)
        implements Serializable {
    static final String DETECTOR = "article 11B";

    public Article11bSettings {
        Enough.of(DETECTOR, minLinesPerQuarter, minUndueCentsPerQuarter, minShare);
        Setting.requireShare(DETECTOR, "probability", probability);
    }

    /** The starting values. */
    public static Article11bSettings defaults() {
        return new Article11bSettings(10, 2_500, 0.05, 0.85);
    }

    Enough enough() {
        return Enough.of(DETECTOR, minLinesPerQuarter, minUndueCentsPerQuarter, minShare);
    }
}
