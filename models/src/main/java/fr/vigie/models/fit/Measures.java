package fr.vigie.models.fit;

import fr.vigie.models.metric.Ranked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    static Measures of(double[] scores, int[] labels, Optional<double[]> amounts, List<Integer> capacities) {
        Ranked ranked = new Ranked(scores, labels);
        List<First> first = new ArrayList<>();
        for (int k : capacities) {
            first.add(new First(
                    k,
                    ranked.precisionAt(k),
                    ranked.recallAt(k),
                    amounts.map(values -> ranked.captured(k, values)).orElse(Double.NaN)));
        }
        return new Measures(labels.length, ranked.positives(), ranked.averagePrecision(), ranked.rocAuc(), first);
    }
}
