package fr.vigie.cli.bench.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.vigie.models.training.LightGbm;
import fr.vigie.models.training.SmileLogistic;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The stream itself, where {@code $FDH_DIR} names its directory; skipped elsewhere. */
class CardsStreamTest {
    @Test
    void theSplitIsThatOfTheHandbookAndModelsBeatTheAmount() throws Exception {
        String directory = System.getenv("FDH_DIR");
        assumeThat(directory)
                .as("FDH_DIR names the directory of the card payments (docs/benchmarks.md#card-payments)")
                .isNotNull();
        PaymentFeatures features = new PaymentFeatures();
        List<Example> examples = PaymentFile.in(Path.of(String.valueOf(directory))).read(count -> {}).stream()
                .map(payment -> new Example(payment, features.of(payment)))
                .toList();

        // Sizes that chapter 3 of the handbook prints.
        Split test = Split.of(examples, Schedule.OF_THE_BENCHMARK);
        assertThat(test.train()).hasSize(67_240);
        assertThat(frauds(test.train())).isEqualTo(598);
        assertThat(test.test()).hasSize(58_264);
        assertThat(frauds(test.test())).isEqualTo(385);

        // The weeks before: the test week is for the benchmark.
        Trial before = new Trial(Split.of(examples, Schedule.OF_THE_BENCHMARK.earlier(14)), System::nanoTime);
        double amount =
                before.of(new Contender(new ByAmount(), FeatureSet.HANDBOOK), 1).averagePrecision();
        assertThat(before.of(new Contender(SmileLogistic.usual(), FeatureSet.HANDBOOK), 1)
                        .averagePrecision())
                .isGreaterThan(2 * amount);
        assertThat(before.of(new Contender(LightGbm.usual(), FeatureSet.WITH_RATIOS), 1)
                        .averagePrecision())
                .isGreaterThan(.55);
    }

    private static long frauds(List<Example> side) {
        return side.stream().filter(example -> example.payment().fraud()).count();
    }
}
