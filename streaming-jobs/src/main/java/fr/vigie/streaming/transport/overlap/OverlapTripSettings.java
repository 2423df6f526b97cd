package fr.vigie.streaming.transport.overlap;

import fr.vigie.domain.setting.Setting;
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
 * @param minPairedShare least share of a day's trips that go there and back, beyond which a trip one way is the one that gives
 *     way, 0–1
 * @param maxKmPerHour highest speed between two trips, km/h
 * @param sameKmShare share by which rides may differ that are billed for the same distance, 0–1
 * @param paddedShare least share by which a ride exceeds the usual distance of its way, 0–1
 * @param minPaddedKm the same in km
 * @param nearDays within how many days before and after the usual distance must have been billed
 * @param minUsualRides least number of rides of a quarter for the usual distance of a way
 * @param minUsualShare least share of the rides of that way, 0–1
 * @param minPadded least number of padded rides in a month
 * @param minPaddedShare least share of the rides that can be compared, 0–1
 * @param minPaddedRoutes least number of patients' ways among them
 * @param marginShare share of the estimated road that is let pass, 0 or more; detours and closed roads
 * @param communeRadiusKm allowance for each end of a trip, of which only the commune is known, km
 * @param approximateRadiusKm the same where the commune's own position is an estimate, km
 * @param minExcessShare least share of a month's trips beyond the margin, 0–1
 * @param minExcessKm least number of km beyond the margin in a month
 * @param waitDays days during which a held day is judged again
 * @param overlapProbability prior probability that overlaps are confirmed, 0–1; not calibrated
 * @param paddedProbability the same for padded rides, 0–1; not calibrated
 * @param kmProbability the same for km, 0–1; not calibrated
 */
public record OverlapTripSettings(
        List<String> actCodes,
        int toleranceMinutes,
        int minOverlaps,
        int minOverlapDays,
        double maxVehicleShare,
        double minPairedShare,
        int maxKmPerHour,
        double sameKmShare,
        double paddedShare,
        int minPaddedKm,
        int nearDays,
        int minUsualRides,
        double minUsualShare,
        int minPadded,
        double minPaddedShare,
        int minPaddedRoutes,
        double marginShare,
        int communeRadiusKm,
        int approximateRadiusKm,
        double minExcessShare,
        int minExcessKm,
        int waitDays,
        double overlapProbability,
        double paddedProbability,
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
        share("maxVehicleShare", maxVehicleShare);
        share("minPairedShare", minPairedShare);
        atLeast(1, "maxKmPerHour", maxKmPerHour);
        share("sameKmShare", sameKmShare);
        share("paddedShare", paddedShare);
        atLeast(0, "minPaddedKm", minPaddedKm);
        atLeast(0, "nearDays", nearDays);
        atLeast(2, "minUsualRides", minUsualRides);
        share("minUsualShare", minUsualShare);
        atLeast(1, "minPadded", minPadded);
        share("minPaddedShare", minPaddedShare);
        atLeast(1, "minPaddedRoutes", minPaddedRoutes);
        Setting.require(marginShare >= 0, DETECTOR, "marginShare", marginShare, "0 or more");
        atLeast(0, "communeRadiusKm", communeRadiusKm);
        atLeast(communeRadiusKm, "approximateRadiusKm", approximateRadiusKm);
        share("minExcessShare", minExcessShare);
        atLeast(1, "minExcessKm", minExcessKm);
        atLeast(0, "waitDays", waitDays);
        share("overlapProbability", overlapProbability);
        share("paddedProbability", paddedProbability);
        share("kmProbability", kmProbability);
    }

    /** The starting values. */
    public static OverlapTripSettings defaults() {
        return new OverlapTripSettings(
                List.of("ABA", "VSL", "TXI"),
                10,
                5,
                3,
                0.6,
                0.5,
                130,
                0.03,
                0.1,
                1,
                8,
                3,
                0.4,
                5,
                0.05,
                2,
                0.5,
                5,
                15,
                0.15,
                100,
                60,
                0.85,
                0.75,
                0.5);
    }

    private static void atLeast(int least, String name, int value) {
        Setting.require(value >= least, DETECTOR, name, value, least + " or more");
    }

    private static void share(String name, double value) {
        Setting.requireShare(DETECTOR, name, value);
    }
}
