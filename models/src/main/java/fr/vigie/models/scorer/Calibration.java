package fr.vigie.models.scorer;

/**
 * From a score to the probability that it means: straight lines between points, level beyond the outer ones. Never falls, so
 * it changes no order; it may make ties, hence whoever ranks goes by the score.
 *
 * @param scores of the points, rising
 * @param probabilities at the points, 0 to 1, never falling
 */
@SuppressWarnings("ArrayRecordComponent") // read as it is kept
public record Calibration(double[] scores, double[] probabilities) {
    /** @throws IllegalArgumentException unless there is a point and all are in order */
    public Calibration {
        if (scores.length == 0 || scores.length != probabilities.length) {
            throw new IllegalArgumentException("calibration: " + scores.length + " scores and " + probabilities.length
                    + " probabilities, expected as many of each, at least one");
        }
        for (int i = 0; i < scores.length; i++) {
            boolean inOrder = i == 0 || scores[i] > scores[i - 1] && probabilities[i] >= probabilities[i - 1];
            if (!inOrder || !(probabilities[i] >= 0 && probabilities[i] <= 1)) {
                throw new IllegalArgumentException("calibration: point " + i + " (" + scores[i] + " to "
                        + probabilities[i] + ") is out of order or no probability");
            }
        }
    }

    /** The probability of a score. */
    public double probability(double score) {
        int above = 0;
        while (above < scores.length && scores[above] < score) {
            above++;
        }
        if (above == 0) {
            return probabilities[0];
        }
        if (above == scores.length) {
            return probabilities[above - 1];
        }
        double share = (score - scores[above - 1]) / (scores[above] - scores[above - 1]);
        return probabilities[above - 1] + share * (probabilities[above] - probabilities[above - 1]);
    }
}
