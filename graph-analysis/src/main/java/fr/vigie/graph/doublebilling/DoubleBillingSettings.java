package fr.vigie.graph.doublebilling;

import fr.vigie.domain.setting.Setting;

/**
 * Settings of the detector of double billing by two. Starting values: configuration, not law.
 *
 * @param minDays least days on which both bill the same visit of a patient
 * @param minPatients least patients
 * @param minStrength how unlikely it must be, powers of ten
 * @param probability prior probability that an investigator confirms it, 0–1; not calibrated
 */
public record DoubleBillingSettings(int minDays, int minPatients, double minStrength, double probability) {
    private static final String DETECTOR = "rings, double billing";

    /** Refuses values out of their range. */
    public DoubleBillingSettings {
        Setting.require(minDays >= 1, DETECTOR, "minDays", minDays, "1 or more");
        Setting.require(minPatients >= 1, DETECTOR, "minPatients", minPatients, "1 or more");
        Setting.require(minStrength > 0, DETECTOR, "minStrength", minStrength, "more than 0");
        Setting.requireShare(DETECTOR, "probability", probability);
    }

    /** The starting values. */
    public static DoubleBillingSettings defaults() {
        return new DoubleBillingSettings(6, 2, 4, 0.6);
    }
}
