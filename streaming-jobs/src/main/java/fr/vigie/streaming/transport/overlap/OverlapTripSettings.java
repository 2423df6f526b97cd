package fr.vigie.streaming.transport.overlap;

import fr.vigie.streaming.finding.Setting;
import java.io.Serializable;
import java.util.List;

/**
 * Settings of the detector of overlapping trips. Starting values of the field's rule 24: configuration, not law.
 *
 * @param actCodes codes of the lines that bill trips
 * @param toleranceMinutes minutes by which trips may overlap: clocks are rounded, and patients are taken over at the door
 * @param minOverlaps least number of overlapping trips in a month
 * @param minOverlapDays least number of days with one
 * @param maxVehicleShare largest share of the trips of a carrier's only vehicle that may overlap, 0–1; beyond, it is a fleet
 * @param marginShare share of the estimated road that is let pass, 0 or more; detours and closed roads
 * @param communeRadiusKm allowance for each end of a trip, of which only the commune is known, km
 * @param approximateRadiusKm the same where the commune's own position is an estimate, km
 * @param minExcessShare least share of a month's trips beyond the margin, 0–1
 * @param minExcessKm least number of km beyond the margin in a month
 * @param waitDays days during which a held day is judged again
 * @param overlapProbability prior probability that overlaps are confirmed, 0–1; not calibrated
 * @param kmProbability the same for km, 0–1; not calibrated
 */
public record OverlapTripSettings(
        List<String> actCodes,
        int toleranceMinutes,
        int minOverlaps,
        int minOverlapDays,
        double maxVehicleShare,
        double marginShare,
        int communeRadiusKm,
        int approximateRadiusKm,
        double minExcessShare,
        int minExcessKm,
        int waitDays,
        double overlapProbability,
        double kmProbability)
        implements Serializable {
    private static final String DETECTOR = "transport overlaps";

    /** Refuses values out of their range; the codes are copied. */
    public OverlapTripSettings {
        actCodes = List.copyOf(actCodes);
        Setting.require(!actCodes.isEmpty(), DETECTOR, "actCodes", actCodes, "at least one");
        atLeast(0, "toleranceMinutes", toleranceMinutes);
        atLeast(1, "minOverlaps", minOverlaps);
        atLeast(1, "minOverlapDays", minOverlapDays);
        Setting.requireBetween(0, 1, DETECTOR, "maxVehicleShare", maxVehicleShare);
        Setting.require(marginShare >= 0, DETECTOR, "marginShare", marginShare, "0 or more");
        atLeast(0, "communeRadiusKm", communeRadiusKm);
        atLeast(communeRadiusKm, "approximateRadiusKm", approximateRadiusKm);
        Setting.requireBetween(0, 1, DETECTOR, "minExcessShare", minExcessShare);
        atLeast(1, "minExcessKm", minExcessKm);
        atLeast(0, "waitDays", waitDays);
        Setting.requireBetween(0, 1, DETECTOR, "overlapProbability", overlapProbability);
        Setting.requireBetween(0, 1, DETECTOR, "kmProbability", kmProbability);
    }

    /** The starting values. */
    public static OverlapTripSettings defaults() {
        return new OverlapTripSettings(
                List.of("ABA", "VSL", "TXI"), 10, 5, 3, 0.6, 0.5, 5, 15, 0.15, 100, 60, 0.85, 0.5);
    }

    private static void atLeast(int least, String name, int value) {
        Setting.require(value >= least, DETECTOR, name, value, least + " or more");
    }
}
