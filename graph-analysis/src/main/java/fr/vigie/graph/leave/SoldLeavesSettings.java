package fr.vigie.graph.leave;

import fr.vigie.domain.setting.Setting;

/**
 * Settings of the detector of sold leaves. Starting values: configuration, not law.
 *
 * @param reachKm distance from every place of practice up to which a home is in the neighbourhood, km as the crow flies
 * @param minKm distance from every place of practice from which on a home is far, km as the crow flies
 * @param minFamilies least families of buyers
 * @param habitWeight how many of all physicians' leaves weigh against a physician's own as his habit
 * @param minSign how unlikely one sign must be for the leaves that bear it to count, powers of ten
 * @param minStrength how unlikely all signs must be together, powers of ten
 * @param probability prior probability that an investigator confirms it, 0–1; not calibrated
 */
public record SoldLeavesSettings(
        int reachKm,
        int minKm,
        int minFamilies,
        int habitWeight,
        double minSign,
        double minStrength,
        double probability) {
    private static final String DETECTOR = "rings, sold leaves";

    /** Refuses values out of their range. */
    public SoldLeavesSettings {
        Setting.require(reachKm >= 1, DETECTOR, "reachKm", reachKm, "1 or more");
        Setting.require(minKm > reachKm, DETECTOR, "minKm", minKm, "more than reachKm (" + reachKm + ")");
        Setting.require(minFamilies >= 2, DETECTOR, "minFamilies", minFamilies, "2 or more");
        Setting.require(habitWeight >= 1, DETECTOR, "habitWeight", habitWeight, "1 or more");
        Setting.require(minSign > 0, DETECTOR, "minSign", minSign, "more than 0");
        Setting.require(minStrength >= minSign, DETECTOR, "minStrength", minStrength, "minSign or more");
        Setting.requireShare(DETECTOR, "probability", probability);
    }

    /** The starting values. */
    public static SoldLeavesSettings defaults() {
        return new SoldLeavesSettings(25, 250, 4, 10, 2, 5, 0.65);
    }
}
