package fr.vigie.domain.geo;

/**
 * A commune and where its centre lies.
 *
 * @param code INSEE code of the commune, 5 characters
 * @param name official name
 * @param population inhabitants, 0 or more
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 * @param approximate whether the position is an estimate from neighbouring communes, several kilometres off
 */
public record Place(String code, String name, int population, double latitude, double longitude, boolean approximate) {

    /** Refuses a position that is not on Earth and a negative population. */
    public Place {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) || population < 0) {
            throw new IllegalArgumentException("commune " + code + ": latitude " + latitude + ", longitude " + longitude
                    + ", population " + population + ": not a place on Earth");
        }
    }
}
