package fr.vigie.domain.tariff;

import fr.vigie.domain.money.Cents;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a nurse's km of one day are worth under the daily cap (avenant 6).
 *
 * <p>Km 1 to 299 are paid in full, 300 to 399 by half, the others not; they are the km billed, after the abatement, of
 * one executing nurse, of whatever code (unverified for IKS). The cap shows line by line in the order given, each line
 * half up to the cent: 340 km of plaine on one line are 111.83 €, 400 or more at most 122.15 €.
 *
 * @param fullRateUpToKm last km of the day paid in full
 * @param partRateUpToKm last km of the day paid at all
 * @param partPercent percent paid between the two, 0 to 100
 * @param perKm what a km is worth by code; empty = unknown
 */
public record DailyMileageCap(
        int fullRateUpToKm, int partRateUpToKm, int partPercent, Function<MileageCode, Optional<Cents>> perKm) {

    /**
     * The km of one line.
     *
     * @param code its act code
     * @param km the km billed, 0 or more
     */
    public record Leg(MileageCode code, int km) {
        /** Refuses negative km. */
        public Leg {
            if (km < 0) {
                throw new IllegalArgumentException(km + " km of " + code + ": 0 or more expected");
            }
        }
    }

    /** What each line of one nurse and day is due, in the order given; empty where a km of one of them has no known price. */
    public Optional<List<Cents>> due(List<Leg> legs) {
        List<Cents> due = new ArrayList<>(legs.size());
        long before = 0;
        for (Leg leg : legs) {
            Optional<Cents> price = perKm.apply(leg.code());
            if (price.isEmpty()) {
                return Optional.empty();
            }
            due.add(due(price.get(), before, before + leg.km()));
            before += leg.km();
        }
        return Optional.of(List.copyOf(due));
    }

    private Cents due(Cents price, long before, long after) {
        long full = within(before, after, 0, fullRateUpToKm);
        long part = within(before, after, fullRateUpToKm, partRateUpToKm);
        BigDecimal km = BigDecimal.valueOf(full).add(BigDecimal.valueOf(part * partPercent, 2));
        return price.times(km);
    }

    private static long within(long before, long after, long floor, long ceiling) {
        return Math.max(0, Math.min(after, ceiling) - Math.max(before, floor));
    }
}
