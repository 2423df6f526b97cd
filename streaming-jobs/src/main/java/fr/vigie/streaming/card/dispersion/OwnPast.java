package fr.vigie.streaming.card.dispersion;

import fr.vigie.streaming.card.HomeGround;
import fr.vigie.streaming.fact.CardWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How far the patients of a card's papers came from in the weeks before a day: the median week, and how much weeks differ.
 * Medians, as a usurped week among them must not make dispersion usual.
 *
 * @param weeks weeks with enough papers
 * @param median median share of far patients, 0–1
 * @param deviation median absolute deviation of the share, 0–1
 */
record OwnPast(int weeks, double median, double deviation) {

    /** Share of far patients of each week with enough papers, by its Monday: worked out once for all days asked for. */
    static SortedMap<LocalDate, Double> shares(
            Collection<CardWeek> weeks, HomeGround home, DispersionSettings settings) {
        TreeMap<LocalDate, Double> shares = new TreeMap<>();
        for (CardWeek week : weeks) {
            share(week, home, settings).ifPresent(share -> shares.put(week.getMonday(), share));
        }
        return shares;
    }

    /** The past of a card before a day, over the weeks that had ended by then. */
    static OwnPast of(SortedMap<LocalDate, Double> shares, LocalDate before) {
        Collection<Double> past = shares.headMap(before.minusDays(6)).values();
        if (past.isEmpty()) {
            return new OwnPast(0, 0, 0);
        }
        double median = median(past);
        List<Double> off = past.stream().map(share -> Math.abs(share - median)).toList();
        return new OwnPast(past.size(), median, median(off));
    }

    private static Optional<Double> share(CardWeek week, HomeGround home, DispersionSettings settings) {
        long located = sum(week.getDepartments(), department -> true);
        long far = sum(week.getDepartments(), department -> home.isFar(department, settings.farKm()));
        return located >= settings.minWeekPapers() ? Optional.of((double) far / located) : Optional.empty();
    }

    private static long sum(Map<String, Integer> departments, Predicate<String> which) {
        return departments.entrySet().stream()
                .filter(one -> which.test(one.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static double median(Collection<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** Whether the past is long enough to say what is usual. */
    boolean tells(DispersionSettings settings) {
        return weeks >= settings.minPastWeeks();
    }

    /** Whether the patients always came from afar. */
    boolean isUsual(DispersionSettings settings) {
        return tells(settings) && median >= settings.usualShare();
    }

    /** The share of far patients up to which a window is like the past. */
    double bound(DispersionSettings settings) {
        return median + settings.deviations() * Math.max(deviation, settings.minDeviation());
    }
}
