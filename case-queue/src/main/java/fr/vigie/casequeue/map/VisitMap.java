package fr.vigie.casequeue.map;

import fr.vigie.domain.geo.Communes;
import fr.vigie.domain.geo.Departements;
import fr.vigie.domain.geo.GreatCircle;
import fr.vigie.domain.geo.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The map of some visits: a mark for each commune, larger where there were more, upon the outlines of the départements around and the
 * communes of those that were visited; and the way through those that have a time.
 *
 * <p>The way is drawn from centre to centre, and its kilometres are as the crow flies: somebody may have driven more, and less only
 * within one commune and the next. It shows, and proves nothing.
 *
 * @param width of the picture
 * @param height of the picture
 * @param outlines of the départements around, as a path
 * @param ground communes of the départements visited, as a path
 * @param way as a path; empty if fewer than two communes have a time
 * @param marks communes that were visited, most visits first
 * @param steps visits with a time that changed the commune, in order
 * @param unplaced visits in communes that are not known
 */
public record VisitMap(
        int width,
        int height,
        String outlines,
        String ground,
        String way,
        List<Mark> marks,
        List<Step> steps,
        long unplaced) {
    private static final int NAMED = 12;
    /** Names start left of this share of the width, or stand before their mark. */
    private static final double ROOM = 0.7;

    private static final int SMALLEST = 5;
    private static final int LARGEST = 22;

    /**
     * A commune that was visited.
     *
     * @param named whether its name stands on the picture
     * @param nameBefore whether the name stands on the left, where there is no room on the right
     */
    public record Mark(
            String name,
            String code,
            double x,
            double y,
            double radius,
            long visits,
            boolean named,
            boolean nameBefore) {}

    /**
     * An arrival in another commune than the one before.
     *
     * @param number from 1
     * @param km as the crow flies from the one before; 0 for the first
     */
    public record Step(int number, Instant at, String name, double km) {}

    private record Stop(Visit visit, Place place) {}

    /**
     * The map of visits in any order; none if no commune of theirs is known.
     *
     * @param ofADay whether they are of one day: the way through more is no picture
     */
    public static Optional<VisitMap> of(List<Visit> visits, Communes communes, boolean ofADay) {
        List<Stop> stops = visits.stream()
                .sorted(Visit.IN_ORDER)
                .flatMap(visit -> communes.find(visit.commune()).map(place -> new Stop(visit, place)).stream())
                .toList();
        if (stops.isEmpty()) {
            return Optional.empty();
        }
        List<Place> ground = ground(stops, communes);
        Sheet sheet = Sheet.of(ground);
        List<Stop> way = ofADay ? way(stops) : List.of();
        return Optional.of(new VisitMap(
                sheet.width(),
                sheet.height(),
                sheet.outlines(Departements.builtIn()),
                sheet.dots(ground),
                way.size() < 2 ? "" : sheet.line(way.stream().map(Stop::place).toList()),
                marks(stops, sheet),
                steps(way),
                visits.size() - (long) stops.size()));
    }

    /** Kilometres of the whole way, as the crow flies. */
    public double km() {
        return steps.stream().mapToDouble(Step::km).sum();
    }

    private static List<Place> ground(List<Stop> stops, Communes communes) {
        Set<String> departements = stops.stream()
                .map(stop -> Communes.departement(stop.place().code()))
                .collect(Collectors.toSet());
        return communes.all().stream()
                .filter(place -> departements.contains(Communes.departement(place.code())))
                .toList();
    }

    /** Where the commune changes, visits without a time left out. */
    private static List<Stop> way(List<Stop> stops) {
        List<Stop> way = new ArrayList<>();
        for (Stop stop : stops) {
            boolean moved = way.isEmpty() || !way.get(way.size() - 1).place().equals(stop.place());
            if (stop.visit().at().isPresent() && moved) {
                way.add(stop);
            }
        }
        return way;
    }

    private static List<Step> steps(List<Stop> way) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            Stop stop = way.get(i);
            double km = i == 0 ? 0 : km(way.get(i - 1).place(), stop.place());
            steps.add(new Step(
                    i + 1, stop.visit().at().orElseThrow(), stop.place().name(), km));
        }
        return List.copyOf(steps);
    }

    private static double km(Place from, Place to) {
        return GreatCircle.km(from.latitude(), from.longitude(), to.latitude(), to.longitude());
    }

    private static List<Mark> marks(List<Stop> stops, Sheet sheet) {
        Map<String, Long> visits = stops.stream()
                .collect(Collectors.groupingBy(stop -> stop.place().code(), TreeMap::new, Collectors.counting()));
        Map<String, Place> places = stops.stream()
                .map(Stop::place)
                .collect(Collectors.toMap(Place::code, place -> place, (one, same) -> one));
        long most = visits.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        List<Mark> marks = new ArrayList<>();
        visits.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> marks.add(mark(
                        Optional.ofNullable(places.get(entry.getKey())).orElseThrow(),
                        entry.getValue(),
                        most,
                        sheet,
                        marks.size() < NAMED)));
        return List.copyOf(marks);
    }

    /** The area of a mark is as its visits. */
    private static Mark mark(Place place, long visits, long most, Sheet sheet, boolean named) {
        double radius = Math.max(SMALLEST, LARGEST * Math.sqrt((double) visits / most));
        return new Mark(
                place.name(),
                place.code(),
                sheet.x(place),
                sheet.y(place),
                Math.round(radius * 10) / 10.0,
                visits,
                named,
                sheet.x(place) > sheet.width() * ROOM);
    }
}
