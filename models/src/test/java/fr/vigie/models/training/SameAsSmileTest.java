package fr.vigie.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.models.scorer.Linear;
import fr.vigie.models.scorer.Scorer;
import fr.vigie.models.scorer.Trees;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import smile.anomaly.IsolationForest;
import smile.classification.GradientTreeBoost;
import smile.classification.LogisticRegression;
import smile.classification.RandomForest;
import smile.data.DataFrame;

/** The scorers of flat arrays answer as the models that they were read from, within 1e-12. */
class SameAsSmileTest {
    private static final double CLOSE = 1e-12;

    @Property(tries = 5)
    void aForest(@ForAll long seed) {
        Sample sample = MadeUp.sample(600, 5, seed);
        RandomForest forest = Smile.alone(seed, () -> new SmileForest("small", 20, 8, 3).forest(sample));
        Trees flat = SmileForest.flat(forest, 5);
        Sample asked = MadeUp.sample(300, 5, seed + 1);
        DataFrame frame = Smile.frame(asked);
        for (int row = 0; row < asked.size(); row++) {
            double[] shares = new double[2];
            forest.predict(frame.get(row), shares);
            assertThat(flat.score(asked.rows()[row])).isCloseTo(shares[1], within(CLOSE));
        }
    }

    @Property(tries = 5)
    void boosting(@ForAll long seed) {
        Sample sample = MadeUp.sample(600, 5, seed);
        GradientTreeBoost boosted = Smile.alone(seed, () -> new SmileBoosting("small", 30, 6, 5, 0.1).boosted(sample));
        Trees flat = SmileBoosting.flat(boosted, 5);
        Sample asked = MadeUp.sample(300, 5, seed + 1);
        DataFrame frame = Smile.frame(asked);
        for (int row = 0; row < asked.size(); row++) {
            double[] shares = new double[2];
            boosted.predict(frame.get(row), shares);
            assertThat(flat.score(asked.rows()[row])).isCloseTo(shares[1], within(CLOSE));
        }
    }

    @Property(tries = 5)
    void anIsolationForest(@ForAll long seed) {
        Sample sample = MadeUp.sample(400, 5, seed);
        SmileIsolation trainer = new SmileIsolation("small", 30, 64);
        IsolationForest forest = Smile.alone(seed, () -> trainer.forest(sample, seed));
        Trees flat = SmileIsolation.flat(forest, 5, 64);
        for (double[] row : MadeUp.sample(300, 5, seed + 1).rows()) {
            assertThat(flat.score(row)).isCloseTo(forest.score(row), within(CLOSE));
        }
        for (double[] row : sample.rows()) {
            assertThat(flat.score(row)).isCloseTo(forest.score(row), within(CLOSE));
        }
    }

    @Test
    void anIsolationForestOfOneCoarseNumber() {
        double[][] rows = IntStream.range(0, 300)
                .mapToObj(i -> new double[] {i % 7 == 0 ? 0 : i % 40})
                .toArray(double[][]::new);
        Sample sample = Sample.of(rows, new int[300]);
        SmileIsolation trainer = new SmileIsolation("small", 30, 256);
        IsolationForest forest = Smile.alone(1, () -> trainer.forest(sample, 1));
        Trees flat = SmileIsolation.flat(forest, 1, 256);
        for (double[] row : rows) {
            assertThat(flat.score(row)).isCloseTo(forest.score(row), within(CLOSE));
        }
    }

    @Property(tries = 5)
    void logisticRegression(@ForAll long seed) {
        Sample sample = MadeUp.sample(400, 5, seed);
        Linear flat = SmileLogistic.usual().train(sample, seed);
        double[][] standard = SmileLogistic.standardised(sample.rows(), flat.means(), flat.deviations());
        LogisticRegression.Binomial learnt = LogisticRegression.binomial(standard, sample.labels(), 1, 1e-6, 500);
        for (int row = 0; row < sample.size(); row++) {
            double[] shares = new double[2];
            learnt.predict(standard[row], shares);
            assertThat(flat.score(sample.rows()[row])).isCloseTo(shares[1], within(CLOSE));
        }
    }

    @Test
    void theSameSampleAndSeedGiveTheSameScorer() {
        Sample sample = MadeUp.sample(500, 4, 7);
        for (Trainer trainer : Trainers.all()) {
            Scorer once = trainer.train(sample, 11);
            Scorer again = trainer.train(sample, 11);
            assertThat(again).usingRecursiveComparison().as(trainer.name()).isEqualTo(once);
        }
    }
}
