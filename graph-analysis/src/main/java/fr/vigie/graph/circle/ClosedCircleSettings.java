package fr.vigie.graph.circle;

import fr.vigie.domain.setting.Setting;

/**
 * Settings of the detector of closed circles. Starting values: configuration, not law.
 *
 * @param minTurns least changes from one nurse to the other for a patient to be shared by turns
 * @param minPatients least patients shared so
 * @param minPrescriberShare least share of these for whom one physician prescribes, 0–1
 * @param minSign how unlikely it must be that they are shared, and that one physician prescribes for them, powers of ten
 * @param minStrength how unlikely it must be, powers of ten
 * @param probability prior probability that an investigator confirms it, 0–1; not calibrated
 */
public record ClosedCircleSettings(
        int minTurns,
        int minPatients,
        double minPrescriberShare,
        double minSign,
        double minStrength,
        double probability) {
    private static final String DETECTOR = "rings, closed circles";

    /** Refuses values out of their range. */
    public ClosedCircleSettings {
        Setting.require(minTurns >= 2, DETECTOR, "minTurns", minTurns, "2 or more");
        Setting.require(minPatients >= 2, DETECTOR, "minPatients", minPatients, "2 or more");
        Setting.requireShare(DETECTOR, "minPrescriberShare", minPrescriberShare);
        Setting.require(minSign > 0, DETECTOR, "minSign", minSign, "more than 0");
        Setting.require(minStrength > 0, DETECTOR, "minStrength", minStrength, "more than 0");
        Setting.requireShare(DETECTOR, "probability", probability);
    }

    /** The starting values. */
    public static ClosedCircleSettings defaults() {
        return new ClosedCircleSettings(3, 4, 0.7, 1, 5, 0.7);
    }
}
