package fr.vigie.models.fit;

import fr.vigie.models.fit.FitReport.Folds;
import fr.vigie.models.metric.Ranked;
import fr.vigie.models.scorer.Calibration;
import fr.vigie.models.scorer.Scorer;
import fr.vigie.models.training.Calibrator;
import fr.vigie.models.training.Sample;
import fr.vigie.models.training.Trainer;
import fr.vigie.models.validation.Split;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A learner on cuts of the training rows.
 *
 * @param calibration of its scores out of fold
 * @param scorers what it learnt of each cut, if they are kept
 */
record Trial(Trainer trainer, Folds folds, Calibration calibration, List<Scorer> scorers) {
    /** Rows of one cut, as a scorer scored them that had not learnt from them. */
    @SuppressWarnings("ArrayRecordComponent") // as long as the cut
    private record OutOfFold(Optional<Scorer> scorer, double[] scores, Sample sample) {
        Ranked ranked() {
            return new Ranked(scores, sample.labels(), sample.weights());
        }
    }

    /** @param keep whether the scorers are kept: forests of large tables are large */
    static Trial of(Trainer trainer, Sample sample, List<Split> splits, long seed, boolean keep) {
        // Cuts are independent of each other: as many at once as there are processors.
        List<OutOfFold> cuts = splits.parallelStream()
                .map(split -> outOfFold(trainer, sample, split, seed, keep))
                .toList();
        List<Ranked> ranked = cuts.stream().map(OutOfFold::ranked).toList();
        DoubleSummaryStatistics precision =
                ranked.stream().mapToDouble(Ranked::averagePrecision).summaryStatistics();
        Folds folds = new Folds(
                ranked.size(),
                mean(ranked, Ranked::averagePrecision),
                precision.getMax() - precision.getMin(),
                mean(ranked, Ranked::rocAuc));
        return new Trial(
                trainer,
                folds,
                calibration(cuts),
                cuts.stream().flatMap(cut -> cut.scorer().stream()).toList());
    }

    /** By right rows: a cut with few of them says little. */
    private static double mean(List<Ranked> cuts, ToDoubleFunction<Ranked> measure) {
        double sum = cuts.stream()
                .mapToDouble(cut -> cut.positives() * measure.applyAsDouble(cut))
                .sum();
        return sum / cuts.stream().mapToLong(Ranked::positives).sum();
    }

    private static OutOfFold outOfFold(Trainer trainer, Sample sample, Split split, long seed, boolean keep) {
        Scorer scorer = trainer.train(sample.at(split.train()), seed);
        Sample kept = sample.at(split.test());
        return new OutOfFold(
                keep ? Optional.of(scorer) : Optional.empty(),
                Arrays.stream(kept.rows()).mapToDouble(scorer::score).toArray(),
                kept);
    }

    private static Calibration calibration(List<OutOfFold> cuts) {
        double[] scores = cuts.stream()
                .flatMapToDouble(cut -> DoubleStream.of(cut.scores()))
                .toArray();
        int[] labels = cuts.stream()
                .flatMapToInt(cut -> IntStream.of(cut.sample().labels()))
                .toArray();
        double[] weights = cuts.stream()
                .flatMapToDouble(cut -> DoubleStream.of(cut.sample().weights()))
                .toArray();
        return Calibrator.isotonic(scores, labels, weights);
    }
}
