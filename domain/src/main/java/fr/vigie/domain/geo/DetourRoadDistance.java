package fr.vigie.domain.geo;

/**
 * Road distance estimated as the great circle times a detour factor.
 *
 * <p>The factors were measured on real roads: 1.42 up to 5 km, 1.32 from 5 to 15, 1.28 from 15 to 30, 1.25 beyond. As
 * they fall in steps, the bare product would make a 5.1 km flight a shorter road than a 4.9 km one; the running maximum
 * of the product is taken, so that a longer flight is never a shorter road. This matters only just after each step: from
 * 5 to 5.38 km the road is 7.10 km, from 15 to 15.47 it is 19.80 km, from 30 to 30.72 it is 38.40 km.
 *
 * <p>An estimate for ranking and simulation: what accuses rests on a lower bound such as the great circle.
 */
public final class DetourRoadDistance implements RoadDistance {

    private static final long serialVersionUID = 1;

    private record Step(double fromKm, double factor) {}

    private static final Step[] STEPS = {new Step(0, 1.42), new Step(5, 1.32), new Step(15, 1.28), new Step(30, 1.25)};

    @Override
    public double km(double latitude1, double longitude1, double latitude2, double longitude2) {
        return ofGreatCircle(GreatCircle.km(latitude1, longitude1, latitude2, longitude2));
    }

    /** Road distance in km of a great circle of that many km, 0 or more; never decreases with it. */
    public static double ofGreatCircle(double greatCircleKm) {
        double road = 0;
        for (int i = 0; i < STEPS.length && STEPS[i].fromKm() <= greatCircleKm; i++) {
            double end = i + 1 < STEPS.length ? Math.min(greatCircleKm, STEPS[i + 1].fromKm()) : greatCircleKm;
            road = Math.max(road, end * STEPS[i].factor());
        }
        return road;
    }
}
