package fr.vigie.models.compare;

import fr.vigie.models.metric.Ranked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Two rankings of the same rows.
 *
 * @param rows of the table
 * @param positives right ones
 * @param differences of each measure
 */
public record Comparison(int rows, int positives, List<Difference> differences) {
    /** How often rows are drawn anew. */
    public static final int DRAWS = 1_000;

    public Comparison {
        differences = List.copyOf(differences);
    }

    /**
     * A measure of both.
     *
     * @param low of the 95 % interval of second minus first, by rows (or subjects) drawn anew with replacement (paired
     *     bootstrap, Efron 1979)
     * @param high of that interval
     */
    public record Difference(String measure, double first, double second, double low, double high) {
        /** In words: whether the second is better than chance explains. */
        public String verdict() {
            return low > 0 ? "second better" : high < 0 ? "first better" : "not told apart";
        }
    }

    private record Measure(String name, ToDoubleFunction<Ranked> of) {}

    /**
     * Compares.
     *
     * @param first scores of the first model
     * @param second of the second; one a row, as all arrays here
     * @param labels 1 or 0, rows of both
     * @param groups drawn together: the subject of each row, or the row itself
     * @param capacities how many of the first rows people look at
     */
    public static Comparison of(
            double[] first, double[] second, int[] labels, String[] groups, List<Integer> capacities, long seed) {
        List<Measure> measures = new ArrayList<>(List.of(
                new Measure("average precision", Ranked::averagePrecision), new Measure("ROC AUC", Ranked::rocAuc)));
        capacities.forEach(k -> measures.add(new Measure("precision@" + k, ranked -> ranked.precisionAt(k))));
        double[][] drawn = drawn(first, second, labels, members(groups), measures, seed);
        Ranked one = new Ranked(first, labels);
        Ranked two = new Ranked(second, labels);
        List<Difference> differences = IntStream.range(0, measures.size())
                .mapToObj(i -> difference(measures.get(i), one, two, drawn[i]))
                .toList();
        return new Comparison(labels.length, Arrays.stream(labels).sum(), differences);
    }

    private static Difference difference(Measure measure, Ranked one, Ranked two, double[] drawn) {
        double[] sorted = Arrays.stream(drawn)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return new Difference(
                measure.name(),
                measure.of().applyAsDouble(one),
                measure.of().applyAsDouble(two),
                sorted[(int) (0.025 * sorted.length)],
                sorted[(int) Math.min(sorted.length - 1, Math.ceil(0.975 * sorted.length))]);
    }

    private static int[][] members(String[] groups) {
        TreeMap<String, IntStream.Builder> members = new TreeMap<>();
        for (int row = 0; row < groups.length; row++) {
            members.computeIfAbsent(groups[row], group -> IntStream.builder()).add(row);
        }
        return members.values().stream().map(rows -> rows.build().toArray()).toArray(int[][]::new);
    }

    private static double[][] drawn(
            double[] first, double[] second, int[] labels, int[][] members, List<Measure> measures, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] drawn = new double[measures.size()][DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            int[] rows = random.ints(members.length, 0, members.length)
                    .flatMap(group -> Arrays.stream(members[group]))
                    .toArray();
            int[] label = Arrays.stream(rows).map(row -> labels[row]).toArray();
            Ranked one = new Ranked(at(first, rows), label);
            Ranked two = new Ranked(at(second, rows), label);
            for (int i = 0; i < measures.size(); i++) {
                drawn[i][draw] = measures.get(i).of().applyAsDouble(two)
                        - measures.get(i).of().applyAsDouble(one);
            }
        }
        return drawn;
    }

    private static double[] at(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }
}
