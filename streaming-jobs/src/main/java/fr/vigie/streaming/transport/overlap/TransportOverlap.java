package fr.vigie.streaming.transport.overlap;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Trip;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.care.Span;
import fr.vigie.streaming.care.Tally;
import fr.vigie.streaming.care.UndueLine;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * The rule: one vehicle, one patient at a time, unless the trip is shared. Pure.
 *
 * @param settings settings of the detector
 */
public record TransportOverlap(OverlapTripSettings settings) implements CareRule {
    /** One vehicle drove two patients apart at the same time. */
    public static final String OVERLAP = "TRANSPORT_OVERLAP";

    /** More km than the carrier itself bills for the same way as a rule. */
    public static final String PADDED = "TRANSPORT_PADDED_KM";

    /** More km than any road has. */
    public static final String KM = "TRANSPORT_KM";

    /** Version of the rule. */
    public static final String VERSION = "3";

    /** Places of the numbers of a tally. */
    static final int TRIPS = 0;

    static final int OVERLAPS = 1;
    static final int MEASURED = 2;
    static final int EXCESSIVE = 3;
    static final int EXCESS_KM = 4;
    static final int RIDES = 5;

    @Override
    public String name() {
        return "transport-overlaps";
    }

    @Override
    public Scheme scheme() {
        return Scheme.TRANSPORT;
    }

    @Override
    public AlertSubjectKind subject() {
        return AlertSubjectKind.BILLER;
    }

    @Override
    public boolean reads(BillingLine line) {
        return settings.actCodes().contains(line.getActCode());
    }

    @Override
    public boolean readsOther(SpecificRecordBase record) {
        return record instanceof Trip;
    }

    @Override
    public Span span() {
        return Span.QUARTER;
    }

    @Override
    public int waitDays() {
        return settings.waitDays();
    }

    @Override
    public Tally tally(CareDay day, Known known) {
        List<Trip> trips = day.others(Trip.class);
        TripRoads roads = new TripRoads(known, settings);
        List<Double> excess =
                trips.stream().flatMap(trip -> roads.excessKm(trip).stream()).toList();
        long overlaps = billed(new VehicleDay(trips, roads, settings).overlapping(), day)
                .size();
        return RideDay.of(day)
                .tally(List.of(
                        (long) trips.size(),
                        overlaps,
                        (long) excess.size(),
                        excess.stream().filter(km -> km > 0).count(),
                        (long) excess.stream().mapToDouble(Double::doubleValue).sum()));
    }

    /** The trips that a line bills: what is not billed does no harm. */
    private static List<Trip> billed(List<Trip> trips, CareDay day) {
        return trips.stream().filter(trip -> line(trip, day).isPresent()).toList();
    }

    private static Optional<BillingLine> line(Trip trip, CareDay day) {
        return trip.getLineId().flatMap(id -> day.lines().stream()
                .filter(line -> line.getLineId().equals(id))
                .findFirst());
    }

    @Override
    public List<HeldDay> held(SortedMap<LocalDate, Tally> days, Known known) {
        UsualKm usual = UsualKm.of(days, settings);
        boolean padded = usual.isHeld(settings);
        List<HeldDay> held = new ArrayList<>();
        days.forEach((day, tally) -> {
            RideDay rides = usual.days().getOrDefault(day, new RideDay(List.of()));
            TreeSet<String> codes = new TreeSet<>();
            Collection<Tally> month = days.subMap(
                            day.withDayOfMonth(1), day.withDayOfMonth(1).plusMonths(1))
                    .values();
            if (tally.get(OVERLAPS) > 0 && areOverlapsHeld(month)) {
                codes.add(OVERLAP);
            }
            if (padded && rides.rides().stream().anyMatch(RideDay.Ride::padded)) {
                codes.add(PADDED);
            }
            if (tally.get(EXCESSIVE) > 0 && areKmHeld(month)) {
                codes.add(KM);
            }
            if (!codes.isEmpty()) {
                held.add(new HeldDay(day, codes, rides.tally(tally.counts().subList(0, RIDES))));
            }
        });
        return held;
    }

    private boolean areOverlapsHeld(Collection<Tally> month) {
        return sum(month, OVERLAPS) >= settings.minOverlaps()
                && month.stream().filter(day -> day.get(OVERLAPS) > 0).count() >= settings.minOverlapDays();
    }

    private boolean areKmHeld(Collection<Tally> month) {
        return sum(month, EXCESS_KM) >= settings.minExcessKm()
                && sum(month, EXCESSIVE) >= settings.minExcessShare() * sum(month, MEASURED);
    }

    /** Sum of one number over days. */
    static long sum(Collection<Tally> days, int index) {
        return days.stream().mapToLong(day -> day.get(index)).sum();
    }

    /** The lines of overlapping trips, then those of padded ones. */
    @Override
    public List<FindingItem> items(CareDay day, HeldDay held, Known known) {
        List<FindingItem> items = new ArrayList<>();
        if (held.codes().contains(OVERLAP)) {
            items.addAll(overlaps(day, known));
        }
        if (held.codes().contains(PADDED)) {
            Set<Optional<String>> undue =
                    items.stream().map(FindingItem::getLineId).collect(Collectors.toSet());
            padded(day, held).stream()
                    .filter(item -> !undue.contains(item.getLineId()))
                    .forEach(items::add);
        }
        return items;
    }

    // A line that bills several trips is due for those that remain.
    private List<FindingItem> overlaps(CareDay day, Known known) {
        List<Trip> trips = day.others(Trip.class);
        Map<String, Long> overlaps = new VehicleDay(trips, new TripRoads(known, settings), settings)
                .overlapping().stream()
                        .flatMap(trip -> trip.getLineId().stream())
                        .collect(Collectors.groupingBy(id -> id, TreeMap::new, Collectors.counting()));
        return day.lines().stream()
                .filter(line -> overlaps.containsKey(line.getLineId()) && line.getReimbursedCents() > 0)
                .map(line -> UndueLine.of(OVERLAP, line, due(line, overlaps.getOrDefault(line.getLineId(), 0L), trips)))
                .toList();
    }

    private static List<FindingItem> padded(CareDay day, HeldDay held) {
        List<RideDay.Ride> rides = RideDay.of(held.tally()).rides();
        List<BillingLine> lines = List.copyOf(RideDay.lines(day).keySet());
        List<FindingItem> items = new ArrayList<>();
        for (int i = 0; i < Math.min(lines.size(), rides.size()); i++) {
            if (rides.get(i).padded()) {
                items.add(UndueLine.of(PADDED, lines.get(i), rides.get(i).due()));
            }
        }
        return items;
    }

    private static long due(BillingLine line, long overlaps, List<Trip> trips) {
        long all = trips.stream()
                .filter(trip ->
                        trip.getLineId().filter(line.getLineId()::equals).isPresent())
                .count();
        return Math.floorDiv(2 * line.getReimbursedCents() * (all - overlaps) + all, 2 * all);
    }

    @Override
    public List<Finding> findings(String subject, Collection<HeldDay> held, List<FindingItem> items, Known known) {
        return new TransportFindings(settings).of(held, items);
    }

    @Override
    public String withdrawnBecause() {
        return "Les trajets connus désormais (partagés, rectifiés ou d'autres véhicules) sont compatibles entre eux.";
    }
}
