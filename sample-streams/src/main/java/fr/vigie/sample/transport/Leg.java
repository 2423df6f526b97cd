package fr.vigie.sample.transport;

import fr.vigie.sample.label.Instance;
import fr.vigie.sample.territory.Site;
import java.util.Optional;

/**
 * One trip as billed.
 *
 * @param rider whose
 * @param outbound from home, or back
 * @param vehicle which vehicle
 * @param from departure
 * @param to arrival
 * @param startSecond second of the day of departure
 * @param endSecond second of the day of arrival
 * @param drivenKm km really driven with the patient
 * @param billedKm km billed
 * @param shared whether others ride along
 * @param fictitious whether it never took place
 * @param story the story that it belongs to
 */
public record Leg(
        Rider rider,
        boolean outbound,
        String vehicle,
        Site from,
        Site to,
        int startSecond,
        int endSecond,
        double drivenKm,
        double billedKm,
        boolean shared,
        boolean fictitious,
        Optional<Instance> story) {

    /** The same as part of a story. */
    public Leg told(Instance instance) {
        return new Leg(
                rider,
                outbound,
                vehicle,
                from,
                to,
                startSecond,
                endSecond,
                drivenKm,
                billedKm,
                shared,
                fictitious,
                Optional.of(instance));
    }

    /** The same with other km billed. */
    public Leg billing(double km) {
        return new Leg(
                rider, outbound, vehicle, from, to, startSecond, endSecond, drivenKm, km, shared, fictitious, story);
    }

    /** The same driven by a longer road: both km are those of the detour, and it takes as much longer. */
    public Leg detour(double factor) {
        double km = StrictMath.rint(drivenKm * factor * 10) / 10;
        return new Leg(rider, outbound, vehicle, from, to, startSecond, endSecond, km, km, shared, fictitious, story);
    }

    /** A trip that never took place, of somebody, with a vehicle, at a second of the day. */
    public static Leg invented(Rider rider, boolean outbound, String vehicle, int second) {
        Leg like = driven(rider, outbound, vehicle, second, false);
        return new Leg(
                rider,
                outbound,
                vehicle,
                like.from,
                like.to,
                second,
                like.endSecond,
                0,
                like.billedKm,
                false,
                true,
                Optional.empty());
    }

    /** A trip that takes place, over the real road, to 100 m. */
    public static Leg driven(Rider rider, boolean outbound, String vehicle, int second, boolean shared) {
        Site home = rider.patient().home();
        double km = StrictMath.rint(home.drivenKm(rider.destination()) * 10) / 10;
        return new Leg(
                rider,
                outbound,
                vehicle,
                outbound ? home : rider.destination(),
                outbound ? rider.destination() : home,
                second,
                second + TripPlan.drivingSeconds(km),
                km,
                km,
                shared,
                false,
                Optional.empty());
    }
}
