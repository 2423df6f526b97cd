package fr.vigie.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.streaming.bench.Measure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowTest {
    private static final Row BARE =
            Row.empty("bare", "bare").with(round(2, 1)).with(round(4, 1)).with(round(1, 2));
    private static final Row FULL =
            Row.empty("full", "full").with(round(20, 10)).with(round(80, 20)).with(round(10, 10));

    private static Measure round(double wall, double cpu) {
        return new Measure(1_000, wall, cpu, Optional.empty());
    }

    @Test
    void medianOfAnOddNumberIsTheMiddleOne() {
        assertThat(Spread.of(List.of(9.0, 1.0, 5.0))).isEqualTo(new Spread(5, 1, 9));
    }

    @Test
    void medianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
        assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(new Spread(3, 1, 9));
    }

    @Test
    void noFigureHasNoMedian() {
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(List.of()));
    }

    @Test
    void ratesAreRecordsASecond() {
        assertThat(BARE.rates()).containsExactly(500.0, 250.0, 1000.0);
    }

    @Test
    void processorTimeIsInMicrosecondsARecord() {
        assertThat(BARE.cpuMicros().get(0)).isCloseTo(1_000, within(1e-9));
    }

    /** The median of the ratios is not the ratio of the medians: 1/20 came in the round that was slow for both. */
    @Test
    void ratiosAreTakenWithinARound() {
        assertThat(FULL.speedOf(BARE)).containsExactly(0.1, 0.05, 0.1);
        assertThat(Spread.of(FULL.cpuOf(BARE)).median()).isCloseTo(10, within(1e-9));
    }

    @Test
    void unequalRoundsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> BARE.speedOf(FULL.with(round(1, 1))));
    }
}
