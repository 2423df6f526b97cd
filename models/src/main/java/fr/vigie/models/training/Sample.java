package fr.vigie.models.training;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Rows to learn from.
 *
 * @param rows of equally many numbers, none of them missing
 * @param labels 1 for what was right (a fraud), 0 for what was not; one a row
 * @param weights how many rows each stands for: 1, or more where few of a kind were looked at; one a row, above 0
 */
@SuppressWarnings("ArrayRecordComponent") // as the libraries take them
public record Sample(double[][] rows, int[] labels, double[] weights) {
    public Sample {
        if (rows.length == 0 || rows.length != labels.length || rows.length != weights.length) {
            throw new IllegalArgumentException("sample: " + rows.length + " rows, " + labels.length + " labels and "
                    + weights.length + " weights, expected as many of each, at least one");
        }
    }

    /** Rows that each stand for themselves. */
    public static Sample of(double[][] rows, int[] labels) {
        double[] ones = new double[labels.length];
        Arrays.fill(ones, 1);
        return new Sample(rows, labels, ones);
    }

    public int size() {
        return rows.length;
    }

    /** How many numbers a row has. */
    public int width() {
        return rows[0].length;
    }

    public int positives() {
        return Arrays.stream(labels).sum();
    }

    /** The rows at these places. */
    public Sample at(int[] places) {
        return new Sample(
                Arrays.stream(places).mapToObj(i -> rows[i]).toArray(double[][]::new),
                Arrays.stream(places).map(i -> labels[i]).toArray(),
                Arrays.stream(places).mapToDouble(i -> weights[i]).toArray());
    }

    /**
     * Rows drawn by their weights, with replacement, for learners that know no weights; these very rows if all weights are
     * the same.
     */
    public Sample unweighted(long seed) {
        if (Arrays.stream(weights).allMatch(weight -> weight == weights[0])) {
            return this;
        }
        double[] sums = weights.clone();
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
        SplittableRandom random = new SplittableRandom(seed);
        int[] drawn = random.doubles(size(), 0, sums[size() - 1])
                .mapToInt(at -> place(sums, at))
                .toArray();
        Sample rowsDrawn = at(drawn);
        return of(rowsDrawn.rows, rowsDrawn.labels);
    }

    private static int place(double[] sums, double at) {
        int found = Arrays.binarySearch(sums, at);
        return Math.min(found < 0 ? -found - 1 : found + 1, sums.length - 1);
    }
}
