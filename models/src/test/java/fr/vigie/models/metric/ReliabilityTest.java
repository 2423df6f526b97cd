package fr.vigie.models.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.models.metric.Reliability.Bin;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
    @Test
    void binsOfEquallyManyThatCutNoProbability() {
        double[] said = {0.1, 0.1, 0.1, 0.2, 0.9, 0.8, 0.8, 0.7};
        int[] came = {0, 0, 1, 0, 1, 1, 0, 1};
        Reliability reliability = Reliability.of(said, came, 4);
        assertThat(reliability.bins()).extracting(Bin::rows).containsExactly(3, 1, 3, 1);
        assertThat(reliability.bins()).extracting(Bin::came).containsExactly(1 / 3.0, 0.0, 2 / 3.0, 1.0);
        assertThat(reliability.brier())
                .isCloseTo((0.01 + 0.01 + 0.81 + 0.04 + 0.01 + 0.04 + 0.64 + 0.09) / 8, within(1e-12));
        assertThat(reliability.expectedError())
                .isCloseTo((3 * (1 / 3.0 - 0.1) + 0.2 + 3 * (2.3 / 3 - 2 / 3.0) + 0.1) / 8, within(1e-12));
    }

    @Test
    void certaintyThatWasWrongIsNoInfinity() {
        assertThat(Reliability.of(new double[] {1, 0}, new int[] {0, 1}, 2).logLoss())
                .isBetween(30.0, 40.0);
    }
}
