package fr.vigie.streaming.antigen.beyondkits;

import fr.vigie.domain.setting.Setting;
import java.io.Serializable;

/**
 * Settings of the detector of tests beyond kits. Starting values of the field's rule 11: configuration, not law.
 *
 * @param marginShare share of the kits bought by which more may be billed without anything being said, 0–1: purchases may be missing
 * @param openingStockDays days of use for which there may be a stock when purchases begin to be known, days
 * @param maxDaysBetweenPurchases days between two purchases from which on kits are taken to have come from elsewhere, days
 * @param minPurchases least number of days with a purchase in a row from which on a pharmacy is taken to buy its kits itself
 * @param maxDaysAfterPurchase days after a purchase during which the kits billed are taken to be the pharmacy's own, days;
 *     later it may have ceased to buy for itself
 * @param purchaseDelayDays days by which a purchase may be recorded after the kits were used, days: wholesalers invoice by
 *     the ten days
 * @param minTestsBeyond least number of tests beyond kits, tests
 * @param probability prior probability that the finding is confirmed, 0–1; not calibrated
 */
public record BeyondKitsSettings(
        double marginShare,
        int openingStockDays,
        int maxDaysBetweenPurchases,
        int minPurchases,
        int maxDaysAfterPurchase,
        int purchaseDelayDays,
        int minTestsBeyond,
        double probability)
        implements Serializable {
    private static final String DETECTOR = "tests beyond kits";

    /** Refuses values out of their range. */
    public BeyondKitsSettings {
        Setting.requireShare(DETECTOR, "marginShare", marginShare);
        Setting.require(openingStockDays >= 0, DETECTOR, "openingStockDays", openingStockDays, "0 or more");
        Setting.require(
                maxDaysBetweenPurchases >= 1,
                DETECTOR,
                "maxDaysBetweenPurchases",
                maxDaysBetweenPurchases,
                "1 or more");
        Setting.require(minPurchases >= 1, DETECTOR, "minPurchases", minPurchases, "1 or more");
        Setting.require(
                maxDaysAfterPurchase >= 0 && maxDaysAfterPurchase <= maxDaysBetweenPurchases,
                DETECTOR,
                "maxDaysAfterPurchase",
                maxDaysAfterPurchase,
                "0 to maxDaysBetweenPurchases");
        Setting.require(purchaseDelayDays >= 0, DETECTOR, "purchaseDelayDays", purchaseDelayDays, "0 or more");
        Setting.require(minTestsBeyond >= 1, DETECTOR, "minTestsBeyond", minTestsBeyond, "1 or more");
        Setting.requireShare(DETECTOR, "probability", probability);
    }

    /** The starting values. */
    public static BeyondKitsSettings defaults() {
        return new BeyondKitsSettings(0.10, 21, 45, 3, 30, 10, 50, 0.60);
    }
}
