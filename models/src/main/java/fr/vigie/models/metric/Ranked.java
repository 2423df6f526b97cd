package fr.vigie.models.metric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Rows ranked by a score, the highest first, with what they turned out to be. Rows of one score stand side by side in no
 * order: measures that need one say how they take it. A row may stand for several, as rows do that were drawn: then "the first k"
 * are the first k of all that the rows stand for.
 */
public final class Ranked {
    private final double[] scores;
    private final int[] labels;
    private final double[] weights;
    private final int[] order;
    private final long positives;
    private final double all;
    private final double allRight;

    /**
     * Ranks rows that each stand for themselves.
     *
     * @param scores larger is more suspicious; no NaN
     * @param labels 1 for right, 0 for wrong; one a row
     */
    public Ranked(double[] scores, int[] labels) {
        this(scores, labels, ones(labels.length));
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    /**
     * Ranks.
     *
     * @param weights how many rows each stands for, above 0; one a row
     */
    public Ranked(double[] scores, int[] labels, double[] weights) {
        if (scores.length != labels.length || scores.length != weights.length) {
            throw new IllegalArgumentException("ranking: " + scores.length + " scores, " + labels.length
                    + " labels and " + weights.length + " weights, expected as many of each");
        }
        if (Arrays.stream(scores).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("ranking: a score is not a number");
        }
        this.scores = scores.clone();
        this.labels = labels.clone();
        this.weights = weights.clone();
        this.order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -this.scores[i])
                        .thenComparingInt(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
        this.positives = Arrays.stream(labels).filter(label -> label == 1).count();
        this.all = Arrays.stream(weights).sum();
        this.allRight = IntStream.range(0, labels.length)
                .filter(i -> labels[i] == 1)
                .mapToDouble(i -> weights[i])
                .sum();
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
        double right = 0;
        double seen = 0;
        for (int at = 0; at < order.length; ) {
            int next = endOfTie(at);
            double rightHere = right(at, next);
            right += rightHere;
            seen += weight(at, next);
            sum += rightHere * right / seen;
            at = next;
        }
        return sum / allRight;
    }

    /**
     * Area under the ROC curve: the chance that a right row stands above a wrong one, ties counted half (Mann and Whitney).
     * NaN unless there are rows of both kinds.
     */
    public double rocAuc() {
        double allWrong = all - allRight;
        double above = 0;
        double wrongs = 0;
        for (int at = 0; at < order.length; ) {
            int next = endOfTie(at);
            double rightHere = right(at, next);
            double wrongHere = weight(at, next) - rightHere;
            above += rightHere * (allWrong - wrongs - wrongHere / 2);
            wrongs += wrongHere;
            at = next;
        }
        return above / (allRight * allWrong);
    }

    /** Share of all that the rows stand for that is right; NaN without a row. */
    public double share() {
        return allRight / all;
    }

    /**
     * Precision among the first k, or among all if there are fewer; of a tie that the k-th cuts, as many are taken as there
     * are places, at the tie's own share. NaN without a row.
     */
    public double precisionAt(int k) {
        return among(k, null) / Math.min(k, all);
    }

    /** Share of all that is right which is among the first k; ties as in {@link #precisionAt}. */
    public double recallAt(int k) {
        return among(k, null) / allRight;
    }

    /**
     * Share of an amount of the right rows that is among the first k: euros captured; ties as in {@link #precisionAt}.
     *
     * @param amounts one a row, in the order given, 0 or more
     */
    public double captured(int k, double[] amounts) {
        double whole = 0;
        for (int i = 0; i < labels.length; i++) {
            whole += labels[i] * weights[i] * amounts[i];
        }
        return among(k, amounts) / whole;
    }

    private double among(int k, double @org.jspecify.annotations.Nullable [] amounts) {
        double sum = 0;
        double seen = 0;
        for (int at = 0; at < order.length && seen < k; ) {
            int next = endOfTie(at);
            double tie = weight(at, next);
            double share = Math.min(1, (k - seen) / tie);
            for (int i = at; i < next; i++) {
                sum += share * labels[order[i]] * weights[order[i]] * (amounts == null ? 1 : amounts[order[i]]);
            }
            seen += tie;
            at = next;
        }
        return sum;
    }

    /** Which rows are among the first k, one after the other in the order of the ranks, until k are seen. */
    public boolean[] first(int k) {
        boolean[] first = new boolean[order.length];
        double seen = 0;
        for (int at = 0; at < order.length && seen < k; at++) {
            first[order[at]] = true;
            seen += weights[order[at]];
        }
        return first;
    }

    private int endOfTie(int at) {
        int next = at + 1;
        while (next < order.length && scores[order[next]] == scores[order[at]]) {
            next++;
        }
        return next;
    }

    private double right(int from, int to) {
        double right = 0;
        for (int i = from; i < to; i++) {
            right += labels[order[i]] * weights[order[i]];
        }
        return right;
    }

    private double weight(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += weights[order[i]];
        }
        return sum;
    }
}
