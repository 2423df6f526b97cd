package fr.vigie.models.fit;

import fr.vigie.models.fit.FitReport.Slice;
import fr.vigie.models.metric.Ranked;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measures of the test rows by the values of columns: schemes, peer groups, and groups that must not be treated unlike. */
final class Slices {
    private static final int VALUES = 30;

    private Slices() {}

    static Map<String, List<Slice>> of(Data test, double[] scores, List<Integer> capacities) {
        boolean[] alerted = new Ranked(scores, test.labels(), test.weights()).first(capacities.get(0));
        Map<String, List<Slice>> slices = new LinkedHashMap<>();
        test.by()
                .forEach((column, values) -> slices.put(
                        column,
                        frequent(values)
                                .map(value -> slice(value, values, test, scores, alerted, capacities))
                                .toList()));
        return slices;
    }

    private static Stream<String> frequent(String[] values) {
        return Arrays.stream(values)
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(VALUES)
                .map(Map.Entry::getKey);
    }

    private static Slice slice(
            String value, String[] values, Data test, double[] scores, boolean[] alerted, List<Integer> capacities) {
        int[] rows = IntStream.range(0, values.length)
                .filter(row -> values[row].equals(value))
                .toArray();
        Data own = test.at(rows);
        double[] ownScores = Arrays.stream(rows).mapToDouble(row -> scores[row]).toArray();
        return new Slice(
                value,
                Measures.of(ownScores, own, capacities),
                share(test, rows, row -> true, row -> alerted[row]),
                share(test, rows, row -> test.labels()[row] == 0, row -> alerted[row]),
                share(test, rows, row -> test.labels()[row] == 1, row -> !alerted[row]));
    }

    /** By their weights; NaN if there is none. */
    private static double share(Data test, int[] rows, IntPredicate among, IntPredicate which) {
        double all = 0;
        double those = 0;
        for (int row : rows) {
            if (among.test(row)) {
                all += test.weights()[row];
                those += which.test(row) ? test.weights()[row] : 0;
            }
        }
        return those / all;
    }
}
