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
        boolean[] alerted = new boolean[scores.length];
        Arrays.stream(new Ranked(scores, test.labels()).order())
                .limit(capacities.get(0))
                .forEach(row -> alerted[row] = true);
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
                Measures.of(ownScores, own.labels(), own.amounts(), capacities),
                share(rows, row -> true, row -> alerted[row]),
                share(rows, row -> test.labels()[row] == 0, row -> alerted[row]),
                share(rows, row -> test.labels()[row] == 1, row -> !alerted[row]));
    }

    private static double share(int[] rows, IntPredicate among, IntPredicate which) {
        return Arrays.stream(rows)
                .filter(among)
                .mapToDouble(row -> which.test(row) ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }
}
