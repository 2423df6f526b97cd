package fr.vigie.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.models.scorer.Scorer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is learnt depends on the sample and the seed, not on what else is being learnt in the process. */
class SeveralAtOnceTest {
    static List<Trainer> learners() {
        return List.of(
                new SmileIsolation("small", 31, 64),
                new SmileForest("small", 20, 8, 3),
                new SmileBoosting("small", 10, 6, 5, 0.1),
                SmileLogistic.usual(),
                LightGbm.usual());
    }

    @ParameterizedTest
    @MethodSource("learners")
    void theSameAsAlone(Trainer learner) {
        double[] alone = scores(learner, 0);
        List<double[]> together = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> scores(learner, i % 3))
                .toList();
        for (int i = 0; i < together.size(); i += 3) {
            assertThat(together.get(i)).as("%s, run %d", learner.name(), i).isEqualTo(alone);
        }
    }

    private static double[] scores(Trainer learner, int which) {
        Sample sample = MadeUp.sample(200 + 31 * which, 5, which);
        Scorer scorer = learner.train(sample, 7 + which);
        return Arrays.stream(sample.rows()).mapToDouble(scorer::score).toArray();
    }
}
