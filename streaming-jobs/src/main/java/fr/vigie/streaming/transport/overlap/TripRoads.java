package fr.vigie.streaming.transport.overlap;

import fr.vigie.domain.event.Trip;
import fr.vigie.domain.geo.DetourRoadDistance;
import fr.vigie.domain.geo.GreatCircle;
import fr.vigie.domain.geo.Place;
import fr.vigie.domain.geo.RoadDistance;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Roads between the communes of trips: how many km lie beyond any of them, and how long the shortest takes at least.
 *
 * @param known what is known
 * @param settings settings of the detector
 */
record TripRoads(Known known, OverlapTripSettings settings) {
    private static final RoadDistance ROADS = new DetourRoadDistance();

    /** Km beyond the margin, 0 for a trip within it; empty where a commune is not known. */
    Optional<Double> excessKm(Trip trip) {
        Optional<Place> from = place(trip.getFromCommune(), trip);
        Optional<Place> to = place(trip.getToCommune(), trip);
        return from.flatMap(a -> to.map(b -> {
            double road = ROADS.km(a, b) + radius(a) + radius(b);
            return Math.max(0, trip.getKm() - road * (1 + settings.marginShare()));
        }));
    }

    /**
     * Least time from where one trip ends to where the next begins, in minutes: the crow's way between the rims of the two
     * communes at the highest speed. 0 where a commune is not known.
     */
    double leastMinutes(Trip first, Trip second) {
        Optional<Place> from = place(first.getToCommune(), first);
        Optional<Place> to = place(second.getFromCommune(), second);
        return from.flatMap(a -> to.map(b -> {
                    double flight = GreatCircle.km(a.latitude(), a.longitude(), b.latitude(), b.longitude());
                    return Math.max(0, flight - radius(a) - radius(b)) * 60 / settings.maxKmPerHour();
                }))
                .orElse(0.0);
    }

    private Optional<Place> place(String commune, Trip trip) {
        LocalDate day = ParisDay.of(trip.getStartedAt());
        return known.commune(commune, day);
    }

    private int radius(Place place) {
        return place.approximate() ? settings.approximateRadiusKm() : settings.communeRadiusKm();
    }
}
