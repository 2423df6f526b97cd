package fr.vigie.streaming.card.impossibletravel;

import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.geo.Place;
import fr.vigie.streaming.finding.DetectorVerdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rule: a card that jumps from place to place, again and again, is in several hands. A function of the set of uses,
 * whatever their order.
 */
public final class ImpossibleTravel {
    /** Reason code. */
    public static final String CODE = "IMPOSSIBLE_TRAVEL";

    /** Version of the rule. */
    public static final String VERSION = "1";

    private ImpossibleTravel() {}

    /**
     * What the uses of one card over the horizon say of its holder; empty when they can be one person's.
     *
     * <p>O(n log n) in the uses, and for each reader with a jump O(m log n) for each clock error tried, m being its
     * uses.
     *
     * @param uses all uses of the card within {@link ImpossibleTravelSettings#horizonDays()}, in any order
     * @param communes where a commune lies, by INSEE code
     */
    public static Optional<DetectorVerdict> judge(
            List<CardUse> uses, Function<String, Optional<Place>> communes, ImpossibleTravelSettings settings) {
        Itinerary itinerary = Itinerary.of(uses, communes, settings);
        List<Jump> jumps = itinerary.jumps();
        if (enough(jumps, settings)) {
            jumps = unexplained(jumps, itinerary, settings);
        }
        return enough(jumps, settings)
                ? Optional.of(new DetectorVerdict(new UsurpedCard(jumps, settings).finding(), List.of()))
                : Optional.empty();
    }

    private static boolean enough(List<Jump> jumps, ImpossibleTravelSettings settings) {
        Map<LocalDate, Long> byDay = jumps.stream().collect(Collectors.groupingBy(Jump::day, Collectors.counting()));
        boolean severalDays = jumps.size() >= settings.minJumps() && byDay.size() >= settings.minJumpDays();
        return severalDays || byDay.values().stream().anyMatch(count -> count >= settings.minJumpsInOneDay());
    }

    /** The jumps that a wrong clock does not explain; the readers with the most jumps are tried first. */
    private static List<Jump> unexplained(List<Jump> jumps, Itinerary itinerary, ImpossibleTravelSettings settings) {
        List<Jump> left = new ArrayList<>(jumps);
        List<String> wrong = readers(jumps).stream()
                .filter(terminal -> near(jumps, terminal, settings.maxClockKm()) && itinerary.wrongClock(terminal))
                .limit(settings.maxWrongClocks())
                .toList();
        wrong.forEach(terminal -> left.removeIf(jump -> jump.involves(terminal)));
        return left;
    }

    private static boolean near(List<Jump> jumps, String terminal, int km) {
        return jumps.stream().filter(jump -> jump.involves(terminal)).allMatch(jump -> jump.km() <= km);
    }

    private static List<String> readers(List<Jump> jumps) {
        Map<String, Integer> count = new TreeMap<>();
        for (Jump jump : jumps) {
            Set<String> terminals = new HashSet<>();
            jump.readings().forEach(reading -> reading.terminal().ifPresent(terminals::add));
            terminals.forEach(terminal -> count.merge(terminal, 1, Integer::sum));
        }
        return count.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
