package fr.vigie.models.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Whether probabilities mean what they say: rows in bins of equally many by their probability, with what was said and what
 * came true in each.
 *
 * @param bins the lowest probabilities first
 * @param brier mean square of probability minus label, 0 (best) to 1 (Brier 1950)
 * @param logLoss mean of minus the logarithm of the probability of what came true, probabilities kept 1e-15 off 0 and 1
 * @param expectedError mean distance of said and true over the bins, by their rows (expected calibration error)
 */
public record Reliability(List<Bin> bins, double brier, double logLoss, double expectedError) {
    private static final double EDGE = 1e-15;

    public Reliability {
        bins = List.copyOf(bins);
    }

    /**
     * Rows of like probability.
     *
     * @param rows how many
     * @param said mean probability, by their weights
     * @param came share that was right, by their weights
     */
    public record Bin(int rows, double said, double came) {}

    /**
     * Measures rows that each stand for themselves.
     *
     * @param count of bins, at most; a probability that many rows share is not cut
     */
    public static Reliability of(double[] probabilities, int[] labels, int count) {
        double[] ones = new double[labels.length];
        Arrays.fill(ones, 1);
        return of(probabilities, labels, ones, count);
    }

    /**
     * Measures.
     *
     * @param weights how many rows each stands for; bins are of equally many rows all the same
     * @param count of bins, at most; a probability that many rows share is not cut
     */
    public static Reliability of(double[] probabilities, int[] labels, double[] weights, int count) {
        return new Weighted(probabilities, labels, weights).reliability(count);
    }

    /** Rows with what was said of them. */
    @SuppressWarnings("ArrayRecordComponent") // columns are as long as files
    private record Weighted(double[] probabilities, int[] labels, double[] weights) {
        Reliability reliability(int count) {
            int[] order = IntStream.range(0, labels.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> probabilities[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            List<Bin> bins = new ArrayList<>();
            double error = 0;
            for (int from = 0; from < order.length; ) {
                int to = from + Math.max(1, (order.length - from) / Math.max(1, count - bins.size()));
                while (to < order.length && probabilities[order[to]] == probabilities[order[to - 1]]) {
                    to++;
                }
                int[] rows = Arrays.copyOfRange(order, from, to);
                Bin bin = new Bin(rows.length, mean(rows, i -> probabilities[i]), mean(rows, i -> labels[i]));
                error += weight(rows) * Math.abs(bin.said() - bin.came());
                bins.add(bin);
                from = to;
            }
            int[] all = IntStream.range(0, labels.length).toArray();
            return new Reliability(
                    bins,
                    mean(all, i -> (probabilities[i] - labels[i]) * (probabilities[i] - labels[i])),
                    mean(all, this::surprise),
                    error / weight(all));
        }

        private double surprise(int row) {
            double p = labels[row] == 1 ? probabilities[row] : 1 - probabilities[row];
            return -StrictMath.log(Math.min(1 - EDGE, Math.max(EDGE, p)));
        }

        private double weight(int[] rows) {
            double sum = 0;
            for (int row : rows) {
                sum += weights[row];
            }
            return sum;
        }

        private double mean(int[] rows, IntToDoubleFunction of) {
            double sum = 0;
            for (int row : rows) {
                sum += weights[row] * of.applyAsDouble(row);
            }
            return sum / weight(rows);
        }
    }
}
