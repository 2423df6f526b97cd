package fr.vigie.streaming.card.impossibletravel;

import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.geo.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The places where one card was read, in the order of time. */
final class Itinerary {
    private final List<CardReading> readings;
    private final ImpossibleTravelSettings settings;

    private Itinerary(List<CardReading> readings, ImpossibleTravelSettings settings) {
        this.readings = readings;
        this.settings = settings;
    }

    /**
     * The itinerary of a set of uses, O(n log n).
     *
     * <p>Left out are readings at the very same instant in several communes (copies of one use), and readers that are in
     * two places at once themselves: their declared commune is not where they are.
     */
    static Itinerary of(
            Collection<CardUse> uses, Function<String, Optional<Place>> communes, ImpossibleTravelSettings settings) {
        Collection<CardReading> sorted = new TreeSet<>(CardReading.BY_TIME);
        uses.forEach(use -> CardReading.of(use, communes).ifPresent(sorted::add));
        List<CardReading> readings = new ArrayList<>(sorted);
        Map<Long, Set<String>> communesAt = communesByInstant(readings);
        readings.removeIf(
                reading -> communesAt.getOrDefault(reading.millis(), Set.of()).size() > 1);
        Set<String> misplaced = misplaced(readings, settings);
        readings.removeIf(
                reading -> reading.terminal().filter(misplaced::contains).isPresent());
        return new Itinerary(readings, settings);
    }

    private static Map<Long, Set<String>> communesByInstant(List<CardReading> readings) {
        Map<Long, Set<String>> communes = new HashMap<>();
        readings.forEach(reading -> communes.computeIfAbsent(reading.millis(), key -> new HashSet<>())
                .add(reading.place().code()));
        return communes;
    }

    private static Set<String> misplaced(List<CardReading> readings, ImpossibleTravelSettings settings) {
        Map<String, CardReading> last = new HashMap<>();
        Set<String> misplaced = new HashSet<>();
        for (CardReading reading : readings) {
            reading.terminal().ifPresent(terminal -> {
                CardReading before = last.put(terminal, reading);
                if (before != null && Jump.tooFar(before, reading, settings).isPresent()) {
                    misplaced.add(terminal);
                }
            });
        }
        return misplaced;
    }

    /** The jumps between consecutive readings. */
    List<Jump> jumps() {
        List<Jump> jumps = new ArrayList<>();
        for (int i = 1; i < readings.size(); i++) {
            Jump.between(readings.get(i - 1), readings.get(i), settings).ifPresent(jumps::add);
        }
        return jumps;
    }

    /** Whether the jumps of a reader vanish if its clock is off by one constant error. */
    boolean wrongClock(String terminal) {
        Optional<String> reader = Optional.of(terminal);
        List<CardReading> own = readings.stream()
                .filter(reading -> reading.terminal().equals(reader))
                .toList();
        List<CardReading> others = readings.stream()
                .filter(reading -> !reading.terminal().equals(reader))
                .toList();
        ShiftedReader shifted = new ShiftedReader(own, others, settings);
        int step = settings.clockStepMinutes();
        for (int minutes = step; minutes <= settings.maxClockErrorMinutes(); minutes += step) {
            if (shifted.travelsBy(minutes) || shifted.travelsBy(-minutes)) {
                return true;
            }
        }
        return false;
    }
}
