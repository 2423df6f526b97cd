package fr.vigie.streaming.card.falsecertificates;

import fr.vigie.domain.setting.Setting;
import java.io.Serializable;

/**
 * Settings of the detector of false certificates. Starting values: configuration, not law.
 *
 * @param eveningFromHour hour of Paris from which on it is evening, until the morning
 * @param nightFromHour hour from which on it is night; no centre vaccinates any more
 * @param morningFromHour hour at which night and evening end
 * @param minEvening least number of certificates in the evening or at night
 * @param minEveningDays least number of days with such certificates
 * @param minEveningShare least share of them among all certificates of these days, 0–1; a day's injections may be typed late
 * @param farKm least distance between centres of départements that counts as far, km
 * @param minFar least number of evening certificates for patients from far
 * @param minDepartments least number of far départements among these
 * @param minFarShare least share of far patients among the evening certificates, 0–1
 * @param seasonExtraShare what is added to it in July and August, 0–1; tourists
 * @param minUsurpedShare least share of far patients, 0–1, from which on a third party is presumed and the holder a victim
 * @param minNight least number of certificates of vaccination at night
 * @param minNights least number of nights with one
 * @param minSecondsPerCertificate least time that one certificate takes, seconds; only typing
 * @param minFastHours least number of hours with more certificates than that allows
 * @param horizonDays days of use that are judged together, days
 * @param harmCents what false certificates weigh in the priority, in cents; their harm has no price
 * @param harmPerCertificateCents what each of them adds to it, in cents
 * @param probability prior probability that an investigator confirms it, 0–1; not calibrated
 */
public record FalseCertificatesSettings(
        int eveningFromHour,
        int nightFromHour,
        int morningFromHour,
        int minEvening,
        int minEveningDays,
        double minEveningShare,
        int farKm,
        int minFar,
        int minDepartments,
        double minFarShare,
        double seasonExtraShare,
        double minUsurpedShare,
        int minNight,
        int minNights,
        int minSecondsPerCertificate,
        int minFastHours,
        int horizonDays,
        long harmCents,
        long harmPerCertificateCents,
        double probability)
        implements Serializable {
    private static final String DETECTOR = "false certificates";

    /** Refuses values out of their range. */
    public FalseCertificatesSettings {
        Setting.requireBetween(12, 23, DETECTOR, "eveningFromHour", eveningFromHour);
        Setting.requireBetween(eveningFromHour, 23, DETECTOR, "nightFromHour", nightFromHour);
        Setting.requireBetween(0, 11, DETECTOR, "morningFromHour", morningFromHour);
        atLeast(1, "minEvening", minEvening);
        atLeast(1, "minEveningDays", minEveningDays);
        Setting.requireShare(DETECTOR, "minEveningShare", minEveningShare);
        atLeast(0, "farKm", farKm);
        atLeast(1, "minFar", minFar);
        atLeast(1, "minDepartments", minDepartments);
        Setting.requireShare(DETECTOR, "minFarShare", minFarShare);
        Setting.requireShare(DETECTOR, "seasonExtraShare", seasonExtraShare);
        Setting.requireShare(DETECTOR, "minUsurpedShare", minUsurpedShare);
        atLeast(1, "minNight", minNight);
        atLeast(1, "minNights", minNights);
        Setting.requireBetween(1, 3_600, DETECTOR, "minSecondsPerCertificate", minSecondsPerCertificate);
        atLeast(1, "minFastHours", minFastHours);
        atLeast(1, "horizonDays", horizonDays);
        Setting.require(harmCents >= 0, DETECTOR, "harmCents", harmCents, "0 or more");
        Setting.require(
                harmPerCertificateCents >= 0,
                DETECTOR,
                "harmPerCertificateCents",
                harmPerCertificateCents,
                "0 or more");
        Setting.requireShare(DETECTOR, "probability", probability);
    }

    /** The starting values. */
    public static FalseCertificatesSettings defaults() {
        return new FalseCertificatesSettings(
                19, 23, 6, 30, 8, 0.4, 200, 8, 5, 0.1, 0.3, 0.6, 10, 3, 15, 2, 60, 500_000, 2_000, 0.45);
    }

    private static void atLeast(int least, String name, int value) {
        Setting.require(value >= least, DETECTOR, name, value, least + " or more");
    }
}
