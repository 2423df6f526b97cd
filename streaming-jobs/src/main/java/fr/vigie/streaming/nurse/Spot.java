package fr.vigie.streaming.nurse;

import fr.vigie.domain.geo.GreatCircle;
import fr.vigie.domain.reference.Address;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where something lies, as well as it is known.
 *
 * @param commune INSEE commune
 * @param latitude degrees north
 * @param longitude degrees east
 * @param radiusKm how far from there it may lie, km
 * @param exact whether the address itself is known
 */
public record Spot(String commune, double latitude, double longitude, double radiusKm, boolean exact) {
    /** Addresses are known to 100 m. */
    private static final double ADDRESS_RADIUS_KM = 0.1;

    /**
     * The spot of an address, else the centre of a commune; empty where neither is known.
     *
     * @param communeRadiusKm how far from the centre of its commune a place may lie, km
     */
    public static Optional<Spot> of(
            Optional<String> addressId,
            Optional<String> commune,
            LocalDate day,
            Known known,
            ToleranceKm communeRadiusKm) {
        return addressId.flatMap(id -> known.address(id, day)).map(Spot::of).or(() -> commune.flatMap(
                        code -> known.commune(code, day))
                .map(place -> new Spot(
                        place.code(),
                        place.latitude(),
                        place.longitude(),
                        place.approximate() ? communeRadiusKm.approximate() : communeRadiusKm.commune(),
                        false)));
    }

    private static Spot of(Address address) {
        return new Spot(address.getCommune(), address.getLatitude(), address.getLongitude(), ADDRESS_RADIUS_KM, true);
    }

    /** Least distance to another spot as the crow flies, km. */
    public double leastKm(Spot other) {
        return Math.max(0, centresKm(other) - radiusKm - other.radiusKm);
    }

    /** Distance of the centres of both as the crow flies, km. */
    public double centresKm(Spot other) {
        return GreatCircle.km(latitude, longitude, other.latitude, other.longitude);
    }

    /** Largest distance to another spot as the crow flies, km. */
    public double largestKm(Spot other) {
        return centresKm(other) + radiusKm + other.radiusKm;
    }
}
