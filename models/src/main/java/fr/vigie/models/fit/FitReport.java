package fr.vigie.models.fit;

import fr.vigie.models.metric.Reliability;
import java.util.List;
import java.util.Map;

/**
 * What was learnt, from what, and how good it is on rows that it did not know.
 *
 * @param label what is told
 * @param from time of the first row learnt from, an ISO date, or a number as it was given; empty if rows have no time
 * @param to time of the last one
 * @param seed of whatever was drawn
 * @param train the rows learnt from
 * @param test the rows judged by, and how they were set apart
 * @param inputs the columns learnt from
 * @param idle columns left out, and why
 * @param warnings what a reader should know before believing the rest
 * @param baseline a ranking that needs no model
 * @param inUse the ranking that is in use, if the table tells it: one or none
 * @param candidates the learners
 * @param shuffled ROC AUC of the chosen learner after the labels were shuffled: 0.5 but for chance, or something leaks
 * @param shuffledBand how far from 0.5 chance takes it: four standard deviations
 * @param weighing what the test rows stand for
 * @param reliability of the chosen one's probabilities on the test rows, each by itself
 * @param importances of its inputs there, the largest first
 * @param slices measures by the values of columns
 */
public record FitReport(
        String label,
        String from,
        String to,
        long seed,
        Counts train,
        Counts test,
        List<String> inputs,
        Map<String, String> idle,
        List<String> warnings,
        Baseline baseline,
        List<Baseline> inUse,
        List<Candidate> candidates,
        double shuffled,
        double shuffledBand,
        Weighing weighing,
        Reliability reliability,
        List<Importance> importances,
        Map<String, List<Slice>> slices) {
    /**
     * Rows of a table: read = used + rejected, but for those set aside for the delay or the subjects of the other side.
     *
     * @param from where they are from
     * @param setAside rows that neither side may use: too late for their label, or of a subject of the other side
     */
    public record Counts(String from, int read, int used, int positives, int rejected, int setAside) {}

    /**
     * What the test rows stand for. Where no row has a weight, they stand for themselves, and nothing here differs from what
     * is measured without weights.
     *
     * @param weighted whether rows have weights
     * @param standsFor how many they stand for, in all
     * @param effectiveRows as many rows of one weight would tell as much: (Σw)² / Σw² (Kish 1965)
     * @param share of the right ones in what they stand for
     * @param reliability of the chosen one's probabilities, by the weights
     */
    public record Weighing(
            boolean weighted, double standsFor, double effectiveRows, double share, Reliability reliability) {}

    /**
     * A ranking without a model, and how good it is on the test rows.
     *
     * @param weighted on what they stand for
     */
    public record Baseline(String name, Measures test, Measures weighted) {}

    /**
     * A learner.
     *
     * @param chosen whether it is the one whose model is kept: the best mean average precision over the folds
     * @param weighs whether it weighs rows; one that does not learns from rows drawn by their weights
     * @param folds mean over the cuts of the training rows, by the weights
     * @param test on the test rows, learnt from all training rows
     * @param weighted on what they stand for
     * @param trainSeconds to learn from all training rows
     */
    public record Candidate(
            String name,
            boolean chosen,
            boolean weighs,
            Folds folds,
            Measures test,
            Measures weighted,
            double trainSeconds) {}

    /**
     * Means over the cuts of the training rows that have rows of both labels, by their right rows.
     *
     * @param spread largest minus smallest average precision
     */
    public record Folds(int count, double averagePrecision, double spread, double rocAuc) {}

    /** The mean absolute contribution of an input to the margin. */
    public record Importance(String input, double mean) {}

    /**
     * Test rows with one value of a column.
     *
     * @param alerted share of them among the first rows, by the weights like those below
     * @param wronglyAlerted share of the wrong ones that is among them; NaN if there is none
     * @param missed share of the right ones that is not; NaN if there is none
     */
    public record Slice(String value, Measures measures, double alerted, double wronglyAlerted, double missed) {}

    /** The learner whose model is kept. */
    public Candidate chosen() {
        return candidates.stream().filter(Candidate::chosen).findFirst().orElseThrow();
    }
}
