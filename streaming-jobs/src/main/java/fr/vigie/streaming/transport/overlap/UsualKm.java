package fr.vigie.streaming.transport.overlap;

import fr.vigie.streaming.care.Tally;
import fr.vigie.streaming.transport.overlap.RideDay.Ride;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a carrier itself bills for a patient's way as a rule, and the rides that are billed for more. A road that is closed
 * lengthens both ways for days on end: a ride is only held if the carrier contradicts itself, by another distance on the same
 * day, and by the usual distance on the days before and after.
 *
 * @param days the days, their padded rides marked
 * @param compared how many rides went a way whose usual distance is known
 */
record UsualKm(TreeMap<LocalDate, RideDay> days, int compared) {

    static UsualKm of(SortedMap<LocalDate, Tally> tallies, OverlapTripSettings settings) {
        TreeMap<LocalDate, RideDay> days = new TreeMap<>();
        tallies.forEach((day, tally) -> days.put(day, RideDay.of(tally)));
        Map<Long, Usual> usual = usual(days, settings);
        int compared = days.values().stream()
                .mapToInt(day -> Math.toIntExact(day.rides().stream()
                        .filter(ride -> usual.containsKey(ride.way()))
                        .count()))
                .sum();
        days.replaceAll((day, one) -> new RideDay(one.rides().stream()
                .map(ride -> Optional.ofNullable(usual.get(ride.way()))
                        .filter(way -> way.isPadded(ride, day, settings) && contradicted(ride, one, settings))
                        .map(way -> ride.padded(way.hectometres(), Math.min(ride.cents(), way.cents())))
                        .orElse(ride))
                .toList()));
        return new UsualKm(days, compared);
    }

    private static Map<Long, Usual> usual(SortedMap<LocalDate, RideDay> days, OverlapTripSettings settings) {
        Map<Long, TreeMap<LocalDate, List<Ride>>> ways = new TreeMap<>();
        days.forEach((day, one) -> one.rides().forEach(ride -> ways.computeIfAbsent(ride.way(), way -> new TreeMap<>())
                .computeIfAbsent(day, date -> new ArrayList<>())
                .add(ride)));
        Map<Long, Usual> usual = new TreeMap<>();
        ways.forEach((way, rides) -> Usual.of(rides, settings).ifPresent(one -> usual.put(way, one)));
        return usual;
    }

    private static boolean contradicted(Ride ride, RideDay day, OverlapTripSettings settings) {
        return day.rides().stream()
                .anyMatch(other -> other.route() == ride.route()
                        && Math.abs(other.hectometres() - ride.hectometres())
                                > settings.sameKmShare() * ride.hectometres());
    }

    /** Padded rides in all. */
    List<Ride> padded() {
        return days.values().stream()
                .flatMap(day -> day.rides().stream())
                .filter(Ride::padded)
                .toList();
    }

    private long paddedIn(YearMonth month) {
        return days.subMap(month.atDay(1), month.plusMonths(1).atDay(1)).values().stream()
                .flatMap(day -> day.rides().stream())
                .filter(Ride::padded)
                .count();
    }

    /** Whether they are too many in some month, of too many patients, to be detours of one day. */
    boolean isHeld(OverlapTripSettings settings) {
        List<Ride> padded = padded();
        return days.keySet().stream()
                        .map(YearMonth::from)
                        .distinct()
                        .anyMatch(month -> paddedIn(month) >= settings.minPadded())
                && padded.size() >= settings.minPaddedShare() * compared
                && padded.stream().map(Ride::route).distinct().count() >= settings.minPaddedRoutes();
    }

    /**
     * What is usual on one way.
     *
     * @param hectometres the distance, in 100 m: the least of those within {@code sameKmShare} of each other that are most
     * @param cents the most that was reimbursed for it, cents
     * @param days the days on which it was billed
     */
    private record Usual(long hectometres, long cents, List<LocalDate> days) {
        static Optional<Usual> of(SortedMap<LocalDate, List<Ride>> rides, OverlapTripSettings settings) {
            List<Ride> all = rides.values().stream().flatMap(List::stream).toList();
            Map<Long, Long> near = all.stream()
                    .map(Ride::hectometres)
                    .distinct()
                    .collect(Collectors.toMap(least -> least, least -> all.stream()
                            .filter(ride -> isUsual(ride, least, settings))
                            .count()));
            return near.entrySet().stream()
                    .max(Map.Entry.<Long, Long>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .filter(most -> most.getValue() >= settings.minUsualRides()
                            && most.getValue() >= settings.minUsualShare() * all.size())
                    .map(most -> of(rides, most.getKey(), settings));
        }

        private static Usual of(
                SortedMap<LocalDate, List<Ride>> rides, long hectometres, OverlapTripSettings settings) {
            long cents = rides.values().stream()
                    .flatMap(List::stream)
                    .filter(ride -> isUsual(ride, hectometres, settings))
                    .mapToLong(Ride::cents)
                    .max()
                    .orElseThrow();
            List<LocalDate> days = rides.entrySet().stream()
                    .filter(day -> day.getValue().stream().anyMatch(ride -> isUsual(ride, hectometres, settings)))
                    .map(Map.Entry::getKey)
                    .toList();
            return new Usual(hectometres, cents, days);
        }

        private static boolean isUsual(Ride ride, long least, OverlapTripSettings settings) {
            return ride.hectometres() >= least && ride.hectometres() <= (1 + settings.sameKmShare()) * least;
        }

        boolean isPadded(Ride ride, LocalDate day, OverlapTripSettings settings) {
            return ride.hectometres() >= (1 + settings.paddedShare()) * hectometres
                    && ride.hectometres() >= hectometres + 10L * settings.minPaddedKm()
                    && ride.cents() > cents
                    && days.stream().anyMatch(one -> isNear(one, day, settings) && !one.isAfter(day))
                    && days.stream().anyMatch(one -> isNear(one, day, settings) && !one.isBefore(day));
        }

        private static boolean isNear(LocalDate one, LocalDate day, OverlapTripSettings settings) {
            return !one.isBefore(day.minusDays(settings.nearDays())) && !one.isAfter(day.plusDays(settings.nearDays()));
        }
    }
}
