package fr.vigie.cli.evaluate;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The probabilities that alerts say, held against how many of them are right.
 *
 * @param bins tenths of probability in which an alert lies, ascending
 * @param alerts active alerts
 * @param right right ones among them
 * @param brier mean squared difference of probability and truth, 0 (best) to 1
 * @param brierOfShare the same for somebody who gives every alert the share of right ones; 0.25 at most
 */
public record Reliability(List<Bin> bins, int alerts, long right, double brier, double brierOfShare) {
    private static final int BINS = 10;

    /**
     * The alerts whose probability is in {@code [from, from + 0.1)}; 1 is in the last bin.
     *
     * @param from lower bound, 0–0.9
     * @param mean mean of what they say
     * @param share share of right ones among them
     */
    public record Bin(double from, int alerts, long right, double mean, double share) {}

    /** An alert's probability, and whether it is right. */
    private record Said(double probability, boolean right) {}

    /** The alerts of several runs together. */
    static Reliability of(List<Evaluation> runs) {
        List<Said> said = runs.stream()
                .map(Evaluation::judgement)
                .flatMap(run -> run.alerts().stream().map(one -> new Said(one.probability(), run.isRight(one))))
                .toList();
        double share = share(said);
        return new Reliability(
                IntStream.range(0, BINS)
                        .mapToObj(bin -> bin(bin, said))
                        .filter(bin -> bin.alerts() > 0)
                        .toList(),
                said.size(),
                right(said),
                mean(said, one -> square(one.probability() - (one.right() ? 1 : 0))),
                share * (1 - share));
    }

    private static Bin bin(int number, List<Said> all) {
        List<Said> said =
                all.stream().filter(one -> binOf(one.probability()) == number).toList();
        return new Bin(number / (double) BINS, said.size(), right(said), mean(said, Said::probability), share(said));
    }

    private static int binOf(double probability) {
        return Math.min(BINS - 1, (int) (probability * BINS));
    }

    private static long right(List<Said> said) {
        return said.stream().filter(Said::right).count();
    }

    private static double share(List<Said> said) {
        return mean(said, one -> one.right() ? 1 : 0);
    }

    private static double mean(List<Said> said, ToDoubleFunction<Said> value) {
        return said.stream().mapToDouble(value).average().orElse(0);
    }

    private static double square(double x) {
        return x * x;
    }
}
