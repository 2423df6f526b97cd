package fr.vigie.models.validation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Cuts rows so that a model is judged by what it could not know: rows that are later than all it learnt from, by more than
 * the delay after which labels are known, and of subjects that it did not learn from. Where rows have neither time nor
 * subject, by chance, with the same share of frauds on both sides. Rows that all have one time are cut as if they had none. The
 * same rows and seed give the same cuts.
 *
 * @param labels 1 or 0, one a row
 * @param times of the rows, in any unit
 * @param groups of the rows: the subject, or whatever must not stand on both sides
 * @param delay between a row and its label, in the unit of the times; 0 or more
 * @param seed of what is drawn
 */
@SuppressWarnings("ArrayRecordComponent") // columns are as long as files
public record Splitter(int[] labels, Optional<double[]> times, Optional<String[]> groups, double delay, long seed) {
    /** The first two fifths of the time are learnt from only. */
    private static final double RUN_UP = 0.4;

    /** Rows of one time have no order of theirs. */
    public Splitter {
        times = times.filter(all -> Arrays.stream(all).distinct().limit(2).count() > 1);
    }

    /** The last quarter to be judged by: of the time, if rows have one; of the subjects; or of the rows. */
    public Split holdout() {
        int[] fold = folds(4, seed);
        if (times.isEmpty()) {
            return split(row -> fold[row] != 0, row -> fold[row] == 0);
        }
        double cut = quantile(0.75);
        return split(
                row -> at(row) < cut - delay && (groups.isEmpty() || fold[row] != 0),
                row -> at(row) >= cut && (groups.isEmpty() || fold[row] == 0));
    }

    /**
     * Cuts for choosing among learners: each row is judged at most once.
     *
     * @param count 2 or more
     */
    public List<Split> folds(int count) {
        int[] fold = folds(count, seed + 1);
        return IntStream.range(0, count)
                .mapToObj(i ->
                        times.isEmpty() ? split(row -> fold[row] != i, row -> fold[row] == i) : block(i, count, fold))
                .toList();
    }

    /** A block of time after all that is learnt from, of the fold's subjects. */
    private Split block(int i, int count, int[] fold) {
        double from = quantile(RUN_UP + (1 - RUN_UP) * i / count);
        double to = i + 1 == count ? Double.POSITIVE_INFINITY : quantile(RUN_UP + (1 - RUN_UP) * (i + 1) / count);
        return split(
                row -> at(row) < from - delay && (groups.isEmpty() || fold[row] != i),
                row -> at(row) >= from && at(row) < to && (groups.isEmpty() || fold[row] == i));
    }

    private double at(int row) {
        return times.orElseThrow()[row];
    }

    private double quantile(double share) {
        double[] sorted = times.orElseThrow().clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    private Split split(IntPredicate train, IntPredicate test) {
        IntStream rows = IntStream.range(0, labels.length);
        return new Split(
                rows.filter(train).toArray(),
                IntStream.range(0, labels.length).filter(test).toArray());
    }

    private int[] folds(int count, long drawnBy) {
        return groups.isPresent() ? byGroup(groups.get(), count, drawnBy) : byLabel(count, drawnBy);
    }

    private static int[] byGroup(String[] groups, int count, long drawnBy) {
        return Arrays.stream(groups)
                .mapToInt(group -> Math.floorMod((int) (draw(group, drawnBy) >>> 32), count))
                .toArray();
    }

    /** A number that the group's name and the seed alone decide: FNV-1a, then mixed. */
    private static long draw(String group, long drawnBy) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < group.length(); i++) {
            hash = (hash ^ group.charAt(i)) * 0x100000001b3L;
        }
        return new SplittableRandom(hash ^ drawnBy).nextLong();
    }

    private int[] byLabel(int count, long drawnBy) {
        double[] drawn = new SplittableRandom(drawnBy).doubles(labels.length).toArray();
        int[] fold = new int[labels.length];
        for (int label = 0; label <= 1; label++) {
            int kind = label;
            int[] rows = IntStream.range(0, labels.length)
                    .filter(row -> labels[row] == kind)
                    .boxed()
                    .sorted(Comparator.comparingDouble(row -> drawn[row]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int i = 0; i < rows.length; i++) {
                fold[rows[i]] = i % count;
            }
        }
        return fold;
    }
}
