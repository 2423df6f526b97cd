package fr.vigie.models.training;

import fr.vigie.models.scorer.Linear;
import fr.vigie.models.scorer.Link;
import java.util.Arrays;
import smile.classification.LogisticRegression;

/**
 * Logistic regression by Smile, over standardised numbers.
 *
 * @param name as {@link Trainer#name}
 * @param lambda the weight of the sum of squares of the weights, 0 or more
 */
public record SmileLogistic(String name, double lambda) implements Trainer {
    private static final double TOLERANCE = 1e-6;
    private static final int STEPS = 500;

    /** With a light penalty, 1. */
    public static SmileLogistic usual() {
        return new SmileLogistic("smile-logistic-regression", 1);
    }

    @Override
    public Linear train(Sample sample, long seed) {
        Sample even = sample.unweighted(seed);
        double[] means = new double[sample.width()];
        double[] deviations = new double[sample.width()];
        measure(even.rows(), means, deviations);
        double[][] standard = standardised(even.rows(), means, deviations);
        LogisticRegression.Binomial learnt =
                Smile.alone(seed, () -> LogisticRegression.binomial(standard, even.labels(), lambda, TOLERANCE, STEPS));
        double[] coefficients = learnt.coefficients();
        double[] weights = Arrays.copyOf(coefficients, sample.width());
        return new Linear(coefficients[sample.width()], weights, means, deviations, Link.LOGISTIC);
    }

    private static void measure(double[][] rows, double[] means, double[] deviations) {
        for (int i = 0; i < means.length; i++) {
            double sum = 0;
            for (double[] row : rows) {
                sum += row[i];
            }
            means[i] = sum / rows.length;
            double squares = 0;
            for (double[] row : rows) {
                squares += (row[i] - means[i]) * (row[i] - means[i]);
            }
            // A number that is always the same says nothing, and must not divide by nothing.
            deviations[i] = squares == 0 ? 1 : Math.sqrt(squares / rows.length);
        }
    }

    static double[][] standardised(double[][] rows, double[] means, double[] deviations) {
        double[][] standard = new double[rows.length][means.length];
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < means.length; i++) {
                standard[row][i] = (rows[row][i] - means[i]) / deviations[i];
            }
        }
        return standard;
    }
}
