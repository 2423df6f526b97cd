package fr.vigie.sample.nurse;

import fr.vigie.sample.territory.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stops of a passage, those due before 8 h first, then each time the nearest next, from the cabinet on. */
final class Itinerary {
    private Itinerary() {}

    static List<Stop> plan(Site cabinet, List<Episode> episodes, int passage) {
        Map<String, Stop> stops = new LinkedHashMap<>();
        for (Episode episode : episodes) {
            if (episode.passages() >= passage) {
                stops.computeIfAbsent(
                                episode.site().addressId(), key -> new Stop(episode.site(), episode.place(), passage))
                        .episodes()
                        .add(episode);
            }
        }
        return nearestFirst(cabinet, new ArrayList<>(stops.values()));
    }

    private static List<Stop> nearestFirst(Site cabinet, List<Stop> left) {
        List<Stop> ordered = new ArrayList<>(left.size());
        Site here = cabinet;
        left.sort(Comparator.comparing(stop -> !stop.isAtNight()));
        while (!left.isEmpty() && left.get(0).isAtNight()) {
            ordered.add(left.remove(0));
            here = ordered.get(ordered.size() - 1).site();
        }
        while (!left.isEmpty()) {
            Stop next = nearest(here, left);
            left.remove(next);
            ordered.add(next);
            here = next.site();
        }
        return ordered;
    }

    private static Stop nearest(Site here, List<Stop> left) {
        Stop best = left.get(0);
        double bestKm = Double.MAX_VALUE;
        for (Stop stop : left) {
            double north = here.latitude() - stop.site().latitude();
            double east = (here.longitude() - stop.site().longitude()) * 0.7;
            double km = north * north + east * east;
            if (km < bestKm) {
                best = stop;
                bestKm = km;
            }
        }
        return best;
    }
}
