package fr.vigie.streaming.nurse.feasibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The round of a day, ready for a map: the stops in the order of the shortest way over them. What is done at one address,
 * at whatever times, is one stop; places are rounded to a hundredth of a degree, about a kilometre.
 *
 * @param stops the stops in order, the first {@link #MOST_STOPS} of them
 */
public record Itinerary(List<Stop> stops) {
    /** How many stops are kept. */
    public static final int MOST_STOPS = 40;

    private static final int NUMBERS = 7;
    private static final int COMMUNE_LENGTH = 5;
    private static final int DIGITS_AND_LETTERS = 36;

    public Itinerary {
        stops = List.copyOf(stops.subList(0, Math.min(MOST_STOPS, stops.size())));
    }

    /**
     * A stop.
     *
     * @param commune INSEE commune
     * @param latitude degrees north, in hundredths
     * @param longitude degrees east, in hundredths
     * @param minutes estimated minutes of care there
     * @param km km from the stop before, by the estimated road; 0 for the first
     * @param firstVisit time of the first visit there, minutes after midnight in Paris
     * @param roadMinutes least minutes from the stop before, by the flight at full speed; 0 for the first
     */
    public record Stop(
            String commune, int latitude, int longitude, int minutes, int km, int firstVisit, int roadMinutes) {}

    /** The stops as whole numbers, seven each, to be kept in a tally. */
    List<Long> numbers() {
        List<Long> numbers = new ArrayList<>();
        for (Stop stop : stops) {
            numbers.add(Long.parseLong(stop.commune(), DIGITS_AND_LETTERS));
            numbers.add((long) stop.latitude());
            numbers.add((long) stop.longitude());
            numbers.add((long) stop.minutes());
            numbers.add((long) stop.km());
            numbers.add((long) stop.firstVisit());
            numbers.add((long) stop.roadMinutes());
        }
        return numbers;
    }

    /** The itinerary that numbers hold. */
    static Itinerary of(List<Long> numbers) {
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i + NUMBERS <= numbers.size(); i += NUMBERS) {
            String commune = Long.toString(numbers.get(i), DIGITS_AND_LETTERS).toUpperCase(Locale.ROOT);
            stops.add(new Stop(
                    "0".repeat(Math.max(0, COMMUNE_LENGTH - commune.length())) + commune,
                    numbers.get(i + 1).intValue(),
                    numbers.get(i + 2).intValue(),
                    numbers.get(i + 3).intValue(),
                    numbers.get(i + 4).intValue(),
                    numbers.get(i + 5).intValue(),
                    numbers.get(i + 6).intValue()));
        }
        return new Itinerary(stops);
    }
}
