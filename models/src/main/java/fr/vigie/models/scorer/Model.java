package fr.vigie.models.scorer;

/**
 * What scores: inputs, a scorer over their numbers, and what its scores mean.
 *
 * @throws IllegalArgumentException if the scorer expects other rows than the encoding gives
 */
public record Model(Encoding encoding, Scorer scorer, Calibration calibration) {
    public Model {
        if (encoding.width() != scorer.width()) {
            throw new IllegalArgumentException(
                    "model: its inputs become " + encoding.width() + " numbers, its scorer expects " + scorer.width());
        }
    }

    /** The score of a row: what ranks go by. 0 to 1, larger is more suspicious. */
    public double score(Row row) {
        return scorer.score(encoding.encode(row));
    }

    /** What a score means: the share of such rows that were right in training, out of fold. 0 to 1. */
    public double probability(double score) {
        return calibration.probability(score);
    }

    /** What each input adds to the margin of a row, in the order of the encoding. */
    public double[] contributions(Row row) {
        return encoding.byInput(scorer.contributions(encoding.encode(row)));
    }
}
