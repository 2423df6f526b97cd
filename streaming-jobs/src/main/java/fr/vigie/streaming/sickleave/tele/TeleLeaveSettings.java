package fr.vigie.streaming.sickleave.tele;

import fr.vigie.domain.setting.Setting;
import java.io.Serializable;

/**
 * Settings of the detector of leaves by teleconsultation and of prolongations by others. Starting values: configuration,
 * not law.
 *
 * @param minTeleDays least number of paid days beyond the limit of teleconsultations, days
 * @param minProlongations least number of prolongations by somebody else, by as many physicians
 * @param minProlongedDays least number of paid days under these, days
 * @param teleProbability prior probability for leaves of a single physician, 0–1; low, as it may be justified; not
 *     calibrated
 * @param chainProbability prior probability where several physicians in a row gave such leaves, 0–1; not calibrated
 * @param prolongationProbability prior probability for prolongations by others, 0–1; not calibrated
 */
public record TeleLeaveSettings(
        int minTeleDays,
        int minProlongations,
        int minProlongedDays,
        double teleProbability,
        double chainProbability,
        double prolongationProbability)
        implements Serializable {
    private static final String DETECTOR = "tele leaves";

    /** Refuses values out of their range. */
    public TeleLeaveSettings {
        Setting.require(minTeleDays >= 1, DETECTOR, "minTeleDays", minTeleDays, "1 or more");
        Setting.require(minProlongations >= 1, DETECTOR, "minProlongations", minProlongations, "1 or more");
        Setting.require(minProlongedDays >= 1, DETECTOR, "minProlongedDays", minProlongedDays, "1 or more");
        Setting.requireShare(DETECTOR, "teleProbability", teleProbability);
        Setting.requireShare(DETECTOR, "chainProbability", chainProbability);
        Setting.requireShare(DETECTOR, "prolongationProbability", prolongationProbability);
    }

    /** The starting values. */
    public static TeleLeaveSettings defaults() {
        return new TeleLeaveSettings(4, 2, 8, 0.20, 0.50, 0.10);
    }
}
