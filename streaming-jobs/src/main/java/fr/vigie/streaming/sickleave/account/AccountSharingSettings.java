package fr.vigie.streaming.sickleave.account;

import fr.vigie.domain.setting.Setting;
import java.io.Serializable;

/**
 * Settings of the detector of shared accounts. Starting values: configuration, not law.
 *
 * @param minFamilies least number of families that surely differ and are paid to one account; a couple is one
 * @param probability prior probability that an investigator confirms it, 0–1; not calibrated
 */
public record AccountSharingSettings(int minFamilies, double probability) implements Serializable {
    private static final String DETECTOR = "account sharing";

    /** Refuses values out of their range. */
    public AccountSharingSettings {
        Setting.require(minFamilies >= 2, DETECTOR, "minFamilies", minFamilies, "2 or more");
        Setting.requireShare(DETECTOR, "probability", probability);
    }

    /** The starting values. */
    public static AccountSharingSettings defaults() {
        return new AccountSharingSettings(3, 0.65);
    }
}
