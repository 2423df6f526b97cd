package fr.vigie.models.metric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Rows ranked by a score, the highest first, with what they turned out to be. Rows of one score stand side by side in no
 * order: measures that need one say how they take it.
 */
public final class Ranked {
    private final double[] scores;
    private final int[] labels;
    private final int[] order;
    private final long positives;

    /**
     * Ranks.
     *
     * @param scores larger is more suspicious; no NaN
     * @param labels 1 for right, 0 for wrong; one a row
     */
    public Ranked(double[] scores, int[] labels) {
        if (scores.length != labels.length) {
            throw new IllegalArgumentException(
                    "ranking: " + scores.length + " scores and " + labels.length + " labels, expected as many of each");
        }
        if (Arrays.stream(scores).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("ranking: a score is not a number");
        }
        this.scores = scores.clone();
        this.labels = labels.clone();
        this.order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -this.scores[i])
                        .thenComparingInt(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
        this.positives = Arrays.stream(labels).filter(label -> label == 1).count();
    }

    /** The rows' places in what was given, the highest score first; ties in the order given. */
    public int[] order() {
        return order.clone();
    }

    /** How many rows are right. */
    public long positives() {
        return positives;
    }

    /**
     * Average precision: the sum over the scores of the precision down to each, times the recall that it adds; ties are
     * taken at once, as scikit-learn does. NaN without a right row.
     */
    public double averagePrecision() {
        double sum = 0;
        long right = 0;
        for (int at = 0; at < order.length; ) {
            int next = endOfTie(at);
            long rightHere = right(at, next);
            right += rightHere;
            sum += rightHere * (double) right / next;
            at = next;
        }
        return sum / positives;
    }

    /**
     * Area under the ROC curve: the chance that a right row stands above a wrong one, ties counted half (Mann and Whitney).
     * NaN unless there are rows of both kinds.
     */
    public double rocAuc() {
        double above = 0;
        long wrongs = 0;
        for (int at = 0; at < order.length; ) {
            int next = endOfTie(at);
            long rightHere = right(at, next);
            long wrongHere = next - at - rightHere;
            above += rightHere * (order.length - positives - wrongs - wrongHere / 2.0);
            wrongs += wrongHere;
            at = next;
        }
        return above / (positives * (double) (order.length - positives));
    }

    /**
     * Precision among the first k, or among all if there are fewer; of a tie that the k-th cuts, as many are taken as there
     * are places, at the tie's own share. NaN without a row.
     */
    public double precisionAt(int k) {
        return among(k, null) / Math.min(k, order.length);
    }

    /** Share of all right rows that is among the first k; ties as in {@link #precisionAt}. */
    public double recallAt(int k) {
        return among(k, null) / positives;
    }

    /**
     * Share of an amount of the right rows that is among the first k: euros captured; ties as in {@link #precisionAt}.
     *
     * @param amounts one a row, in the order given, 0 or more
     */
    public double captured(int k, double[] amounts) {
        double all = 0;
        for (int i = 0; i < labels.length; i++) {
            all += labels[i] * amounts[i];
        }
        return among(k, amounts) / all;
    }

    private double among(int k, double @org.jspecify.annotations.Nullable [] amounts) {
        double sum = 0;
        for (int at = 0; at < Math.min(k, order.length); ) {
            int next = endOfTie(at);
            double share = Math.min(1, (k - at) / (double) (next - at));
            for (int i = at; i < next; i++) {
                sum += share * labels[order[i]] * (amounts == null ? 1 : amounts[order[i]]);
            }
            at = next;
        }
        return sum;
    }

    private int endOfTie(int at) {
        int next = at + 1;
        while (next < order.length && scores[order[next]] == scores[order[at]]) {
            next++;
        }
        return next;
    }

    private long right(int from, int to) {
        long right = 0;
        for (int i = from; i < to; i++) {
            right += labels[order[i]];
        }
        return right;
    }
}
