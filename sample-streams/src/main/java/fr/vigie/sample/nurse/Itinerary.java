package fr.vigie.sample.nurse;

import fr.vigie.sample.territory.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stops of a slot, those due before 8 h first, then each time the nearest next, from the cabinet on. */
final class Itinerary {
    private Itinerary() {}

    static List<Stop> plan(Site cabinet, List<Episode> episodes, Slot slot) {
        Map<String, Stop> stops = new LinkedHashMap<>();
        for (Episode episode : episodes) {
            if (episode.passageIn(slot) > 0) {
                stops.computeIfAbsent(
                                episode.site().addressId(), key -> new Stop(episode.site(), episode.place(), slot))
                        .episodes()
                        .add(episode);
            }
        }
        return nearestFirst(cabinet, new ArrayList<>(stops.values()));
    }

    private static List<Stop> nearestFirst(Site cabinet, List<Stop> left) {
        List<Stop> ordered = new ArrayList<>(left.size());
        Site here = cabinet;
        for (Stop stop : left) {
            if (stop.isAtNight()) {
                ordered.add(stop);
                here = stop.site();
            }
        }
        left.removeIf(Stop::isAtNight);
        while (!left.isEmpty()) {
            Stop next = left.remove(nearest(here, left));
            ordered.add(next);
            here = next.site();
        }
        return ordered;
    }

    private static int nearest(Site here, List<Stop> left) {
        int best = 0;
        double bestKm = Double.MAX_VALUE;
        for (int i = 0; i < left.size(); i++) {
            Site site = left.get(i).site();
            double north = here.latitude() - site.latitude();
            double east = (here.longitude() - site.longitude()) * 0.7;
            double km = north * north + east * east;
            if (km < bestKm) {
                best = i;
                bestKm = km;
            }
        }
        return best;
    }
}
