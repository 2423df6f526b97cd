package fr.vigie.graph.medicine;

import fr.vigie.domain.setting.Setting;

/**
 * Settings of the detector of medicine mules. Starting values: configuration, not law.
 *
 * @param minPriceCents reimbursable cents of a line from which on a medicine is worth selling on
 * @param minPharmacies least pharmacies of all of them together
 * @param minFamilies least families
 * @param minStrength how unlikely it must be, powers of ten
 * @param probability prior probability that an investigator confirms it, 0–1; not calibrated
 */
public record MedicineMulesSettings(
        int minPriceCents, int minPharmacies, int minFamilies, double minStrength, double probability) {
    private static final String DETECTOR = "rings, medicine mules";

    /** Refuses values out of their range. */
    public MedicineMulesSettings {
        Setting.require(minPriceCents >= 1, DETECTOR, "minPriceCents", minPriceCents, "1 or more");
        Setting.require(minPharmacies >= 2, DETECTOR, "minPharmacies", minPharmacies, "2 or more");
        Setting.require(minFamilies >= 2, DETECTOR, "minFamilies", minFamilies, "2 or more");
        Setting.require(minStrength > 0, DETECTOR, "minStrength", minStrength, "more than 0");
        Setting.requireShare(DETECTOR, "probability", probability);
    }

    /** The starting values. */
    public static MedicineMulesSettings defaults() {
        return new MedicineMulesSettings(3_000, 4, 3, 4, 0.7);
    }
}
