package fr.vigie.models.fit;

import fr.vigie.models.metric.Ranked;
import java.util.ArrayList;
import java.util.List;

/**
 * How good a ranking is. What cannot be told (no right row, no wrong one, no amounts) is NaN.
 *
 * @param rows ranked
 * @param positives right ones among them
 * @param averagePrecision 0 to 1; that of a ranking by chance is positives over rows
 * @param rocAuc 0 to 1; 0.5 by chance
 * @param first what is among the first so many rows
 */
public record Measures(int rows, long positives, double averagePrecision, double rocAuc, List<First> first) {
    public Measures {
        first = List.copyOf(first);
    }

    /**
     * Among the first k rows.
     *
     * @param precision share of them that is right
     * @param recall share of all right rows that is among them
     * @param captured share of the amount of all right rows that is among them
     */
    public record First(int k, double precision, double recall, double captured) {}

    /** Of rows that each stand for themselves. */
    static Measures of(double[] scores, Data test, List<Integer> capacities) {
        return of(new Ranked(scores, test.labels()), test, capacities);
    }

    /** Of all that the rows stand for: the first k are the first k of those. */
    static Measures weighted(double[] scores, Data test, List<Integer> capacities) {
        return of(new Ranked(scores, test.labels(), test.weights()), test, capacities);
    }

    private static Measures of(Ranked ranked, Data test, List<Integer> capacities) {
        List<First> first = new ArrayList<>();
        for (int k : capacities) {
            first.add(new First(
                    k,
                    ranked.precisionAt(k),
                    ranked.recallAt(k),
                    test.amounts().map(values -> ranked.captured(k, values)).orElse(Double.NaN)));
        }
        return new Measures(test.rows(), ranked.positives(), ranked.averagePrecision(), ranked.rocAuc(), first);
    }
}
