package fr.vigie.streaming.sickleave.prescriber;

import fr.vigie.domain.setting.Setting;
import java.io.Serializable;

/**
 * Settings of the detector of leaves under a usurped name. Starting values: configuration, not law.
 *
 * @param minKm distance beyond which an insured is far from every place of practice, km as the crow flies
 * @param windowDays days within which the leaves are prescribed
 * @param minDepartements least number of départements of insured far away
 * @param minInsured least number of insured of different households, with signs of forged forms
 * @param minFarElectronic least number of insured far away where most leaves are electronic: holidaymakers fall ill too
 * @param minHabit least number of leaves of own patients from which a habit of signing electronically is known
 * @param maxPaperShare largest share of paper among these for it to be a habit, 0–1
 * @param waitDays days after the last leave during which a prescriber who is not known yet is judged again
 * @param probability prior probability that an investigator confirms it, 0–1; not calibrated
 */
public record PrescriberSettings(
        int minKm,
        int windowDays,
        int minDepartements,
        int minInsured,
        int minFarElectronic,
        int minHabit,
        double maxPaperShare,
        int waitDays,
        double probability)
        implements Serializable {
    private static final String DETECTOR = "prescriber of leaves";

    /** Refuses values out of their range. */
    public PrescriberSettings {
        Setting.require(minKm >= 1, DETECTOR, "minKm", minKm, "1 or more");
        Setting.require(windowDays >= 1, DETECTOR, "windowDays", windowDays, "1 or more");
        Setting.require(minDepartements >= 2, DETECTOR, "minDepartements", minDepartements, "2 or more");
        Setting.require(minInsured >= 2, DETECTOR, "minInsured", minInsured, "2 or more");
        Setting.require(
                minFarElectronic >= minInsured,
                DETECTOR,
                "minFarElectronic",
                minFarElectronic,
                "minInsured (" + minInsured + ") or more");
        Setting.require(minHabit >= 1, DETECTOR, "minHabit", minHabit, "1 or more");
        Setting.requireShare(DETECTOR, "maxPaperShare", maxPaperShare);
        Setting.require(waitDays >= 0, DETECTOR, "waitDays", waitDays, "0 or more");
        Setting.requireShare(DETECTOR, "probability", probability);
    }

    /** The starting values. */
    public static PrescriberSettings defaults() {
        return new PrescriberSettings(300, 60, 4, 5, 8, 10, 0.10, 60, 0.60);
    }
}
