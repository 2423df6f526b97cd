package fr.vigie.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.ml.lightgbm.PredictionType;
import fr.vigie.models.scorer.Trees;
import io.github.metarank.lightgbm4j.LGBMBooster;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Our scorer and our Shapley values answer as LightGBM's own. */
class SameAsLightGbmTest {
    private static final int WIDTH = 6;

    @Property(tries = 5)
    void marginsAndContributions(@ForAll long seed) throws Exception {
        String text = LightGbm.usual().text(MadeUp.sample(1_500, WIDTH, seed), seed);
        Trees ours = new LightGbmText(text).scorer(WIDTH);
        double[][] asked = MadeUp.sample(200, WIDTH, seed + 1).rows();
        double[] flat = Arrays.stream(asked).flatMapToDouble(Arrays::stream).toArray();
        try (LGBMBooster theirs = LGBMBooster.loadModelFromString(text)) {
            double[] margins =
                    theirs.predictForMat(flat, asked.length, WIDTH, true, PredictionType.C_API_PREDICT_RAW_SCORE);
            double[] shares =
                    theirs.predictForMat(flat, asked.length, WIDTH, true, PredictionType.C_API_PREDICT_CONTRIB);
            for (int row = 0; row < asked.length; row++) {
                assertThat(ours.margin(asked[row])).isCloseTo(margins[row], within(1e-12));
                double[] contributions = ours.contributions(asked[row]);
                for (int i = 0; i < WIDTH; i++) {
                    assertThat(contributions[i]).isCloseTo(shares[row * (WIDTH + 1) + i], within(1e-9));
                }
                assertThat(ours.expected()).isCloseTo(shares[row * (WIDTH + 1) + WIDTH], within(1e-9));
            }
        }
    }

    @Test
    void whereNothingCanBeSplitTheScoreIsTheShare() {
        double[][] same = new double[200][2];
        int[] labels = new int[200];
        Arrays.fill(labels, 0, 50, 1);
        assertThat(LightGbm.usual().train(Sample.of(same, labels), 1).score(new double[2]))
                .isCloseTo(0.25, within(1e-6));
    }
}
