package fr.vigie.streaming.sickleave.account;

import fr.vigie.domain.setting.Setting;
import java.io.Serializable;

/**
 * Settings of the detector of accounts taken over. Starting values: configuration, not law.
 *
 * @param minFamilies least number of families whose payments were diverted to the same account
 * @param maxDaysToPayment most days from the change of account to the first payment there; allowances are paid every 14 days
 * @param maxDaysToNotice most days after which an insured takes a lost account back, for one who is diverted alone
 * @param clusterProbability prior probability where several families were diverted, 0–1; not calibrated
 * @param takenBackProbability prior probability where one insured took the account back, 0–1; not calibrated
 */
public record AccountTakeoverSettings(
        int minFamilies,
        int maxDaysToPayment,
        int maxDaysToNotice,
        double clusterProbability,
        double takenBackProbability)
        implements Serializable {
    private static final String DETECTOR = "account takeover";

    /** Refuses values out of their range. */
    public AccountTakeoverSettings {
        Setting.require(minFamilies >= 2, DETECTOR, "minFamilies", minFamilies, "2 or more");
        Setting.require(maxDaysToPayment >= 0, DETECTOR, "maxDaysToPayment", maxDaysToPayment, "0 or more");
        Setting.require(maxDaysToNotice >= 0, DETECTOR, "maxDaysToNotice", maxDaysToNotice, "0 or more");
        Setting.requireShare(DETECTOR, "clusterProbability", clusterProbability);
        Setting.requireShare(DETECTOR, "takenBackProbability", takenBackProbability);
    }

    /** The starting values. */
    public static AccountTakeoverSettings defaults() {
        return new AccountTakeoverSettings(2, 14, 60, 0.70, 0.30);
    }
}
