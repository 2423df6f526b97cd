package fr.vigie.cli.bench.cards;

import fr.vigie.models.metric.Ranked;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How well a model ranks the payments of a test.
 *
 * @param rocAuc area under the ROC curve
 * @param averagePrecision as scikit-learn's
 * @param cardPrecision card precision at 100
 * @param seconds that learning took
 */
record Measures(double rocAuc, double averagePrecision, double cardPrecision, double seconds) {
    private static final CardPrecision AT_100 = new CardPrecision(100);

    static Measures of(List<Example> test, double[] scores, double seconds) {
        int[] labels = test.stream()
                .mapToInt(example -> example.payment().fraud() ? 1 : 0)
                .toArray();
        Ranked ranked = new Ranked(scores, labels);
        return new Measures(ranked.rocAuc(), ranked.averagePrecision(), AT_100.of(test, scores), seconds);
    }

    /** In a line. */
    String text() {
        return String.format(Locale.ROOT, "AUC %.3f, AP %.3f, CP@100 %.3f", rocAuc, averagePrecision, cardPrecision);
    }

    /** The mean of each. */
    static Measures mean(List<Measures> all) {
        return new Measures(
                mean(all, Measures::rocAuc),
                mean(all, Measures::averagePrecision),
                mean(all, Measures::cardPrecision),
                mean(all, Measures::seconds));
    }

    private static double mean(List<Measures> all, ToDoubleFunction<Measures> figure) {
        return all.stream().mapToDouble(figure).average().orElseThrow();
    }
}
