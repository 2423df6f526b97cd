package fr.vigie.streaming.contradiction.prescription;

import fr.vigie.domain.setting.Setting;
import fr.vigie.streaming.care.Weighing;
import java.io.Serializable;

/**
 * Settings of the detector of acts beyond the prescription. Starting values: configuration, not law.
 *
 * @param startDays days within which care may begin after it was prescribed, where no line tells
 * @param graceDays days that care may run longer than prescribed
 * @param regularisedAfterDays days between the receipts of two invoices from which on the later may bill anew what was refused
 * @param waitDays days after receipt of a line during which nothing is held: what was prescribed by telephone or renewed is
 *     confirmed later
 * @param minPassages least number of passages in a year that are a case
 * @param minPatients least number of patients in a year that are a case: one prescription may be badly keyed in
 * @param minUndueCents least sum in a year that is a case, cents
 * @param probability prior probability that an investigator confirms it, prescribed electronically, 0–1; not calibrated
 * @param paperProbability the same for a prescription on paper or scanned, 0–1; not calibrated
 */
public record BeyondPrescriptionSettings(
        int startDays,
        int graceDays,
        int regularisedAfterDays,
        int waitDays,
        int minPassages,
        int minPatients,
        long minUndueCents,
        double probability,
        double paperProbability)
        implements Serializable {
    public BeyondPrescriptionSettings {
        String name = BeyondPrescriptionRules.NAME;
        Setting.require(startDays >= 0, name, "startDays", startDays, "0 or more");
        Setting.require(graceDays >= 0, name, "graceDays", graceDays, "0 or more");
        Setting.require(regularisedAfterDays >= 1, name, "regularisedAfterDays", regularisedAfterDays, "1 or more");
        Setting.requireShare(name, "paperProbability", paperProbability);
        Weighing.of(name, minPassages, 1, minPatients, minUndueCents, waitDays, probability);
    }

    /** The starting values. */
    public static BeyondPrescriptionSettings defaults() {
        return new BeyondPrescriptionSettings(14, 3, 12, 30, 6, 2, 3_000, 0.80, 0.60);
    }

    Weighing weighing() {
        return new Weighing(minPassages, 1, minPatients, minUndueCents, waitDays);
    }
}
