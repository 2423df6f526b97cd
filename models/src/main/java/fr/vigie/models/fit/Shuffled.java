package fr.vigie.models.fit;

import fr.vigie.models.metric.Ranked;
import fr.vigie.models.scorer.Scorer;
import fr.vigie.models.training.Sample;
import fr.vigie.models.training.Trainer;
import fr.vigie.models.validation.Split;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a learner makes of labels that were shuffled: nothing, or the rows that it is judged by leak into those it learns
 * from.
 *
 * @param rocAuc against the shuffled labels, on rows that it did not learn from
 * @param band four standard deviations of the ROC AUC of a ranking by chance (Mann and Whitney 1947)
 */
record Shuffled(double rocAuc, double band) {
    static Shuffled of(Trainer trainer, Sample sample, List<Split> splits, long seed) {
        int[] labels = shuffled(sample.labels(), seed);
        Sample mixed = new Sample(sample.rows(), labels, sample.weights());
        Split largest = splits.stream()
                .max(Comparator.comparingInt(split -> split.train().length))
                .orElseThrow();
        Scorer scorer = trainer.train(mixed.at(largest.train()), seed);
        Sample kept = mixed.at(largest.test());
        double[] scores = Arrays.stream(kept.rows()).mapToDouble(scorer::score).toArray();
        double right = kept.positives();
        double wrong = kept.size() - right;
        return new Shuffled(
                new Ranked(scores, kept.labels()).rocAuc(), 4 * Math.sqrt((kept.size() + 1) / (12 * right * wrong)));
    }

    boolean fallsToChance() {
        return !(Math.abs(rocAuc - 0.5) > band);
    }

    private static int[] shuffled(int[] labels, long seed) {
        int[] mixed = labels.clone();
        SplittableRandom random = new SplittableRandom(seed ^ 0x5eedL);
        for (int i = mixed.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = mixed[i];
            mixed[i] = mixed[j];
            mixed[j] = kept;
        }
        return mixed;
    }
}
