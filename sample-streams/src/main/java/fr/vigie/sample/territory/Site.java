package fr.vigie.sample.territory;

import fr.vigie.domain.geo.DetourRoadDistance;
import fr.vigie.domain.geo.Place;
import fr.vigie.domain.geo.RoadDistance;
import fr.vigie.domain.reference.Address;
import fr.vigie.sample.chance.Chance;

/**
 * A building with an address.
 *
 * @param addressId pseudonym of the address
 * @param commune where it stands
 * @param latitude degrees north, to 100 m
 * @param longitude degrees east, to 100 m
 */
public record Site(String addressId, Place commune, double latitude, double longitude) {
    private static final RoadDistance ROADS = new DetourRoadDistance();

    /** Distance by road to another building, km. */
    public double roadKm(Site other) {
        return ROADS.km(latitude, longitude, other.latitude, other.longitude);
    }

    /** Distance by the road that is really driven, km: it differs from any estimate by some percent, always the same. */
    public double drivenKm(Site other) {
        long pair = addressId.hashCode() * 31L + other.addressId.hashCode();
        double deviation = StrictMath.max(
                -0.07, StrictMath.min(0.07, 0.03 * Chance.of(pair, "road").gaussian()));
        return roadKm(other) * (1 + deviation);
    }

    /** Whether another building stands in the same commune. */
    public boolean sameCommune(Site other) {
        return commune.code().equals(other.commune.code());
    }

    /** Its record in the references. */
    public Address toRecord() {
        Address address = new Address();
        address.setAddressId(addressId);
        address.setCommune(commune.code());
        address.setLatitude(latitude);
        address.setLongitude(longitude);
        return address;
    }
}
