package fr.vigie.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.models.scorer.Blend;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Several of a learner, against each of them. */
class AveragedTest {
    private static final LightGbm DRAWING = new LightGbm(
            "drawing",
            20,
            Map.of("num_leaves", "4", "bagging_fraction", "0.5", "bagging_freq", "1", "max_bin", "1000"));

    @Test
    void theScoreIsTheMeanOfScoresThatDiffer() {
        Sample sample = amounts();
        Blend blend = new Averaged("three", DRAWING, 3).train(sample, 7);
        double[] row = {250};
        double[] scores =
                blend.parts().stream().mapToDouble(part -> part.score(row)).toArray();

        assertThat(scores).hasSize(3).doesNotHaveDuplicates();
        assertThat(blend.score(row)).isEqualTo((scores[0] + scores[1] + scores[2]) / 3, within(1e-12));
    }

    @Test
    void theSameSeedGivesTheSameScores() {
        Sample sample = amounts();
        Averaged averaged = new Averaged("two", DRAWING, 2);

        assertThat(averaged.train(sample, 7).score(new double[] {219}))
                .isEqualTo(averaged.train(sample, 7).score(new double[] {219}));
    }

    @Test
    void oneTimeIsNoMean() {
        assertThatThrownBy(() -> new Averaged("one", DRAWING, 1)).hasMessageContaining("times = 1");
    }

    /** With 255 steps over as many rows, a limit that cuts off one in a thousand lies within a step. */
    @Test
    void finerBinsAreTakenFromTheSettings() {
        Sample sample = amounts();
        double coarse = gap(new LightGbm("coarse", 20, Map.of("num_leaves", "4", "min_data_in_leaf", "5")), sample);
        double fine = gap(
                new LightGbm(
                        "fine",
                        20,
                        Map.of("num_leaves", "4", "min_data_in_leaf", "5", "max_bin", "8000", "min_data_in_bin", "1")),
                sample);

        assertThat(fine).isGreaterThan(10 * coarse);
    }

    /** What the step over the limit is worth. */
    private static double gap(LightGbm learner, Sample sample) {
        var scorer = learner.train(sample, 1);
        return scorer.score(new double[] {1995}) / scorer.score(new double[] {1994});
    }

    /** 2,000 rows, those of the last six amounts right. */
    private static Sample amounts() {
        double[][] rows = new double[2_000][1];
        int[] labels = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i][0] = i;
            labels[i] = i > 1_994 ? 1 : 0;
        }
        return Sample.of(rows, labels);
    }
}
