package fr.vigie.streaming.transport.overlap;

import fr.vigie.domain.event.Trip;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The trips of a carrier's vehicles on a day, each with one patient alone.
 *
 * @param trips all trips of the day
 * @param roads how far places lie apart
 * @param settings settings of the detector
 */
record VehicleDay(Collection<Trip> trips, TripRoads roads, OverlapTripSettings settings) {
    private static final Comparator<Trip> BY_TIME =
            Comparator.comparing(Trip::getStartedAt).thenComparing(Trip::getTripId);

    VehicleDay {
        trips = List.copyOf(trips);
    }

    /**
     * The trips during which the same vehicle drove somebody else. Kept are those that can all have taken place: first those
     * of patients who were driven there and back, then the earlier ones.
     */
    List<Trip> overlapping() {
        Set<String> lone = lone();
        TreeMap<String, List<Trip>> vehicles = trips.stream()
                .filter(trip -> !trip.getShared() && trip.getEndedAt().isAfter(trip.getStartedAt()))
                .collect(Collectors.groupingBy(Trip::getVehicleId, TreeMap::new, Collectors.toList()));
        List<Trip> overlapping = new ArrayList<>();
        for (List<Trip> vehicle : vehicles.values()) {
            List<Trip> undue = undue(vehicle, lone);
            boolean fleet = vehicles.size() == 1 && undue.size() > settings.maxVehicleShare() * vehicle.size();
            if (!fleet) {
                overlapping.addAll(undue);
            }
        }
        overlapping.sort(BY_TIME);
        return overlapping;
    }

    /**
     * Trips one way only, of patients who were not driven back or forth that day; none where most trips are such, as
     * nothing can be told by it then.
     */
    private Set<String> lone() {
        Set<String> lone = trips.stream()
                .filter(trip -> trips.stream().noneMatch(other -> isWayBack(trip, other)))
                .map(Trip::getTripId)
                .collect(Collectors.toCollection(TreeSet::new));
        return trips.size() - lone.size() >= settings.minPairedShare() * trips.size() ? lone : Set.of();
    }

    private static boolean isWayBack(Trip trip, Trip other) {
        return !other.getTripId().equals(trip.getTripId())
                && other.getPatientId().equals(trip.getPatientId())
                && other.getFromCommune().equals(trip.getToCommune())
                && other.getToCommune().equals(trip.getFromCommune());
    }

    private List<Trip> undue(List<Trip> vehicle, Set<String> lone) {
        List<Trip> kept = new ArrayList<>();
        List<Trip> undue = new ArrayList<>();
        boolean placed = isPlaced(vehicle, lone);
        vehicle.stream()
                .sorted(Comparator.comparing((Trip trip) -> lone.contains(trip.getTripId()))
                        .thenComparing(BY_TIME))
                .forEach(trip -> {
                    boolean alone = placed && lone.contains(trip.getTripId());
                    boolean busy = kept.stream().anyMatch(other -> isElsewhere(other, trip, alone));
                    (busy ? undue : kept).add(trip);
                });
        return undue;
    }

    // Where trips there and back are out of reach of each other without any minutes in common, places or clocks are not
    // exact enough to say so of another.
    private boolean isPlaced(List<Trip> vehicle, Set<String> lone) {
        List<Trip> paired = vehicle.stream()
                .filter(trip -> !lone.contains(trip.getTripId()))
                .sorted(BY_TIME)
                .toList();
        return IntStream.range(1, paired.size()).noneMatch(i -> {
            Trip before = paired.get(i - 1);
            Trip trip = paired.get(i);
            return commonMinutes(before, trip) <= settings.toleranceMinutes() && isOutOfReach(before, trip);
        });
    }

    // Two records of one patient at the same time are one trip told twice: whether it is billed twice is another
    // question. Who drives the others there and back at the hours of a lone trip cannot have driven that as well, even
    // if the clocks hardly overlap: the way from one to the other takes its time.
    private boolean isElsewhere(Trip other, Trip trip, boolean alone) {
        return !other.getPatientId().equals(trip.getPatientId())
                && (commonMinutes(other, trip) > settings.toleranceMinutes() || alone && isOutOfReach(other, trip));
    }

    private static long commonMinutes(Trip one, Trip other) {
        return Duration.between(
                        one.getStartedAt().isAfter(other.getStartedAt()) ? one.getStartedAt() : other.getStartedAt(),
                        one.getEndedAt().isBefore(other.getEndedAt()) ? one.getEndedAt() : other.getEndedAt())
                .toMinutes();
    }

    private boolean isOutOfReach(Trip one, Trip other) {
        Trip first = BY_TIME.compare(one, other) < 0 ? one : other;
        Trip second = first == one ? other : one;
        long between =
                Duration.between(first.getEndedAt(), second.getStartedAt()).toMinutes();
        return between + settings.toleranceMinutes() < roads.leastMinutes(first, second);
    }
}
