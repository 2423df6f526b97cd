package fr.vigie.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.models.metric.Reliability;
import fr.vigie.models.scorer.Calibration;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CalibratorTest {
    @Test
    void violatorsArePooled() {
        double[] ones = {1, 1, 1, 1};
        Calibration learnt = Calibrator.isotonic(new double[] {0.1, 0.2, 0.3, 0.4}, new int[] {0, 1, 0, 1}, ones);
        // Steps 0; 1 and 0 pooled; 1 - each with two more rows at the share of all, a half.
        assertThat(learnt.scores()).containsExactly(new double[] {0.1, 0.25, 0.4}, within(1e-12));
        assertThat(learnt.probabilities()).containsExactly(new double[] {1 / 3.0, 0.5, 2 / 3.0}, within(1e-12));
        assertThat(learnt.probability(0)).isEqualTo(1 / 3.0);
        assertThat(learnt.probability(0.175)).isCloseTo((1 / 3.0 + 0.5) / 2, within(1e-12));
        assertThat(learnt.probability(9)).isEqualTo(2 / 3.0);
    }

    @Property(tries = 20)
    void scoresThatBoastBecomeHonest(@ForAll long seed) {
        Drawn learn = Drawn.of(seed);
        Drawn ask = Drawn.of(seed + 1);
        double[] ones = new double[learn.labels.length];
        Arrays.fill(ones, 1);
        Calibration learnt = Calibrator.isotonic(learn.scores, learn.labels, ones);
        double[] said = Arrays.stream(ask.scores).map(learnt::probability).toArray();
        assertThat(Reliability.of(said, ask.labels, 10).expectedError()).isLessThan(0.05);
        assertThat(Reliability.of(ask.scores, ask.labels, 10).expectedError()).isGreaterThan(0.1);
    }

    /** Scores that are the square root of the chance to be right. */
    private record Drawn(double[] scores, int[] labels) {
        static Drawn of(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] scores = random.doubles(4_000).toArray();
            int[] labels = Arrays.stream(scores)
                    .mapToInt(score -> random.nextDouble() < score * score ? 1 : 0)
                    .toArray();
            return new Drawn(scores, labels);
        }
    }
}
