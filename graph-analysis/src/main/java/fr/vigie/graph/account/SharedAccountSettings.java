package fr.vigie.graph.account;

import fr.vigie.domain.setting.Setting;

/**
 * Settings of the detector of shared accounts. Starting values: configuration, not law.
 *
 * @param minFamilies least families who share an account
 * @param minDivertedFamilies least families whose running leave was diverted to one
 * @param maxDaysToPayment days from the change of account to the first payment of a leave that ran already
 * @param recentDays days before a leave within which an account declared for it is new
 * @param probability prior probability where the account is new to most of them, 0–1; not calibrated
 * @param oldProbability the same where they have long had it, 0–1; not calibrated
 */
public record SharedAccountSettings(
        int minFamilies,
        int minDivertedFamilies,
        int maxDaysToPayment,
        int recentDays,
        double probability,
        double oldProbability) {
    private static final String DETECTOR = "rings, shared accounts";

    /** Refuses values out of their range. */
    public SharedAccountSettings {
        Setting.require(minFamilies >= 2, DETECTOR, "minFamilies", minFamilies, "2 or more");
        Setting.require(minDivertedFamilies >= 2, DETECTOR, "minDivertedFamilies", minDivertedFamilies, "2 or more");
        Setting.require(maxDaysToPayment >= 1, DETECTOR, "maxDaysToPayment", maxDaysToPayment, "1 or more");
        Setting.require(recentDays >= 1, DETECTOR, "recentDays", recentDays, "1 or more");
        Setting.requireShare(DETECTOR, "probability", probability);
        Setting.requireShare(DETECTOR, "oldProbability", oldProbability);
    }

    /** The starting values. */
    public static SharedAccountSettings defaults() {
        return new SharedAccountSettings(3, 2, 45, 60, 0.85, 0.5);
    }
}
