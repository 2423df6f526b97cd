package fr.vigie.streaming.transport.overlap;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Trip;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.Tally;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.SchemaNormalization;

/**
 * The trips of a day that have a line of their own, in the order of lines, as a tally holds them behind its first numbers.
 *
 * @param rides the trips
 */
record RideDay(List<Ride> rides) {
    private static final int FIELDS = 6;

    RideDay {
        rides = List.copyOf(rides);
    }

    /**
     * A trip as billed.
     *
     * @param way patient, communes of departure and arrival, code and whether shared, by their 64-bit fingerprint
     * @param back the same, the other way round
     * @param hectometres distance billed, in 100 m
     * @param cents what its line reimburses, cents
     * @param usual the distance usual on this way, in 100 m, if it was padded; else 0
     * @param due what would have been reimbursed for that, cents
     */
    record Ride(long way, long back, long hectometres, long cents, long usual, long due) {
        boolean padded() {
            return usual > 0;
        }

        Ride padded(long byUsual, long dueCents) {
            return new Ride(way, back, hectometres, cents, byUsual, dueCents);
        }

        /** The same whichever way it went. */
        long route() {
            return Math.min(way, back);
        }
    }

    static RideDay of(CareDay day) {
        SortedMap<BillingLine, Trip> lines = lines(day);
        return new RideDay(lines.entrySet().stream()
                .map(one -> ride(one.getValue(), one.getKey()))
                .toList());
    }

    /** The lines that bill one trip alone, with it. */
    static SortedMap<BillingLine, Trip> lines(CareDay day) {
        Map<String, List<Trip>> trips = day.others(Trip.class).stream()
                .filter(trip -> trip.getLineId().isPresent())
                .collect(Collectors.groupingBy(trip -> trip.getLineId().orElseThrow()));
        SortedMap<BillingLine, Trip> lines = new TreeMap<>(Comparator.comparing(BillingLine::getLineId));
        for (BillingLine line : day.lines()) {
            List<Trip> billed = trips.getOrDefault(line.getLineId(), List.of());
            if (billed.size() == 1 && line.getReimbursedCents() > 0) {
                lines.put(line, billed.get(0));
            }
        }
        return lines;
    }

    private static Ride ride(Trip trip, BillingLine line) {
        String from = trip.getFromCommune();
        String to = trip.getToCommune();
        return new Ride(
                way(trip, line, from, to),
                way(trip, line, to, from),
                Math.round(10 * trip.getKm()),
                line.getReimbursedCents(),
                0,
                0);
    }

    private static long way(Trip trip, BillingLine line, String from, String to) {
        String name =
                String.join("|", trip.getPatientId(), from, to, line.getActCode(), Boolean.toString(trip.getShared()));
        return SchemaNormalization.fingerprint64(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The rides of a tally. */
    static RideDay of(Tally tally) {
        List<Ride> rides = new ArrayList<>();
        for (int at = TransportOverlap.RIDES; at + FIELDS <= tally.counts().size(); at += FIELDS) {
            rides.add(new Ride(
                    tally.get(at),
                    tally.get(at + 1),
                    tally.get(at + 2),
                    tally.get(at + 3),
                    tally.get(at + 4),
                    tally.get(at + 5)));
        }
        return new RideDay(rides);
    }

    /** A tally with these first numbers and the rides behind them. */
    Tally tally(Collection<Long> first) {
        List<Long> numbers = new ArrayList<>(first);
        rides.forEach(ride -> numbers.addAll(
                List.of(ride.way(), ride.back(), ride.hectometres(), ride.cents(), ride.usual(), ride.due())));
        return new Tally(false, numbers);
    }
}
