package fr.vigie.streaming.contradiction.carepackage;

import fr.vigie.domain.setting.Setting;
import fr.vigie.streaming.care.Weighing;
import java.io.Serializable;

/**
 * Settings of the detector of acts on a package. Starting values: configuration, not law.
 *
 * @param waitDays days after the day of care during which nothing is held: the end of a package may be told later
 * @param minPassages least number of passages in a year that are a case
 * @param minPatients least number of patients in a year that are a case: the dates of one package may be wrong
 * @param minUndueCents least sum in a year that is a case, cents
 * @param probability prior probability that an investigator confirms acts on a SSIAD or an EHPAD, 0–1; not calibrated
 * @param disputedProbability the same for a HAD, whose protocol is not known, 0–1; not calibrated
 */
public record OnPackageSettings(
        int waitDays,
        int minPassages,
        int minPatients,
        long minUndueCents,
        double probability,
        double disputedProbability)
        implements Serializable {
    public OnPackageSettings {
        Weighing.of(OnPackageRules.NAME, minPassages, 1, minPatients, minUndueCents, waitDays, probability);
        Setting.requireShare(OnPackageRules.NAME, "disputedProbability", disputedProbability);
    }

    /** The starting values. */
    public static OnPackageSettings defaults() {
        return new OnPackageSettings(45, 5, 2, 3_000, 0.85, 0.50);
    }

    Weighing weighing() {
        return new Weighing(minPassages, 1, minPatients, minUndueCents, waitDays);
    }
}
