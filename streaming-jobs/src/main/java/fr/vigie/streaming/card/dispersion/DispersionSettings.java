package fr.vigie.streaming.card.dispersion;

import fr.vigie.domain.setting.Setting;
import java.io.Serializable;
import java.util.List;

/**
 * Settings of the detector of dispersed papers. Starting values: configuration, not law.
 *
 * @param windowDays lengths of the windows in which papers are looked at together, days; a burst shows in a short one
 * @param farKm least distance between centres of départements that counts as far, km
 * @param minFar least number of papers for patients from far in a window
 * @param minDepartments least number of far départements; a round in other départements has few
 * @param maxLargestShare largest share that one far département may have among them, 0–1
 * @param minCertificateShare least share of far patients among the certificates of a window, 0–1
 * @param minPaperShare least share of far patients among all papers of a window, 0–1; beside the card's own past
 * @param seasonExtraShare what is added to both shares for windows that touch July or August, 0–1; tourists
 * @param minPastWeeks least number of weeks of the past year with papers, without which the past says nothing
 * @param minWeekPapers least number of papers that tell the patient's département in such a week
 * @param deviations how many median deviations beyond its past median a share must lie
 * @param minDeviation least median deviation that is assumed, 0–1
 * @param usualShare median far share of the past from which on a card is one of dispersed patients, 0–1; telemedicine
 * @param maxSessionWeekdays days of the week on which sessions of teleconsultation are held, at most
 * @param maxSessionHours clock hours within which they are held, at most
 * @param minSessionShare least share of the far papers that fall in them, 0–1
 * @param minSessionWeeks least number of weeks with one; a younger series waits
 * @param maxConsultationsPerHour largest number of papers of an hour in which one can have consulted
 * @param eveningFromHour hour of Paris from which on the cabinet is closed
 * @param minEvening least number of certificates of the evening that tell who the buyers are
 * @param minUsurpedShare share of far patients among these below which the holder may have sold them, 0–1
 * @param horizonDays days of use that are judged together, days
 * @param harmCents what a usurped card weighs in the priority, in cents; its harm has no price
 * @param harmPerPaperCents what each far paper adds to it, in cents
 * @param probability prior probability that an investigator confirms dispersed certificates, 0–1; not calibrated
 * @param paperProbability the same for prescriptions and leaves, 0–1; not calibrated
 */
public record DispersionSettings(
        List<Integer> windowDays,
        int farKm,
        int minFar,
        int minDepartments,
        double maxLargestShare,
        double minCertificateShare,
        double minPaperShare,
        double seasonExtraShare,
        int minPastWeeks,
        int minWeekPapers,
        double deviations,
        double minDeviation,
        double usualShare,
        int maxSessionWeekdays,
        int maxSessionHours,
        double minSessionShare,
        int minSessionWeeks,
        int maxConsultationsPerHour,
        int eveningFromHour,
        int minEvening,
        double minUsurpedShare,
        int horizonDays,
        long harmCents,
        long harmPerPaperCents,
        double probability,
        double paperProbability)
        implements Serializable {
    private static final String DETECTOR = "card dispersion";

    /** Refuses values out of their range; the windows are copied. */
    public DispersionSettings {
        windowDays = List.copyOf(windowDays);
        int horizon = horizonDays;
        Setting.require(
                !windowDays.isEmpty() && windowDays.stream().allMatch(days -> days >= 1 && days <= horizon),
                DETECTOR,
                "windowDays",
                windowDays,
                "1 to horizonDays");
        atLeast(0, "farKm", farKm);
        atLeast(1, "minFar", minFar);
        atLeast(4, "minDepartments", minDepartments);
        share("maxLargestShare", maxLargestShare);
        share("minCertificateShare", minCertificateShare);
        share("minPaperShare", minPaperShare);
        share("seasonExtraShare", seasonExtraShare);
        atLeast(1, "minPastWeeks", minPastWeeks);
        atLeast(1, "minWeekPapers", minWeekPapers);
        Setting.require(deviations >= 0, DETECTOR, "deviations", deviations, "0 or more");
        share("minDeviation", minDeviation);
        share("usualShare", usualShare);
        Setting.requireBetween(1, 7, DETECTOR, "maxSessionWeekdays", maxSessionWeekdays);
        Setting.requireBetween(1, 24, DETECTOR, "maxSessionHours", maxSessionHours);
        share("minSessionShare", minSessionShare);
        atLeast(2, "minSessionWeeks", minSessionWeeks);
        atLeast(1, "maxConsultationsPerHour", maxConsultationsPerHour);
        Setting.requireBetween(12, 23, DETECTOR, "eveningFromHour", eveningFromHour);
        atLeast(1, "minEvening", minEvening);
        share("minUsurpedShare", minUsurpedShare);
        Setting.require(harmCents >= 0, DETECTOR, "harmCents", harmCents, "0 or more");
        Setting.require(harmPerPaperCents >= 0, DETECTOR, "harmPerPaperCents", harmPerPaperCents, "0 or more");
        share("probability", probability);
        share("paperProbability", paperProbability);
    }

    /** The starting values. */
    public static DispersionSettings defaults() {
        return new DispersionSettings(
                List.of(7, 28),
                200,
                20,
                8,
                0.25,
                0.4,
                0.35,
                0.3,
                8,
                5,
                4,
                0.05,
                0.3,
                3,
                5,
                0.9,
                3,
                12,
                19,
                30,
                0.6,
                45,
                500_000,
                2_000,
                0.7,
                0.45);
    }

    private static void atLeast(int least, String name, int value) {
        Setting.require(value >= least, DETECTOR, name, value, least + " or more");
    }

    private static void share(String name, double value) {
        Setting.requireShare(DETECTOR, name, value);
    }
}
