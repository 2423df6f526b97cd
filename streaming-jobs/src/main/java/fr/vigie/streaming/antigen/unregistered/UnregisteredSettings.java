package fr.vigie.streaming.antigen.unregistered;

import java.io.Serializable;

/**
 * Settings of the detector of unregistered antigen tests. Starting values of the field's rule 10: configuration, not law.
 *
 * @param delayDays days after receipt of the line during which its entry may still come
 * @param toleranceDays days by which the entry's date may differ from the date of care
 * @param minTests least tests of a period for its rate to mean anything
 * @param maxMissingShare share of missing tests beyond which a biller is held, 0–1
 * @param furtherMissingShare share of missing tests beyond which further periods of a biller who is held are held too, 0–1:
 *     more than is forgotten
 * @param minBillersForNorm least billers of a day for their median to tell an outage
 * @param minTestsForNorm least tests of a biller and day for it to count in the median
 * @param outageMissingShare median share of missing tests over the billers of a day from which it is an outage, 0–1
 * @param horizonDays days after the date of care for which a patient's tests are kept
 * @param probability prior probability that the finding is confirmed, 0–1; not calibrated
 */
public record UnregisteredSettings(
        int delayDays,
        int toleranceDays,
        int minTests,
        double maxMissingShare,
        double furtherMissingShare,
        int minBillersForNorm,
        int minTestsForNorm,
        double outageMissingShare,
        int horizonDays,
        double probability)
        implements Serializable {
    public UnregisteredSettings {
        require(delayDays >= 1, "delayDays", delayDays, "1 or more");
        require(toleranceDays >= 0, "toleranceDays", toleranceDays, "0 or more");
        require(minTests >= 1, "minTests", minTests, "1 or more");
        require(isShare(maxMissingShare), "maxMissingShare", maxMissingShare, "in [0, 1]");
        require(
                furtherMissingShare >= 0 && furtherMissingShare <= maxMissingShare,
                "furtherMissingShare",
                furtherMissingShare,
                "0 to maxMissingShare");
        require(minBillersForNorm >= 1, "minBillersForNorm", minBillersForNorm, "1 or more");
        require(minTestsForNorm >= 1, "minTestsForNorm", minTestsForNorm, "1 or more");
        require(isShare(outageMissingShare), "outageMissingShare", outageMissingShare, "in [0, 1]");
        require(horizonDays > delayDays, "horizonDays", horizonDays, "more than delayDays");
        require(isShare(probability), "probability", probability, "in [0, 1]");
    }

    /** The starting values. */
    public static UnregisteredSettings defaults() {
        return new UnregisteredSettings(7, 1, 50, 0.10, 0.05, 4, 3, 0.25, 400, 0.90);
    }

    private static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }

    private static void require(boolean holds, String name, Number value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "unregistered antigen tests: " + name + " = " + value + ", expected " + expected);
        }
    }
}
