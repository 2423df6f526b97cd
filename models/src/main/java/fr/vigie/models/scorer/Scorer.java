package fr.vigie.models.scorer;

/**
 * A trained model over rows of numbers: the larger its score, the more suspicious the row. Immutable; any number of threads
 * may ask it. Rows have no missing values: {@link Encoding} has filled and flagged them.
 */
public sealed interface Scorer permits Trees, Linear, Blend {
    /** How many numbers a row has. */
    int width();

    /**
     * The score before its link: a log-odds for boosting and logistic regression, a share for a forest.
     *
     * @param row {@link #width()} numbers
     */
    double margin(double[] row);

    /** What turns a margin into a score. */
    Link link();

    /** The score: 0 to 1, not calibrated. */
    default double score(double[] row) {
        return link().score(margin(row));
    }

    /**
     * What each number of the row adds to the margin, beside {@link #expected()}: Shapley values, exact, by the rows that the
     * model was trained on. {@code expected() + sum of the contributions = margin(row)}.
     */
    double[] contributions(double[] row);

    /** The mean margin over the rows that the model was trained on. */
    double expected();
}
