package fr.vigie.graph.kitlist;

import fr.vigie.domain.setting.Setting;

/**
 * Settings of the detector of common lists of kits. Starting values: configuration, not law.
 *
 * @param maxTestedShare share of the tests delivered up to which a name that tests so few is idle, 0–1
 * @param minTests least tests delivered to a name by a pharmacy for a link
 * @param minSharedNames least idle names that two pharmacies share
 * @param minJaccard least Jaccard index of the two lists of idle names, 0–1
 * @param minStrength how unlikely it must be, powers of ten
 * @param probability prior probability that an investigator confirms it, 0–1; not calibrated
 */
public record KitListSettings(
        double maxTestedShare,
        int minTests,
        int minSharedNames,
        double minJaccard,
        double minStrength,
        double probability) {
    private static final String DETECTOR = "rings, lists of kits";

    /** Refuses values out of their range. */
    public KitListSettings {
        Setting.requireShare(DETECTOR, "maxTestedShare", maxTestedShare);
        Setting.require(minTests >= 1, DETECTOR, "minTests", minTests, "1 or more");
        Setting.require(minSharedNames >= 2, DETECTOR, "minSharedNames", minSharedNames, "2 or more");
        Setting.requireShare(DETECTOR, "minJaccard", minJaccard);
        Setting.require(minStrength > 0, DETECTOR, "minStrength", minStrength, "more than 0");
        Setting.requireShare(DETECTOR, "probability", probability);
    }

    /** The starting values. */
    public static KitListSettings defaults() {
        return new KitListSettings(0.2, 10, 3, 0.3, 4, 0.8);
    }
}
