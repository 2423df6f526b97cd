package fr.vigie.streaming.card.dormant;

import fr.vigie.domain.setting.Setting;
import java.io.Serializable;

/**
 * Settings of the detector of dormant cards. Starting values: configuration, not law.
 *
 * @param silentDays days without any use, or since retirement, after which a card counts as dormant
 * @param minPapers least number of certificates, prescriptions and leaves after it wakes
 * @param minDepartments least number of far départements among their patients
 * @param minFarShare least share of patients from far, 0–1
 * @param farKm least distance between centres of départements that counts as far, km
 * @param maxCareShare largest share of feuilles de soins and records among the uses, 0–1; who cares has come back
 * @param minIsolatedDays least number of days with isolated certificates
 * @param minWeekdays least number of days of the week with one; sessions have theirs
 * @param maxSession largest number of certificates in a day that no session of vaccination explains
 * @param settledDays days of practice in one place, without which a holder is new
 * @param maxLocalShare largest share of patients of the holder's own département, where he is not retired, 0–1
 * @param horizonDays days of use that are judged together, days
 * @param harmCents what a woken card weighs in the priority, in cents; its harm has no price
 * @param probability prior probability that an investigator confirms it, 0–1; not calibrated
 * @param isolatedProbability the same for isolated certificates, 0–1; not calibrated
 * @param strangeProbability the same where the holder is not known to have stopped, 0–1; not calibrated
 */
public record DormantCardSettings(
        int silentDays,
        int minPapers,
        int minDepartments,
        double minFarShare,
        int farKm,
        double maxCareShare,
        int minIsolatedDays,
        int minWeekdays,
        int maxSession,
        int settledDays,
        double maxLocalShare,
        int horizonDays,
        long harmCents,
        double probability,
        double isolatedProbability,
        double strangeProbability)
        implements Serializable {
    private static final String DETECTOR = "dormant card";

    /** Refuses values out of their range. */
    public DormantCardSettings {
        atLeast(8, "silentDays", silentDays);
        atLeast(1, "minPapers", minPapers);
        atLeast(1, "minDepartments", minDepartments);
        Setting.requireShare(DETECTOR, "minFarShare", minFarShare);
        atLeast(0, "farKm", farKm);
        Setting.requireShare(DETECTOR, "maxCareShare", maxCareShare);
        atLeast(1, "minIsolatedDays", minIsolatedDays);
        Setting.requireBetween(1, 7, DETECTOR, "minWeekdays", minWeekdays);
        atLeast(1, "maxSession", maxSession);
        atLeast(0, "settledDays", settledDays);
        Setting.requireShare(DETECTOR, "maxLocalShare", maxLocalShare);
        atLeast(1, "horizonDays", horizonDays);
        Setting.require(harmCents >= 0, DETECTOR, "harmCents", harmCents, "0 or more");
        Setting.requireShare(DETECTOR, "probability", probability);
        Setting.requireShare(DETECTOR, "isolatedProbability", isolatedProbability);
        Setting.requireShare(DETECTOR, "strangeProbability", strangeProbability);
    }

    /** The starting values. */
    public static DormantCardSettings defaults() {
        return new DormantCardSettings(90, 15, 4, 0.4, 200, 0.1, 10, 4, 4, 365, 0.1, 45, 500_000, 0.65, 0.4, 0.35);
    }

    private static void atLeast(int least, String name, int value) {
        Setting.require(value >= least, DETECTOR, name, value, least + " or more");
    }
}
