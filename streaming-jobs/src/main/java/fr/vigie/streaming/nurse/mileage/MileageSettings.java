package fr.vigie.streaming.nurse.mileage;

import java.io.Serializable;

/**
 * Settings of the mileage detector. Starting values of the field's rules 1 and 2: configuration, not law.
 *
 * @param marginKm km beyond the formula that are let pass on a trip, whatever its length
 * @param marginShare share of the formula's km that is let pass on a trip, 0–1; the larger of the two margins holds
 * @param minExcessiveShare least share of a month's trips that go beyond the margin, 0–1
 * @param minExcessKmPerMonth least km beyond the formula in a month
 * @param communeRadiusKm allowance for a place of which only the commune is known, km
 * @param approximateRadiusKm the same where the commune's own position is an estimate, km
 * @param minCapUndueCents least sum by which a day's km must exceed the cap, cents
 * @param waitDays days during which lines whose place is not known yet are judged again
 * @param distanceProbability prior probability that an excess of distance is confirmed, 0–1; not calibrated
 * @param capProbability prior probability that an ignored cap is confirmed, 0–1; not calibrated
 */
public record MileageSettings(
        int marginKm,
        double marginShare,
        double minExcessiveShare,
        int minExcessKmPerMonth,
        double communeRadiusKm,
        double approximateRadiusKm,
        long minCapUndueCents,
        int waitDays,
        double distanceProbability,
        double capProbability)
        implements Serializable {
    public MileageSettings {
        require(marginKm >= 0, "marginKm", marginKm, "0 or more");
        require(marginShare >= 0, "marginShare", marginShare, "0 or more");
        require(minExcessiveShare > 0 && minExcessiveShare <= 1, "minExcessiveShare", minExcessiveShare, "in ]0, 1]");
        require(minExcessKmPerMonth >= 0, "minExcessKmPerMonth", minExcessKmPerMonth, "0 or more");
        require(communeRadiusKm >= 0, "communeRadiusKm", communeRadiusKm, "0 or more");
        require(
                approximateRadiusKm >= communeRadiusKm,
                "approximateRadiusKm",
                approximateRadiusKm,
                "communeRadiusKm or more");
        require(minCapUndueCents >= 0, "minCapUndueCents", minCapUndueCents, "0 or more");
        require(waitDays >= 0, "waitDays", waitDays, "0 or more");
        require(isProbability(distanceProbability), "distanceProbability", distanceProbability, "in [0, 1]");
        require(isProbability(capProbability), "capProbability", capProbability, "in [0, 1]");
    }

    /** The starting values. */
    public static MileageSettings defaults() {
        return new MileageSettings(4, 0.15, 0.30, 200, 5, 15, 100, 60, 0.80, 0.95);
    }

    private static boolean isProbability(double value) {
        return value >= 0 && value <= 1;
    }

    private static void require(boolean holds, String name, Number value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException("nurse mileage: " + name + " = " + value + ", expected " + expected);
        }
    }
}
