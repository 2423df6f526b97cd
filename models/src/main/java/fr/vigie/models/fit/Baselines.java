package fr.vigie.models.fit;

import fr.vigie.models.fit.FitReport.Baseline;
import fr.vigie.models.metric.Ranked;
import fr.vigie.models.table.Column;
import fr.vigie.models.table.Column.Numbers;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Rankings that need no model: by amount, or by the one number that ranks the training rows best. */
final class Baselines {
    private Baselines() {}

    /** @param descending whether large numbers come first */
    private record Single(String name, boolean descending, double rocAuc) {}

    /** The ranking in use, where the table tells it. */
    static List<Baseline> inUse(Data test, FitSettings settings) {
        return test
                .inUse()
                .map(ranks -> measured("by " + settings.inUse().orElseThrow(), ranks, test, settings))
                .stream()
                .toList();
    }

    static Baseline best(Data train, Data test, FitSettings settings) {
        if (settings.amount().isPresent() && test.amounts().isPresent()) {
            return measured("by " + settings.amount().get(), test.amounts().get(), test, settings);
        }
        Optional<Single> best = train.inputs().columns().stream()
                .flatMap(column -> single(column, train.labels()).stream())
                .max(Comparator.comparingDouble(Single::rocAuc));
        return best.map(single -> measured(
                        (single.descending() ? "by " : "by least ") + single.name(),
                        ranks((Numbers) test.inputs().column(single.name()).orElseThrow(), single.descending()),
                        test,
                        settings))
                .orElseGet(() -> measured("in any order", new double[test.rows()], test, settings));
    }

    private static Baseline measured(String name, double[] scores, Data test, FitSettings settings) {
        return new Baseline(
                name,
                Measures.of(scores, test, settings.capacities()),
                Measures.weighted(scores, test, settings.capacities()));
    }

    private static Optional<Single> single(Column column, int[] labels) {
        if (column instanceof Numbers numbers) {
            double rocAuc = new Ranked(ranks(numbers, true), labels).rocAuc();
            return Optional.of(new Single(column.name(), rocAuc >= 0.5, Math.max(rocAuc, 1 - rocAuc)));
        }
        return Optional.empty();
    }

    /** ROC AUC of the number that ranks best, and its name; whichever way it points. */
    static Optional<String> tellsAlmostAll(Data train, double least) {
        return train.inputs().columns().stream()
                .flatMap(column -> single(column, train.labels()).stream())
                .filter(single -> single.rocAuc() >= least)
                .map(Single::name)
                .findFirst();
    }

    private static double[] ranks(Numbers numbers, boolean descending) {
        return Arrays.stream(numbers.values())
                .map(value -> Double.isNaN(value) ? -Double.MAX_VALUE : descending ? value : -value)
                .toArray();
    }
}
