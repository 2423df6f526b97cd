package fr.vigie.domain.geo;

/** The distance as the crow flies, on a sphere (haversine formula). */
public final class GreatCircle {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    private GreatCircle() {}

    /**
     * Distance in km of two positions in degrees, never negative.
     *
     * <p>StrictMath, so that every machine finds the same bits.
     */
    public static double km(double latitude1, double longitude1, double latitude2, double longitude2) {
        double north = halfSineSquared(latitude2 - latitude1);
        double east = halfSineSquared(longitude2 - longitude1);
        double h = north + cosine(latitude1) * cosine(latitude2) * east;
        return 2 * EARTH_RADIUS_KM * StrictMath.asin(StrictMath.sqrt(Math.min(1, h)));
    }

    private static double halfSineSquared(double degrees) {
        double sine = StrictMath.sin(StrictMath.toRadians(degrees) / 2);
        return sine * sine;
    }

    private static double cosine(double degrees) {
        return StrictMath.cos(StrictMath.toRadians(degrees));
    }
}
