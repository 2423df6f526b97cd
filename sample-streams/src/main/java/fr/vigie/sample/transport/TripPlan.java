package fr.vigie.sample.transport;

import fr.vigie.sample.chance.Chance;
import java.util.ArrayList;
import java.util.List;

/**
 * A vehicle's day: patients are taken to their treatments one after the other, then back one after the other; no two
 * trips overlap but shared ones.
 */
final class TripPlan {
    private static final int FIRST_SECOND = 6 * 3600 + 1800;
    private static final int LAST_OUTBOUND = 13 * 3600;
    private static final int BOARDING_SECONDS = 600;
    private static final int SECONDS_A_KM = 66;
    private static final double EMPTY_RUN = 0.7;
    private static final int SHARED_WITHIN_KM = 8;

    private final String vehicle;
    private final double sharing;
    private final Chance chance;
    private final List<Leg> legs = new ArrayList<>();
    private final List<Leg> away = new ArrayList<>();
    private int free;

    TripPlan(String vehicle, double sharing, Chance chance) {
        this.vehicle = vehicle;
        this.sharing = sharing;
        this.chance = chance;
        this.free = FIRST_SECOND + chance.below(3600);
    }

    /** Seconds from boarding to arrival over some km. */
    static int drivingSeconds(double km) {
        return BOARDING_SECONDS + (int) (km * SECONDS_A_KM);
    }

    /** Plans riders in this order; those for whom there is no time are left out. */
    List<Leg> plan(List<Rider> riders) {
        for (int i = 0; i < riders.size() && free < LAST_OUTBOUND; i++) {
            Rider rider = riders.get(i);
            if (i + 1 < riders.size() && together(rider, riders.get(i + 1)) && chance.happens(sharing)) {
                takeTwo(rider, riders.get(++i));
            } else {
                drive(leg(rider, true, free, false));
            }
        }
        bringBack();
        return legs;
    }

    private static boolean together(Rider a, Rider b) {
        return a.destination().equals(b.destination())
                && !a.patient().equals(b.patient())
                && a.patient().home().roadKm(b.patient().home()) < SHARED_WITHIN_KM;
    }

    private void takeTwo(Rider first, Rider second) {
        Leg one = leg(first, true, free, true);
        Leg other = leg(second, true, free + 420, true);
        add(one);
        add(other);
        rest(one.endSecond() > other.endSecond() ? one : other);
    }

    private void drive(Leg leg) {
        add(leg);
        rest(leg);
    }

    private void add(Leg leg) {
        legs.add(leg);
        if (leg.outbound()) {
            away.add(leg);
        }
    }

    private void rest(Leg last) {
        free = last.endSecond() + 300 + (int) (EMPTY_RUN * (last.endSecond() - last.startSecond()));
    }

    private void bringBack() {
        for (int i = 0; i < away.size(); i++) {
            Leg out = away.get(i);
            int ready = Math.max(free, out.endSecond() + out.rider().staySeconds());
            if (out.shared() && i + 1 < away.size() && away.get(i + 1).shared()) {
                Leg one = leg(out.rider(), false, ready, true);
                Leg other = leg(away.get(++i).rider(), false, ready + 60, true);
                add(one);
                add(other);
                rest(one.endSecond() > other.endSecond() ? one : other);
            } else {
                drive(leg(out.rider(), false, ready, false));
            }
        }
    }

    private Leg leg(Rider rider, boolean outbound, int second, boolean shared) {
        return Leg.driven(rider, outbound, vehicle, second, shared);
    }
}
