package fr.vigie.graph.suspicion;

import fr.vigie.domain.setting.Setting;

/**
 * Settings of the detector of actors near to confirmed frauds. Starting values: configuration, not law.
 *
 * @param faultWeight how much a confirmed fault or abuse counts as a start of the walk, where a fraud counts 1; above 0, up to 1
 * @param maxJoined most actors that a shared thing may join; one of more is a hub, which is left out
 * @param minShared least things shared with one confirmed fraud; patients of one family are one
 * @param habitQuantile part of the others of a kind whose sharing with one partner counts as the habit of the kind, 0–1
 * @param minLift least nearness to the frauds, in multiples of the median of the same kind
 * @param minStrength how unlikely it must be, powers of ten
 * @param minConfirmed least confirmed frauds whom an actor deals with; patients of one family, and actors of one house, are one
 * @param shareWeight how many contacts of average weigh against those seen in a commune or at a peer
 * @param minChance how unlikely it must be that any one of all actors who are asked deals with so many, powers of ten
 * @param harmCents harm of an actor who is to be heard, cents' worth of priority
 * @param probability prior probability that an investigator confirms it, 0–1; not calibrated
 */
public record NearConfirmedSettings(
        double faultWeight,
        int maxJoined,
        int minShared,
        double habitQuantile,
        double minLift,
        double minStrength,
        int minConfirmed,
        int shareWeight,
        double minChance,
        long harmCents,
        double probability) {
    private static final String DETECTOR = "rings, near confirmed frauds";

    /** Refuses values out of their range. */
    public NearConfirmedSettings {
        Setting.require(faultWeight > 0 && faultWeight <= 1, DETECTOR, "faultWeight", faultWeight, "above 0, up to 1");
        Setting.require(maxJoined >= 2, DETECTOR, "maxJoined", maxJoined, "2 or more");
        Setting.require(minShared >= 2, DETECTOR, "minShared", minShared, "2 or more");
        Setting.requireShare(DETECTOR, "habitQuantile", habitQuantile);
        Setting.require(minLift >= 1, DETECTOR, "minLift", minLift, "1 or more");
        Setting.require(minStrength > 0, DETECTOR, "minStrength", minStrength, "more than 0");
        Setting.require(minConfirmed >= 2, DETECTOR, "minConfirmed", minConfirmed, "2 or more");
        Setting.require(shareWeight >= 1, DETECTOR, "shareWeight", shareWeight, "1 or more");
        Setting.require(minChance > 0, DETECTOR, "minChance", minChance, "more than 0");
        Setting.require(harmCents >= 0, DETECTOR, "harmCents", harmCents, "0 or more");
        Setting.requireShare(DETECTOR, "probability", probability);
    }

    /** The starting values. */
    public static NearConfirmedSettings defaults() {
        return new NearConfirmedSettings(0.3, 40, 5, 0.9, 3, 6, 3, 10, 2, 100_000, 0.4);
    }
}
