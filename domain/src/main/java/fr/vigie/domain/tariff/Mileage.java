package fr.vigie.domain.tariff;

import fr.vigie.domain.reference.Terrain;
import java.time.LocalDate;

/**
 * How many km a nurse may bill for a visit (NGAP art. 13), « en étoile » from the cabinet.
 *
 * <p>Due only beyond 2 km (plaine) or 1 km (montagne), and then twice the road less 4 km or 2 km, rounded to the km. On
 * foot or ski (IKS) neither rule is assumed to hold (unverified). Whether the two places form one agglomération, which
 * the courts dispute, is not asked here.
 */
public final class Mileage {

    private static final Mileage BUILT_IN = new Mileage(DatedTable.builtIn("mileage.csv"), NurseTariffs.builtIn());

    private final DatedTable table;
    private final NurseTariffs tariffs;

    private Mileage(DatedTable table, NurseTariffs tariffs) {
        this.table = table;
        this.tariffs = tariffs;
    }

    /** The rules that Vigie carries. */
    public static Mileage builtIn() {
        return BUILT_IN;
    }

    /** Km to bill for a drive to a home that is so many km of road away; see {@link #billableKm(double, MileageCode, LocalDate)}. */
    public int billableKm(double roadKm, Terrain terrain, LocalDate careDate) {
        return billableKm(roadKm, MileageCode.of(terrain), careDate);
    }

    /**
     * Km to bill for a visit to a home that is so many km of road away from the cabinet, one way.
     *
     * @throws IllegalArgumentException for a distance that is negative or not a number, or a day before 1990
     */
    public int billableKm(double roadKm, MileageCode code, LocalDate careDate) {
        if (!(roadKm >= 0) || Double.isInfinite(roadKm)) {
            throw new IllegalArgumentException("a road of " + roadKm + " km: 0 or more expected");
        }
        if (roadKm <= rule("BEYOND_KM", code, careDate)) {
            return 0;
        }
        double km = 2 * roadKm - rule("ABATEMENT_KM", code, careDate);
        return Math.toIntExact(Math.round(Math.max(0, km)));
    }

    /** The daily cap in force on a day of care; before 2020-03-31 it lets every km through. */
    public DailyMileageCap dailyCap(LocalDate careDate, Zone zone) {
        return new DailyMileageCap(
                cap("FULL_RATE_UP_TO", careDate, zone, Integer.MAX_VALUE),
                cap("HALF_RATE_UP_TO", careDate, zone, Integer.MAX_VALUE),
                cap("HALF_RATE", careDate, zone, 100),
                code -> tariffs.perKm(code, careDate, zone));
    }

    /** The rows, with their sources. */
    public DatedTable table() {
        return table;
    }

    private int cap(String key, LocalDate careDate, Zone zone, int without) {
        return table.find(key, zone, careDate)
                .map(row -> row.value().intValueExact())
                .orElse(without);
    }

    private double rule(String key, MileageCode code, LocalDate careDate) {
        return table.find(key, code.name(), Zone.METROPOLE, careDate)
                .orElseThrow(() -> new IllegalArgumentException("no " + key + " of " + code + " on " + careDate))
                .value()
                .doubleValue();
    }
}
