package fr.vigie.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.models.metric.Ranked;
import fr.vigie.models.metric.Reliability;
import fr.vigie.models.scorer.Calibration;
import fr.vigie.models.scorer.Scorer;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A row of weight 2 is worth two rows. */
class WeightsTest {
    private static final int ROWS = 300;
    private static final int WIDTH = 4;

    /** What LightGBM decides by the number of rows, and what it draws of them, is set aside: weights have no part in that. */
    private static final LightGbm BY_WEIGHT_ALONE = new LightGbm(
            "lightgbm",
            20,
            Map.of(
                    "min_data_in_leaf", "0",
                    "min_sum_hessian_in_leaf", "4",
                    "min_data_in_bin", "1",
                    "num_leaves", "6",
                    "max_bin", "2000"));

    /**
     * Some rows twice, or with the weight 2.
     *
     * @param places of the rows of the first in the second
     */
    private record Doubled(int[] places, Sample twice, Sample weighted) {
        Doubled uneven(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] uneven = IntStream.range(0, ROWS)
                    .mapToDouble(i -> (float) random.nextDouble(0.5, 1.5))
                    .toArray();
            double[] once = IntStream.range(0, ROWS)
                    .mapToDouble(i -> uneven[i] * weighted.weights()[i])
                    .toArray();
            double[] each = Arrays.stream(places).mapToDouble(i -> uneven[i]).toArray();
            return new Doubled(
                    places,
                    new Sample(twice.rows(), twice.labels(), each),
                    new Sample(weighted.rows(), weighted.labels(), once));
        }

        static Doubled of(long seed) {
            Sample drawn = MadeUp.sample(ROWS, WIDTH, seed);
            SplittableRandom random = new SplittableRandom(seed);
            double[] weights = IntStream.range(0, ROWS)
                    .mapToDouble(i -> random.nextInt(3) == 0 ? 2 : 1)
                    .toArray();
            int[] twice = IntStream.range(0, ROWS)
                    .flatMap(i -> weights[i] == 2 ? IntStream.of(i, i) : IntStream.of(i))
                    .toArray();
            return new Doubled(twice, drawn.at(twice), new Sample(drawn.rows(), drawn.labels(), weights));
        }
    }

    /** Rows of even weights make cuts that are equally good, among which rounding chooses: so none is of another's weight. */
    @Property(tries = 5)
    void boostingLearnsTheSameFromARowTwiceAsFromOneOfWeightTwo(@ForAll long seed) {
        Doubled doubled = Doubled.of(seed).uneven(seed);
        Scorer twice = BY_WEIGHT_ALONE.train(doubled.twice(), 1);
        Scorer weighted = BY_WEIGHT_ALONE.train(doubled.weighted(), 1);
        for (double[] row : doubled.weighted().rows()) {
            assertThat(weighted.score(row)).isCloseTo(twice.score(row), within(1e-4));
        }
    }

    @Property(tries = 20)
    void whatIsMeasuredIsTheSame(@ForAll long seed) {
        Doubled doubled = Doubled.of(seed);
        Ranked twice = new Ranked(firsts(doubled.twice()), doubled.twice().labels());
        Ranked weighted = new Ranked(
                firsts(doubled.weighted()),
                doubled.weighted().labels(),
                doubled.weighted().weights());
        assertThat(weighted.averagePrecision()).isCloseTo(twice.averagePrecision(), within(1e-12));
        assertThat(weighted.rocAuc()).isCloseTo(twice.rocAuc(), within(1e-12));
        assertThat(weighted.precisionAt(50)).isCloseTo(twice.precisionAt(50), within(1e-12));
        assertThat(weighted.recallAt(50)).isCloseTo(twice.recallAt(50), within(1e-12));
        assertThat(weighted.share()).isCloseTo(twice.share(), within(1e-12));
        double[] said = probabilities(doubled.weighted());
        assertThat(Reliability.of(
                                said,
                                doubled.weighted().labels(),
                                doubled.weighted().weights(),
                                1)
                        .brier())
                .isCloseTo(
                        Reliability.of(
                                        probabilities(doubled.twice()),
                                        doubled.twice().labels(),
                                        1)
                                .brier(),
                        within(1e-12));
    }

    @Property(tries = 20)
    void soAreTheProbabilities(@ForAll long seed) {
        Doubled doubled = Doubled.of(seed);
        Calibration twice = calibration(doubled.twice());
        Calibration weighted = calibration(doubled.weighted());
        assertThat(weighted.scores()).containsExactly(twice.scores(), within(1e-12));
        assertThat(weighted.probabilities()).containsExactly(twice.probabilities(), within(1e-12));
    }

    @Test
    void learnersThatCannotWeighDrawByTheWeightsAndSayThatTheyCannot() {
        assertThat(Trainers.all()).filteredOn(Trainer::weighs).containsExactly(LightGbm.usual());
        Sample sample = MadeUp.sample(1_000, WIDTH, 5);
        double[] weights = Arrays.stream(sample.labels())
                .mapToDouble(label -> label == 1 ? 3 : 1)
                .toArray();
        double positives = new Sample(sample.rows(), sample.labels(), weights)
                .unweighted(1)
                .positives();
        double expected = 3.0 * sample.positives() / (1_000 + 2.0 * sample.positives()) * 1_000;
        assertThat(positives).isCloseTo(expected, within(60.0));
        assertThat(sample.unweighted(1)).isSameAs(sample);
    }

    private static Calibration calibration(Sample sample) {
        return Calibrator.isotonic(firsts(sample), sample.labels(), sample.weights());
    }

    private static double[] firsts(Sample sample) {
        return Arrays.stream(sample.rows()).mapToDouble(row -> row[0]).toArray();
    }

    private static double[] probabilities(Sample sample) {
        return Arrays.stream(firsts(sample)).map(x -> 1 / (1 + Math.exp(-x))).toArray();
    }
}
