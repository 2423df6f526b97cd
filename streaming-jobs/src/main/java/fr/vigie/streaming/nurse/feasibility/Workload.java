package fr.vigie.streaming.nurse.feasibility;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.geo.DetourRoadDistance;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.Tally;
import fr.vigie.streaming.nurse.Spot;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Adds up the minutes of a day: care, and the least road between its places. */
final class Workload {
    private static final int MINUTES_AN_HOUR = 60;
    private static final int SECONDS_A_MINUTE = 60;
    private static final double HUNDREDTHS = 100;

    private final FeasibilitySettings settings;
    private final CareMinutes minutes;

    Workload(FeasibilitySettings settings) {
        this.settings = settings;
        this.minutes = new CareMinutes(settings);
    }

    private record Stay(int minutes, int visits, List<BillingLine> lines) {}

    /** The day as a tally, empty unless it is long or may prove so once its places are known. */
    Tally of(CareDay day, Known known) {
        List<BillingLine> visits = Visits.of(day.lines());
        List<Stay> stays =
                Visits.byPlace(visits).values().stream().map(this::stay).toList();
        int care = stays.stream().mapToInt(Stay::minutes).sum();
        // The road is not looked for where it would have to be as long as the care.
        if (2 * care < settings.longDayMinutes()) {
            return Tally.NONE;
        }
        List<Spot> spots = new ArrayList<>();
        List<Stay> placed = new ArrayList<>();
        for (Stay stay : stays) {
            spot(stay, day.day(), known).ifPresent(spot -> {
                spots.add(spot);
                placed.add(stay);
            });
        }
        boolean waiting = stays.stream().anyMatch(stay -> isUnknownYet(stay, day.day(), known));
        double[][] flights = matrix(spots);
        double[][] roads = roads(flights);
        if (!mayBeLong(care, CareMinutes.statutory(visits), flights, roads)) {
            return new Tally(waiting, List.of());
        }
        int count = stays.stream().mapToInt(Stay::visits).sum();
        DayLoad load = load(visits, care, count, flights, roads, spots, placed);
        boolean isLong =
                load.estimatedMinutes() > settings.longDayMinutes() || load.leastMinutes() > settings.longDayMinutes();
        return isLong ? load.tally(waiting) : new Tally(waiting, List.of());
    }

    // What the shortest round costs to find doubles with each place. Where some way is short enough, so is that one: a
    // minute is left for rounding.
    private boolean mayBeLong(int care, int statutory, double[][] flights, double[][] roads) {
        long estimated = care + driving(ShortestRound.someWay(roads), settings.usualKmPerHour());
        long least = statutory + driving(ShortestRound.someWay(flights), settings.fastKmPerHour());
        return estimated + 1 > settings.longDayMinutes() || least + 1 > settings.longDayMinutes();
    }

    private DayLoad load(
            List<BillingLine> visits,
            int care,
            int count,
            double[][] flights,
            double[][] roads,
            List<Spot> spots,
            List<Stay> placed) {
        ShortestRound flight = ShortestRound.of(flights);
        ShortestRound road = ShortestRound.of(roads);
        long estimated = care + driving(road.km(), settings.usualKmPerHour());
        long least = CareMinutes.statutory(visits) + driving(flight.km(), settings.fastKmPerHour());
        long reimbursed =
                visits.stream().mapToLong(BillingLine::getReimbursedCents).sum();
        long beyond = Math.max(0, estimated - settings.longDayMinutes());
        return new DayLoad(
                estimated,
                least,
                care,
                count,
                (long) road.km(),
                reimbursed * beyond / Math.max(1, estimated),
                itinerary(road, flights, roads, spots, placed));
    }

    private Stay stay(List<BillingLine> lines) {
        boolean queue = Visits.patients(lines) >= settings.queueFromPatients();
        int care = queue ? minutes.inQueue(lines) : minutes.estimated(lines);
        int visits = queue ? 0 : Visits.unhurried(lines);
        return new Stay(care + visits * settings.visitMinutes(), Visits.count(lines), lines);
    }

    private Optional<Spot> spot(Stay stay, LocalDate day, Known known) {
        BillingLine line = stay.lines().get(0);
        boolean atCabinet = line.getPlace().filter(Place.CABINET::equals).isPresent();
        return atCabinet
                ? Optional.empty()
                : Spot.of(line.getAddressId(), line.getCareCommune(), day, known, settings.tolerance());
    }

    private static boolean isUnknownYet(Stay stay, LocalDate day, Known known) {
        return stay.lines()
                .get(0)
                .getAddressId()
                .filter(id -> known.delivered().contains(Stream.ADDRESSES))
                .filter(id -> known.address(id, day).isEmpty())
                .isPresent();
    }

    private static double[][] matrix(List<Spot> spots) {
        double[][] km = new double[spots.size()][spots.size()];
        for (int i = 0; i < km.length; i++) {
            for (int j = 0; j < i; j++) {
                km[i][j] = spots.get(i).leastKm(spots.get(j));
                km[j][i] = km[i][j];
            }
        }
        return km;
    }

    private static double[][] roads(double[][] flights) {
        return Arrays.stream(flights)
                .map(row -> Arrays.stream(row)
                        .map(DetourRoadDistance::ofGreatCircle)
                        .toArray())
                .toArray(double[][]::new);
    }

    private static long driving(double km, int kmPerHour) {
        return (long) (km * MINUTES_AN_HOUR / kmPerHour);
    }

    private Itinerary itinerary(
            ShortestRound round, double[][] flights, double[][] roads, List<Spot> spots, List<Stay> stays) {
        List<Itinerary.Stop> stops = new ArrayList<>();
        int last = -1;
        for (int next : round.order()) {
            Spot spot = spots.get(next);
            stops.add(new Itinerary.Stop(
                    spot.commune(),
                    (int) Math.round(spot.latitude() * HUNDREDTHS),
                    (int) Math.round(spot.longitude() * HUNDREDTHS),
                    stays.get(next).minutes(),
                    last < 0 ? 0 : (int) Math.round(roads[last][next]),
                    firstVisit(stays.get(next)),
                    last < 0 ? 0 : (int) driving(flights[last][next], settings.fastKmPerHour())));
            last = next;
        }
        return new Itinerary(stops);
    }

    /** Visits are lines with a time on their day. */
    private static int firstVisit(Stay stay) {
        return stay.lines().stream()
                .flatMap(line -> line.getVisitAt().stream())
                .map(at -> at.atZone(ParisDay.ZONE).toLocalTime())
                .mapToInt(time -> time.toSecondOfDay() / SECONDS_A_MINUTE)
                .min()
                .orElse(0);
    }
}
