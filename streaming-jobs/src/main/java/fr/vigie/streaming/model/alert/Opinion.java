package fr.vigie.streaming.model.alert;

import fr.vigie.models.scorer.Row;
import fr.vigie.models.snapshot.KnownCase;
import fr.vigie.streaming.model.DeployedModel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What a model thinks of a case.
 *
 * @param known what it went by
 * @param score what ranks go by, 0–1
 * @param probability what the score means, 0–1
 */
record Opinion(DeployedModel model, KnownCase known, double score, double probability) {
    /** Nobody has been proved right, or wrong, a hundred times in a hundred: beyond these no model is taken at its word. */
    private static final BigDecimal LEAST = new BigDecimal("0.0100");

    private static final BigDecimal MOST = new BigDecimal("0.9900");
    private static final int DIGITS = 4;

    /** What a model thinks of a case; empty if it knows nothing of it. */
    static Optional<Opinion> of(DeployedModel model, KnownCase known) {
        if (!model.knows(known)) {
            return Optional.empty();
        }
        Row row = known.row(model.model().encoding());
        double score = model.model().score(row);
        return Optional.of(new Opinion(model, known, score, model.model().probability(score)));
    }

    /** The probability that is told: 0.01 to 0.99, 4 decimals. */
    BigDecimal told() {
        return BigDecimal.valueOf(probability)
                .setScale(DIGITS, RoundingMode.HALF_UP)
                .max(LEAST)
                .min(MOST);
    }

    /** What each input adds to the margin, in the order of the encoding. */
    double[] contributions() {
        return model.model().contributions(known.row(model.model().encoding()));
    }
}
