package fr.vigie.streaming.nurse.feasibility;

import fr.vigie.domain.setting.Setting;
import fr.vigie.streaming.nurse.ToleranceKm;
import java.io.Serializable;

/**
 * Settings of the detector of impossible days. Starting values: configuration, not law. But for the half-hours of the AIS no
 * text gives the minutes of an act: those below are low and only rank.
 *
 * @param longDayHours hours of care and road, estimated, from which on a day is long
 * @param minLongDaysPerQuarter least number of long days in a quarter of care
 * @param impossibleDayHours least hours of care and road from which on a day cannot be
 * @param minImpossibleDaysPerQuarter least number of such days in a quarter of care
 * @param fastKmPerHour speed on the road as the crow flies for the least hours, km/h
 * @param usualKmPerHour speed on the estimated road for the estimated hours, km/h
 * @param minutesPerUnit estimated minutes for 1 of the coefficient of an AMI, or an AIS that is no half-hour
 * @param minActMinutes least estimated minutes of such an act, and those of an AMX beside the forfait of the day
 * @param maxActMinutes most estimated minutes of an AMI
 * @param lightPackageMinutes estimated minutes of a day's BSA
 * @param middlePackageMinutes estimated minutes of a day's BSB
 * @param heavyPackageMinutes estimated minutes of a day's BSC
 * @param visitMinutes estimated minutes from door to patient and back, a visit at home
 * @param queueMinutes estimated minutes of an act where patients queue: a centre, a stand, a place with many of them
 * @param queueFromPatients patients at one place in a day from which on they queue
 * @param communeRadiusKm how far from the centre of its commune a home may lie, km
 * @param approximateRadiusKm the same where the commune's own position is an estimate, km
 * @param waitDays days during which a long day with places that are not known yet is judged again
 * @param longDaysProbability prior probability that long days are confirmed, 0–1; not calibrated
 * @param impossibleDayProbability prior probability that impossible days are confirmed, 0–1; not calibrated
 */
public record FeasibilitySettings(
        int longDayHours,
        int minLongDaysPerQuarter,
        int impossibleDayHours,
        int minImpossibleDaysPerQuarter,
        int fastKmPerHour,
        int usualKmPerHour,
        int minutesPerUnit,
        int minActMinutes,
        int maxActMinutes,
        int lightPackageMinutes,
        int middlePackageMinutes,
        int heavyPackageMinutes,
        int visitMinutes,
        int queueMinutes,
        int queueFromPatients,
        double communeRadiusKm,
        double approximateRadiusKm,
        int waitDays,
        double longDaysProbability,
        double impossibleDayProbability)
        implements Serializable {
    static final String DETECTOR = "impossible days";

    public FeasibilitySettings {
        atLeast(1, "longDayHours", longDayHours);
        atLeast(1, "minLongDaysPerQuarter", minLongDaysPerQuarter);
        atLeast(24, "impossibleDayHours", impossibleDayHours);
        atLeast(1, "minImpossibleDaysPerQuarter", minImpossibleDaysPerQuarter);
        atLeast(1, "usualKmPerHour", usualKmPerHour);
        atLeast(usualKmPerHour, "fastKmPerHour", fastKmPerHour);
        atLeast(0, "minutesPerUnit", minutesPerUnit);
        atLeast(0, "minActMinutes", minActMinutes);
        atLeast(minActMinutes, "maxActMinutes", maxActMinutes);
        atLeast(0, "lightPackageMinutes", lightPackageMinutes);
        atLeast(lightPackageMinutes, "middlePackageMinutes", middlePackageMinutes);
        atLeast(middlePackageMinutes, "heavyPackageMinutes", heavyPackageMinutes);
        atLeast(0, "visitMinutes", visitMinutes);
        atLeast(0, "queueMinutes", queueMinutes);
        atLeast(2, "queueFromPatients", queueFromPatients);
        atLeast(0, "communeRadiusKm", communeRadiusKm);
        atLeast(communeRadiusKm, "approximateRadiusKm", approximateRadiusKm);
        atLeast(0, "waitDays", waitDays);
        Setting.requireShare(DETECTOR, "longDaysProbability", longDaysProbability);
        Setting.requireShare(DETECTOR, "impossibleDayProbability", impossibleDayProbability);
    }

    /** The starting values. */
    public static FeasibilitySettings defaults() {
        return new FeasibilitySettings(18, 5, 24, 2, 90, 50, 5, 5, 30, 20, 30, 40, 5, 3, 30, 5, 15, 60, 0.60, 0.90);
    }

    private static void atLeast(double least, String name, double value) {
        Setting.require(value >= least, DETECTOR, name, value, least + " or more");
    }

    int longDayMinutes() {
        return longDayHours * 60;
    }

    int impossibleDayMinutes() {
        return impossibleDayHours * 60;
    }

    ToleranceKm tolerance() {
        return new ToleranceKm(communeRadiusKm, approximateRadiusKm);
    }
}
