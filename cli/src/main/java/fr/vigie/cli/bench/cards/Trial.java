package fr.vigie.cli.bench.cards;

import fr.vigie.models.scorer.Scorer;
import fr.vigie.models.training.Sample;
import java.util.List;
import java.util.function.LongSupplier;

/** Trains a model on the week of training of a split and measures it on that of its test. */
final class Trial {
    private final Split split;
    private final LongSupplier nanoTime;

    Trial(Split split, LongSupplier nanoTime) {
        this.split = split;
        this.nanoTime = nanoTime;
    }

    Split split() {
        return split;
    }

    Measures of(Contender contender, long seed) {
        int[] labels = split.train().stream()
                .mapToInt(example -> example.payment().fraud() ? 1 : 0)
                .toArray();
        Sample sample = Sample.of(rows(split.train(), contender), labels);
        long start = nanoTime.getAsLong();
        Scorer scorer = contender.trainer().train(sample, seed);
        double seconds = (nanoTime.getAsLong() - start) / 1e9;
        double[] scores = new double[split.test().size()];
        double[][] rows = rows(split.test(), contender);
        for (int row = 0; row < scores.length; row++) {
            scores[row] = scorer.margin(rows[row]);
        }
        return Measures.of(split.test(), scores, seconds);
    }

    private static double[][] rows(List<Example> examples, Contender contender) {
        return examples.stream()
                .map(example -> contender.features().of(example.features()))
                .toArray(double[][]::new);
    }
}
