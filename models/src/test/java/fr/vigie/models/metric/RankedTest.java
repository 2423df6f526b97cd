package fr.vigie.models.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RankedTest {
    @Test
    void asInTheManualOfScikitLearn() {
        // average_precision_score([0, 0, 1, 1], [.1, .4, .35, .8]) = 0.8333, roc_auc_score of the same = 0.75
        Ranked ranked = new Ranked(new double[] {0.1, 0.4, 0.35, 0.8}, new int[] {0, 0, 1, 1});
        assertThat(ranked.averagePrecision()).isCloseTo(0.8333, within(5e-5));
        assertThat(ranked.rocAuc()).isEqualTo(0.75);
        assertThat(ranked.precisionAt(3)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(ranked.recallAt(1)).isEqualTo(0.5);
        assertThat(ranked.captured(1, new double[] {9, 9, 30, 10})).isEqualTo(0.25);
        assertThat(ranked.order()).containsExactly(3, 1, 2, 0);
    }

    @Test
    void aTieThatIsCutCountsByItsShare() {
        Ranked level = new Ranked(new double[4], new int[] {1, 0, 0, 0});
        assertThat(level.precisionAt(2)).isEqualTo(0.25);
        assertThat(level.recallAt(2)).isEqualTo(0.5);
        assertThat(level.averagePrecision()).isEqualTo(0.25);
        assertThat(level.rocAuc()).isEqualTo(0.5);
    }

    @Property(tries = 200)
    void areasByTheirDefinitions(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int rows = 2 + random.nextInt(40);
        double[] scores = random.ints(rows, 0, 8).asDoubleStream().toArray();
        int[] labels = random.ints(rows, 0, 2).toArray();
        labels[0] = 1;
        labels[1] = 0;
        Ranked ranked = new Ranked(scores, labels);
        assertThat(ranked.rocAuc()).isCloseTo(pairs(scores, labels), within(1e-12));
        assertThat(ranked.averagePrecision()).isCloseTo(steps(scores, labels), within(1e-12));
    }

    private static double pairs(double[] scores, int[] labels) {
        return IntStream.range(0, labels.length)
                .filter(i -> labels[i] == 1)
                .boxed()
                .flatMapToDouble(i -> IntStream.range(0, labels.length)
                        .filter(j -> labels[j] == 0)
                        .mapToDouble(j -> scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0))
                .average()
                .orElseThrow();
    }

    private static double steps(double[] scores, int[] labels) {
        double sum = 0;
        double before = 0;
        double positives = Arrays.stream(labels).sum();
        for (int level = 8; level >= 0; level--) {
            int least = level;
            double right = IntStream.range(0, labels.length)
                    .filter(i -> scores[i] >= least && labels[i] == 1)
                    .count();
            double all = Arrays.stream(scores).filter(score -> score >= least).count();
            sum += all == 0 ? 0 : (right - before) / positives * right / all;
            before = right;
        }
        return sum;
    }
}
