package fr.vigie.models.scorer;

/**
 * A weighted sum of standardised numbers, as logistic regression learns it.
 *
 * @param intercept the margin of a row whose numbers are all at their means
 * @param weights of each number, per standard deviation
 * @param means of each number in training
 * @param deviations standard deviations in training, above 0
 * @param link turns the sum into a score
 */
@SuppressWarnings(
        "ArrayRecordComponent") // flat arrays are the point: what is scored a million times is kept as it is read
public record Linear(double intercept, double[] weights, double[] means, double[] deviations, Link link)
        implements Scorer {
    public Linear {
        if (weights.length != means.length || weights.length != deviations.length) {
            throw new IllegalArgumentException("linear scorer: " + weights.length + " weights, " + means.length
                    + " means and " + deviations.length + " deviations, expected as many of each");
        }
    }

    @Override
    public int width() {
        return weights.length;
    }

    @Override
    public double margin(double[] row) {
        double sum = intercept;
        for (int i = 0; i < weights.length; i++) {
            sum += share(row, i);
        }
        return sum;
    }

    @Override
    public double[] contributions(double[] row) {
        double[] shares = new double[weights.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = share(row, i);
        }
        return shares;
    }

    private double share(double[] row, int i) {
        return weights[i] * ((row[i] - means[i]) / deviations[i]);
    }

    @Override
    public double expected() {
        return intercept;
    }
}
