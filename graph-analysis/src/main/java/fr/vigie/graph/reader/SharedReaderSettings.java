package fr.vigie.graph.reader;

import fr.vigie.domain.setting.Setting;

/**
 * Settings of the detector of shared readers. Starting values: configuration, not law.
 *
 * @param minKm distance from every place of practice from which on a reader is far away, km as the crow flies
 * @param minHolders least holders whose cards pass through the same far-away readers
 * @param bothExpected chance that somebody far away is seen at home on the same day, 0–1
 * @param minSign how unlikely it must be for one holder, powers of ten, for him to count as usurped
 * @param minStrength how unlikely it must be for all of them, powers of ten
 * @param harmCents harm of a day of use of a card, cents' worth of priority
 * @param probability prior probability that an investigator confirms it, 0–1; not calibrated
 */
public record SharedReaderSettings(
        int minKm,
        int minHolders,
        double bothExpected,
        double minSign,
        double minStrength,
        long harmCents,
        double probability) {
    private static final String DETECTOR = "rings, shared readers";

    /** Refuses values out of their range. */
    public SharedReaderSettings {
        Setting.require(minKm >= 1, DETECTOR, "minKm", minKm, "1 or more");
        Setting.require(minHolders >= 2, DETECTOR, "minHolders", minHolders, "2 or more");
        Setting.requireShare(DETECTOR, "bothExpected", bothExpected);
        Setting.require(minSign > 0, DETECTOR, "minSign", minSign, "more than 0");
        Setting.require(minStrength > 0, DETECTOR, "minStrength", minStrength, "more than 0");
        Setting.require(harmCents >= 0, DETECTOR, "harmCents", harmCents, "0 or more");
        Setting.requireShare(DETECTOR, "probability", probability);
    }

    /** The starting values. */
    public static SharedReaderSettings defaults() {
        return new SharedReaderSettings(100, 3, 0.1, 1, 4, 5_000, 0.85);
    }
}
