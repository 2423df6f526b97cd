package fr.vigie.models.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
     * @param said mean probability
     * @param came share that was right
     */
    public record Bin(int rows, double said, double came) {}

    /**
     * Measures.
     *
     * @param count of bins, at most; a probability that many rows share is not cut
     */
    public static Reliability of(double[] probabilities, int[] labels, int count) {
        int[] order = IntStream.range(0, labels.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> probabilities[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Bin> bins = new ArrayList<>();
        for (int from = 0; from < order.length; ) {
            int to = from + Math.max(1, (order.length - from) / Math.max(1, count - bins.size()));
            while (to < order.length && probabilities[order[to]] == probabilities[order[to - 1]]) {
                to++;
            }
            bins.add(bin(order, from, to, probabilities, labels));
            from = to;
        }
        double error = bins.stream()
                        .mapToDouble(b -> b.rows() * Math.abs(b.said() - b.came()))
                        .sum()
                / labels.length;
        return new Reliability(bins, brier(probabilities, labels), logLoss(probabilities, labels), error);
    }

    private static Bin bin(int[] order, int from, int to, double[] probabilities, int[] labels) {
        double said = 0;
        double came = 0;
        for (int i = from; i < to; i++) {
            said += probabilities[order[i]];
            came += labels[order[i]];
        }
        return new Bin(to - from, said / (to - from), came / (to - from));
    }

    private static double brier(double[] probabilities, int[] labels) {
        return IntStream.range(0, labels.length)
                .mapToDouble(i -> (probabilities[i] - labels[i]) * (probabilities[i] - labels[i]))
                .average()
                .orElse(Double.NaN);
    }

    private static double logLoss(double[] probabilities, int[] labels) {
        return IntStream.range(0, labels.length)
                .mapToDouble(i -> labels[i] == 1 ? probabilities[i] : 1 - probabilities[i])
                .map(p -> -StrictMath.log(Math.min(1 - EDGE, Math.max(EDGE, p))))
                .average()
                .orElse(Double.NaN);
    }
}
