package fr.vigie.streaming.nurse.nearbymileage;

import fr.vigie.domain.setting.Setting;
import fr.vigie.streaming.nurse.ToleranceKm;
import java.io.Serializable;

/**
 * Settings of the detector of km to homes near by. Starting values: configuration, not law.
 *
 * @param roadFactor how many times as long as the flight a road may be at most; estimates take 1.42 up to 5 km
 * @param minLinesPerQuarter least number of lines of km near by in a quarter of care
 * @param minShare least share of them among the quarter's lines of km whose places are known, 0–1
 * @param communeRadiusKm how far from the centre of its commune a place may lie, km
 * @param approximateRadiusKm the same where the commune's own position is an estimate, km
 * @param waitDays days during which lines whose places are not known yet are judged again
 * @param probability prior probability that it is confirmed, 0–1; low, as the agglomération is disputed
 */
public record NearbyMileageSettings(
        double roadFactor,
        int minLinesPerQuarter,
        double minShare,
        double communeRadiusKm,
        double approximateRadiusKm,
        int waitDays,
        double probability)
        implements Serializable {
    static final String DETECTOR = "nearby mileage";

    public NearbyMileageSettings {
        Setting.require(roadFactor >= 1.42, DETECTOR, "roadFactor", roadFactor, "1.42 or more");
        Setting.require(minLinesPerQuarter >= 1, DETECTOR, "minLinesPerQuarter", minLinesPerQuarter, "1 or more");
        Setting.requireShare(DETECTOR, "minShare", minShare);
        Setting.require(communeRadiusKm >= 0, DETECTOR, "communeRadiusKm", communeRadiusKm, "0 or more");
        Setting.require(
                approximateRadiusKm >= communeRadiusKm,
                DETECTOR,
                "approximateRadiusKm",
                approximateRadiusKm,
                "communeRadiusKm or more");
        Setting.require(waitDays >= 0, DETECTOR, "waitDays", waitDays, "0 or more");
        Setting.requireShare(DETECTOR, "probability", probability);
    }

    /** The starting values. */
    public static NearbyMileageSettings defaults() {
        return new NearbyMileageSettings(2, 30, 0.20, 5, 15, 60, 0.25);
    }

    ToleranceKm tolerance() {
        return new ToleranceKm(communeRadiusKm, approximateRadiusKm);
    }
}
