package fr.vigie.streaming.transport.overlap;

import fr.vigie.domain.event.Trip;
import fr.vigie.domain.geo.DetourRoadDistance;
import fr.vigie.domain.geo.Place;
import fr.vigie.domain.geo.RoadDistance;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How many km of a trip lie beyond any road between its communes.
 *
 * @param known what is known
 * @param settings settings of the detector
 */
record TripRoads(Known known, OverlapTripSettings settings) {
    private static final RoadDistance ROADS = new DetourRoadDistance();

    /** Km beyond the margin, 0 for a trip within it; empty where a commune is not known. */
    Optional<Double> excessKm(Trip trip) {
        LocalDate day = ParisDay.of(trip.getStartedAt());
        Optional<Place> from = known.commune(trip.getFromCommune(), day);
        Optional<Place> to = known.commune(trip.getToCommune(), day);
        return from.flatMap(a -> to.map(b -> {
            double road = ROADS.km(a, b) + radius(a) + radius(b);
            return Math.max(0, trip.getKm() - road * (1 + settings.marginShare()));
        }));
    }

    private int radius(Place place) {
        return place.approximate() ? settings.approximateRadiusKm() : settings.communeRadiusKm();
    }
}
