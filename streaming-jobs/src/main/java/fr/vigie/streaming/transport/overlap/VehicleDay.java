package fr.vigie.streaming.transport.overlap;

import fr.vigie.domain.event.Trip;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The trips of a carrier's vehicles on a day, each with one patient alone. */
final class VehicleDay {
    private static final Comparator<Trip> BY_TIME =
            Comparator.comparing(Trip::getStartedAt).thenComparing(Trip::getTripId);

    private VehicleDay() {}

    /**
     * The trips during which the same vehicle drove somebody else: the later of two, the first that can all have taken place
     * being kept.
     */
    static List<Trip> overlapping(Collection<Trip> trips, OverlapTripSettings settings) {
        TreeMap<String, List<Trip>> vehicles = trips.stream()
                .filter(trip -> !trip.getShared() && trip.getEndedAt().isAfter(trip.getStartedAt()))
                .collect(Collectors.groupingBy(Trip::getVehicleId, TreeMap::new, Collectors.toList()));
        List<Trip> overlapping = new ArrayList<>();
        for (List<Trip> vehicle : vehicles.values()) {
            List<Trip> later = later(vehicle, settings.toleranceMinutes());
            boolean fleet = vehicles.size() == 1 && later.size() > settings.maxVehicleShare() * vehicle.size();
            if (!fleet) {
                overlapping.addAll(later);
            }
        }
        return overlapping;
    }

    private static List<Trip> later(List<Trip> vehicle, int toleranceMinutes) {
        List<Trip> kept = new ArrayList<>();
        List<Trip> later = new ArrayList<>();
        vehicle.stream().sorted(BY_TIME).forEach(trip -> {
            boolean busy = kept.stream().anyMatch(other -> isElsewhere(other, trip, toleranceMinutes));
            (busy ? later : kept).add(trip);
        });
        return later;
    }

    // Two records of one patient at the same time are one trip told twice: whether it is billed twice is another
    // question.
    private static boolean isElsewhere(Trip one, Trip other, int toleranceMinutes) {
        if (one.getPatientId().equals(other.getPatientId())) {
            return false;
        }
        Duration common = Duration.between(
                one.getStartedAt().isAfter(other.getStartedAt()) ? one.getStartedAt() : other.getStartedAt(),
                one.getEndedAt().isBefore(other.getEndedAt()) ? one.getEndedAt() : other.getEndedAt());
        return common.toMinutes() > toleranceMinutes;
    }
}
