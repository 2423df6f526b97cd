package fr.vigie.graph.testlist;

import fr.vigie.domain.setting.Setting;

/**
 * Settings of the detector of common lists of people tested. Starting values: configuration, not law.
 *
 * @param withinDays days within which a test in another pharmacy comes too soon
 * @param windowDays days within which such repeats count together
 * @param minRepeats least such repeats of one person between two pharmacies within them for him to count
 * @param minPeople least people whom two pharmacies share so
 * @param minStrength how unlikely it must be, powers of ten
 * @param probability prior probability that an investigator confirms it, 0–1; not calibrated
 */
public record TestListSettings(
        int withinDays, int windowDays, int minRepeats, int minPeople, double minStrength, double probability) {
    private static final String DETECTOR = "rings, lists of tests";

    /** Refuses values out of their range. */
    public TestListSettings {
        Setting.require(withinDays >= 0, DETECTOR, "withinDays", withinDays, "0 or more");
        Setting.require(windowDays >= 1, DETECTOR, "windowDays", windowDays, "1 or more");
        Setting.require(minRepeats >= 1, DETECTOR, "minRepeats", minRepeats, "1 or more");
        Setting.require(minPeople >= 2, DETECTOR, "minPeople", minPeople, "2 or more");
        Setting.require(minStrength > 0, DETECTOR, "minStrength", minStrength, "more than 0");
        Setting.requireShare(DETECTOR, "probability", probability);
    }

    /** The starting values. */
    public static TestListSettings defaults() {
        return new TestListSettings(2, 30, 6, 3, 4, 0.75);
    }
}
