package fr.vigie.streaming.card.opposed;

import fr.vigie.domain.setting.Setting;
import java.io.Serializable;

/**
 * Settings of the detector of cards used after their opposition. Starting values: configuration, not law.
 *
 * @param graceHours hours let pass after the opposition, and after the caisse learned of it, as lists take time to spread
 * @param expiryGraceDays days let pass after the last day of validity
 * @param theftDays days before the opposition in which a reader does not become the holder's own; a theft is not noticed
 *     at once
 * @param minUses least number of uses in readers where the card was never read before, refused ones included
 * @param minAccepted least number of these that were accepted, and of these beyond the grace
 * @param minDays least number of days with such a use
 * @param minOwnUses least number of accepted uses in the readers of before; an old card that turns up again is used a while
 * @param minOwnDays least number of days with such a use
 * @param minCareShare least share of feuilles de soins among them, 0–1, from which on it is the holder who goes on
 * @param retiredGraceDays days let pass after retirement, in which files are closed
 * @param minRetiredPapers least number of certificates, prescriptions and leaves after retirement
 * @param minDepartments least number of départements from which their patients come
 * @param maxLocalShare largest share of their patients that may live where the holder practised or the card is, 0–1
 * @param horizonDays days of use that are judged together, days
 * @param harmCents what such a card weighs in the priority, in cents; its harm has no price here
 * @param probability prior probability that an investigator confirms it, 0–1; not calibrated
 * @param retiredProbability the same where only the retirement speaks, 0–1; not calibrated
 */
public record OpposedCardSettings(
        int graceHours,
        int expiryGraceDays,
        int theftDays,
        int minUses,
        int minAccepted,
        int minDays,
        int minOwnUses,
        int minOwnDays,
        double minCareShare,
        int retiredGraceDays,
        int minRetiredPapers,
        int minDepartments,
        double maxLocalShare,
        int horizonDays,
        long harmCents,
        double probability,
        double retiredProbability)
        implements Serializable {
    private static final String DETECTOR = "opposed card";

    /** Refuses values out of their range. */
    public OpposedCardSettings {
        atLeast(0, "graceHours", graceHours);
        atLeast(0, "expiryGraceDays", expiryGraceDays);
        atLeast(0, "theftDays", theftDays);
        atLeast(1, "minUses", minUses);
        atLeast(1, "minAccepted", minAccepted);
        atLeast(1, "minDays", minDays);
        atLeast(1, "minOwnUses", minOwnUses);
        atLeast(1, "minOwnDays", minOwnDays);
        Setting.requireShare(DETECTOR, "minCareShare", minCareShare);
        atLeast(0, "retiredGraceDays", retiredGraceDays);
        atLeast(1, "minRetiredPapers", minRetiredPapers);
        atLeast(1, "minDepartments", minDepartments);
        Setting.requireShare(DETECTOR, "maxLocalShare", maxLocalShare);
        atLeast(1, "horizonDays", horizonDays);
        Setting.require(harmCents >= 0, DETECTOR, "harmCents", harmCents, "0 or more");
        Setting.requireShare(DETECTOR, "probability", probability);
        Setting.requireShare(DETECTOR, "retiredProbability", retiredProbability);
    }

    /** The starting values. */
    public static OpposedCardSettings defaults() {
        return new OpposedCardSettings(24, 7, 3, 3, 2, 2, 20, 5, 0.5, 90, 10, 4, 0.5, 60, 300_000, 0.8, 0.5);
    }

    private static void atLeast(int least, String name, int value) {
        Setting.require(value >= least, DETECTOR, name, value, least + " or more");
    }
}
