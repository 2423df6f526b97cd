package fr.vigie.models.fit;

import fr.vigie.models.table.CsvFile.RejectedRow;
import fr.vigie.models.table.Table;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of a table that can be used, by what their columns are for. All arrays have one place a row.
 *
 * @param inputs what to learn from
 * @param labels 1 or 0
 * @param times in seconds, or in the unit of a time that is a number
 * @param inUse the ranking in use
 * @param weights how many rows each stands for, above 0
 * @param by values of the columns by which measures are told apart
 * @param rejected rows that cannot be used
 */
@SuppressWarnings("ArrayRecordComponent") // columns are as long as files
record Data(
        Table inputs,
        int[] labels,
        Optional<double[]> times,
        Optional<String[]> groups,
        Optional<String[]> ids,
        Optional<double[]> amounts,
        Optional<double[]> inUse,
        double[] weights,
        Map<String, String[]> by,
        List<RejectedRow> rejected) {
    int rows() {
        return labels.length;
    }

    int positives() {
        return Arrays.stream(labels).sum();
    }

    /** The rows at these places. */
    Data at(int[] rows) {
        Map<String, String[]> told = new LinkedHashMap<>();
        by.forEach((name, values) -> told.put(name, words(values, rows)));
        return new Data(
                inputs.at(rows),
                Arrays.stream(rows).map(row -> labels[row]).toArray(),
                times.map(values -> numbers(values, rows)),
                groups.map(values -> words(values, rows)),
                ids.map(values -> words(values, rows)),
                amounts.map(values -> numbers(values, rows)),
                inUse.map(values -> numbers(values, rows)),
                numbers(weights, rows),
                told,
                rejected);
    }

    private static double[] numbers(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }

    private static String[] words(String[] values, int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> values[row]).toArray(String[]::new);
    }
}
