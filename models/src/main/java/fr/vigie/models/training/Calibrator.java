package fr.vigie.models.training;

import fr.vigie.models.scorer.Calibration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns what scores mean, by isotonic regression: the never falling steps that are nearest to the labels (pool adjacent
 * violators, Ayer and others 1955; for classifiers, Zadrozny and Elkan 2002), with straight lines between the middles of the
 * steps. Each step is drawn a little towards the share of all, as if {@value #BEFOREHAND} more rows had that share, so that
 * no handful of rows becomes certainty.
 */
public final class Calibrator {
    private static final double BEFOREHAND = 2;

    private Calibrator() {}

    /**
     * Learns from scores of rows that the scorer was not trained on.
     *
     * @param scores one a row, at least one
     * @param labels 1 or 0
     * @param weights how many rows each stands for
     */
    public static Calibration isotonic(double[] scores, int[] labels, double[] weights) {
        List<Step> steps = new ArrayList<>();
        IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> scores[i]))
                .forEach(i ->
                        pool(steps, new Step(scores[i] * weights[i], labels[i] * weights[i], weights[i], scores[i])));
        double all = steps.stream().mapToDouble(Step::right).sum()
                / steps.stream().mapToDouble(Step::weight).sum();
        return curve(steps, all);
    }

    /** @param last the highest score in it */
    private record Step(double scores, double right, double weight, double last) {
        double share() {
            return right / weight;
        }

        Step with(Step next) {
            return new Step(scores + next.scores, right + next.right, weight + next.weight, next.last);
        }
    }

    private static void pool(List<Step> steps, Step next) {
        Step pooled = next;
        while (!steps.isEmpty()
                && (last(steps).share() >= pooled.share() || last(steps).last() == pooled.last())) {
            pooled = steps.remove(steps.size() - 1).with(pooled);
        }
        steps.add(pooled);
    }

    private static Step last(List<Step> steps) {
        return steps.get(steps.size() - 1);
    }

    private static Calibration curve(List<Step> steps, double all) {
        List<double[]> points = new ArrayList<>();
        double before = 0;
        for (Step step : steps) {
            double score = step.scores() / step.weight();
            double share = Math.max(before, (step.right() + BEFOREHAND * all) / (step.weight() + BEFOREHAND));
            if (points.isEmpty() || score > points.get(points.size() - 1)[0]) {
                points.add(new double[] {score, Math.min(1, share)});
                before = share;
            }
        }
        return new Calibration(
                points.stream().mapToDouble(p -> p[0]).toArray(),
                points.stream().mapToDouble(p -> p[1]).toArray());
    }
}
