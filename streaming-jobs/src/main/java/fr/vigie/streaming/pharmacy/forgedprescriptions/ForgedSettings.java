package fr.vigie.streaming.pharmacy.forgedprescriptions;

import fr.vigie.domain.setting.Setting;
import fr.vigie.streaming.care.Weighing;
import java.io.Serializable;

/**
 * Settings of the detector of forged prescriptions. Starting values: the field names the signs, not their size.
 *
 * @param minPriceCents price of a box from which on a medicine is worth selling abroad, cents
 * @param remoteKm distance from the prescriber beyond which patient and pharmacy are both far away, km as the crow flies
 * @param newForDays days after the first visit to a pharmacy during which a patient is new there
 * @param historyDays days before a dispensing in which an earlier visit makes the patient known there
 * @param windowDays days within which several pharmacies count together
 * @param minPharmacies least pharmacies of one patient within these days
 * @param minPharmaciesEach the same for one of several patients of a prescriber
 * @param minRenewalDays days between two drawings of one product from which on the second is no surplus
 * @param maxRenewalDays days between them up to which the treatment goes on
 * @param minDispensings least dispensings of a patient in a year, cases of the prescriber have twice as many
 * @param minPatients least patients of a prescriber
 * @param minUndueCents least sum of a patient in a year, cents; of a prescriber, three times as much
 * @param waitDays days during which a day whose prescriber or pharmacy is not known yet is judged again
 * @param probability prior probability that a case of a patient is confirmed, 0–1; not calibrated
 * @param prescriberProbability the same for a case of a prescriber, 0–1; not calibrated
 */
public record ForgedSettings(
        long minPriceCents,
        int remoteKm,
        int newForDays,
        int historyDays,
        int windowDays,
        int minPharmacies,
        int minPharmaciesEach,
        int minRenewalDays,
        int maxRenewalDays,
        int minDispensings,
        int minPatients,
        long minUndueCents,
        int waitDays,
        double probability,
        double prescriberProbability)
        implements Serializable {
    private static final String DETECTOR = "forged prescriptions";

    /** Refuses values out of their range. */
    public ForgedSettings {
        Setting.require(minPriceCents >= 1, DETECTOR, "minPriceCents", minPriceCents, "1 or more");
        Setting.require(remoteKm >= 1, DETECTOR, "remoteKm", remoteKm, "1 or more");
        Setting.require(newForDays >= 0, DETECTOR, "newForDays", newForDays, "0 or more");
        Setting.requireBetween(newForDays + 1, 366, DETECTOR, "historyDays", historyDays);
        Setting.requireBetween(1, 366, DETECTOR, "windowDays", windowDays);
        Setting.require(minPharmacies >= 2, DETECTOR, "minPharmacies", minPharmacies, "2 or more");
        Setting.requireBetween(2, minPharmacies, DETECTOR, "minPharmaciesEach", minPharmaciesEach);
        Setting.requireBetween(1, 366, DETECTOR, "minRenewalDays", minRenewalDays);
        Setting.requireBetween(minRenewalDays, 366, DETECTOR, "maxRenewalDays", maxRenewalDays);
        Setting.require(minPatients >= 2, DETECTOR, "minPatients", minPatients, "2 or more");
        Setting.requireShare(DETECTOR, "prescriberProbability", prescriberProbability);
        Weighing.of(DETECTOR, minDispensings, 1, minPatients, minUndueCents, waitDays, probability);
    }

    /** The starting values. */
    public static ForgedSettings defaults() {
        return new ForgedSettings(3_500, 100, 21, 180, 45, 3, 2, 25, 42, 3, 3, 20_000, 60, 0.70, 0.75);
    }

    Weighing ofPatient() {
        return new Weighing(minDispensings, 1, 1, minUndueCents, waitDays);
    }

    Weighing ofPrescriber() {
        return new Weighing(2 * minDispensings, 1, minPatients, 3 * minUndueCents, waitDays);
    }
}
