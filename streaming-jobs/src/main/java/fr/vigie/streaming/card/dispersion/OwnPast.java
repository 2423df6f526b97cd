package fr.vigie.streaming.card.dispersion;

import fr.vigie.streaming.card.HomeGround;
import fr.vigie.streaming.fact.CardWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The past of a card before a day, over the weeks that had ended by then. */
    static OwnPast of(Collection<CardWeek> weeks, LocalDate before, HomeGround home, DispersionSettings settings) {
        List<Double> shares = new ArrayList<>();
        for (CardWeek week : weeks) {
            if (!week.getMonday().plusDays(7).isAfter(before)) {
                share(week, home, settings).ifPresent(shares::add);
            }
        }
        if (shares.isEmpty()) {
            return new OwnPast(0, 0, 0);
        }
        double median = median(shares);
        List<Double> off =
                shares.stream().map(share -> Math.abs(share - median)).toList();
        return new OwnPast(shares.size(), median, median(off));
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
