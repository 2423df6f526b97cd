package fr.vigie.models.training;

import fr.vigie.models.scorer.Encoding;
import fr.vigie.models.scorer.Input;
import fr.vigie.models.scorer.Input.NumberInput;
import fr.vigie.models.scorer.Input.WordInput;
import fr.vigie.models.table.Column;
import fr.vigie.models.table.Column.Numbers;
import fr.vigie.models.table.Column.Words;
import fr.vigie.models.table.Table;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Learns from the rows of training how columns become numbers without gaps; rows of a test never bear on it. */
public final class Encoder {
    /** Words of a column that get a number of their own: the most frequent. */
    public static final int LEVELS = 20;

    private Encoder() {}

    /** The encoding of a table's columns. */
    public static Encoding of(Table table) {
        return new Encoding(table.columns().stream().map(Encoder::input).toList());
    }

    /** The rows of a table with the columns of the encoding, in its order. */
    public static double[][] rows(Encoding encoding, Table table) {
        Table ordered = table.only(encoding.names());
        return IntStream.range(0, table.rows())
                .mapToObj(row -> encoding.encode(ordered.row(row)))
                .toArray(double[][]::new);
    }

    private static Input input(Column column) {
        if (column instanceof Numbers numbers) {
            double[] known = Arrays.stream(numbers.values())
                    .filter(value -> !Double.isNaN(value))
                    .sorted()
                    .toArray();
            return new NumberInput(column.name(), median(known), known.length < column.rows());
        }
        return new WordInput(column.name(), levels(((Words) column).values()));
    }

    private static double median(double[] sorted) {
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    private static List<String> levels(String[] words) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String word : words) {
            if (!word.isEmpty()) {
                counts.merge(word, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(LEVELS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
