package fr.vigie.streaming.antigen.kitdeliveries;

import fr.vigie.domain.setting.Setting;
import java.io.Serializable;

/**
 * Settings of the detector of kit deliveries. Starting values of the field's rule 12: configuration, not law.
 *
 * @param minBoxesBeyond least boxes beyond the limit in a month
 * @param maxKm distance from pharmacy to practice beyond which a recipient is doubtful, km as the crow flies
 * @param minDoubtfulRecipients least number of doubtful recipients in a month
 * @param minDoubtfulTests least tests delivered to them in the month
 * @param minDoubtfulShare least share of the month's delivered tests that were delivered to them, 0–1
 * @param furtherDoubtfulRecipients least number of doubtful recipients in a further month of a pharmacy of which one is held
 * @param minRecipients least recipients in a month whose deliveries are looked at for their volume
 * @param minDeliveredTests least tests delivered in that month
 * @param maxDeliveredShare share of deliveries in all kits billed from which their volume is doubtful, 0–1
 * @param idleDays days before and after a delivery in which a recipient bills a test of his own unless he is doubtful, days
 * @param minUsedShare least share of the kits delivered in that time for which a recipient bills a test, 0–1: staff is tested,
 *     kits are spoilt
 * @param spareTests kits beyond which this is asked, tests
 * @param receiptDays days within which the lines of a day of care are received, days
 * @param waitDays days during which a delivery to a professional who is not known yet, or that is held, is judged again
 * @param boxesProbability prior probability that boxes beyond the limit are confirmed, 0–1; not calibrated
 * @param recipientsProbability prior probability that doubtful recipients are confirmed, 0–1; not calibrated
 * @param volumeProbability prior probability that a doubtful volume is confirmed, 0–1; not calibrated
 */
public record KitDeliveriesSettings(
        int minBoxesBeyond,
        int maxKm,
        int minDoubtfulRecipients,
        int minDoubtfulTests,
        double minDoubtfulShare,
        int furtherDoubtfulRecipients,
        int minRecipients,
        int minDeliveredTests,
        double maxDeliveredShare,
        int idleDays,
        double minUsedShare,
        int spareTests,
        int receiptDays,
        int waitDays,
        double boxesProbability,
        double recipientsProbability,
        double volumeProbability)
        implements Serializable {
    private static final String DETECTOR = "kit deliveries";

    /** Refuses values out of their range. */
    public KitDeliveriesSettings {
        atLeastOne("minBoxesBeyond", minBoxesBeyond);
        atLeastOne("maxKm", maxKm);
        atLeastOne("minDoubtfulRecipients", minDoubtfulRecipients);
        atLeastOne("minDoubtfulTests", minDoubtfulTests);
        atLeastOne("furtherDoubtfulRecipients", furtherDoubtfulRecipients);
        atLeastOne("minRecipients", minRecipients);
        atLeastOne("minDeliveredTests", minDeliveredTests);
        atLeastOne("idleDays", idleDays);
        Setting.requireShare(DETECTOR, "minUsedShare", minUsedShare);
        Setting.require(spareTests >= 0, DETECTOR, "spareTests", spareTests, "0 or more");
        Setting.require(receiptDays >= 0, DETECTOR, "receiptDays", receiptDays, "0 or more");
        Setting.require(waitDays >= 0, DETECTOR, "waitDays", waitDays, "0 or more");
        Setting.requireShare(DETECTOR, "minDoubtfulShare", minDoubtfulShare);
        Setting.requireShare(DETECTOR, "maxDeliveredShare", maxDeliveredShare);
        Setting.requireShare(DETECTOR, "boxesProbability", boxesProbability);
        Setting.requireShare(DETECTOR, "recipientsProbability", recipientsProbability);
        Setting.requireShare(DETECTOR, "volumeProbability", volumeProbability);
    }

    private static void atLeastOne(String name, int value) {
        Setting.require(value >= 1, DETECTOR, name, value, "1 or more");
    }

    /** The starting values. */
    public static KitDeliveriesSettings defaults() {
        return new KitDeliveriesSettings(
                5, 100, 6, 120, 0.20, 2, 12, 1_000, 0.66, 30, 0.33, 40, 15, 60, 0.85, 0.70, 0.40);
    }
}
