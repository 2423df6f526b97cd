package fr.vigie.models.compare;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.models.compare.Comparison.Difference;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final int ROWS = 1_500;
    private final SplittableRandom random = new SplittableRandom(4);
    private final int[] labels =
            random.ints(ROWS, 0, 10).map(drawn -> drawn == 0 ? 1 : 0).toArray();
    private final String[] rows =
            IntStream.range(0, ROWS).mapToObj(Integer::toString).toArray(String[]::new);

    private double[] scores(double noise) {
        return Arrays.stream(labels)
                .mapToDouble(label -> label + noise * random.nextGaussian())
                .toArray();
    }

    @Test
    void aBetterRankingIsToldFromAWorseOne() {
        Comparison comparison = Comparison.of(scores(1.5), scores(0.5), labels, rows, List.of(50), 1);
        assertThat(comparison.differences())
                .extracting(Difference::measure)
                .containsExactly("average precision", "ROC AUC", "precision@50");
        assertThat(comparison.differences()).allSatisfy(difference -> {
            assertThat(difference.verdict()).isEqualTo("second better");
            assertThat(difference.second() - difference.first()).isBetween(difference.low(), difference.high());
        });
    }

    @Test
    void twoThatAreAsGoodAreNot() {
        Comparison comparison = Comparison.of(scores(1), scores(1), labels, rows, List.of(), 1);
        assertThat(comparison.differences()).extracting(Difference::verdict).containsOnly("not told apart");
    }

    @Test
    void fewSubjectsWithManyRowsTellLess() {
        double[] firsts = scores(1);
        double[] seconds = scores(0.8);
        // Ten rows of each subject, all alike.
        int[] places = IntStream.range(0, ROWS).map(row -> row / 10).toArray();
        double[] first = Arrays.stream(places).mapToDouble(i -> firsts[i]).toArray();
        double[] second = Arrays.stream(places).mapToDouble(i -> seconds[i]).toArray();
        int[] repeated = Arrays.stream(places).map(i -> labels[i]).toArray();
        String[] subjects = Arrays.stream(places).mapToObj(Integer::toString).toArray(String[]::new);
        Difference byRow = Comparison.of(first, second, labels, rows, List.of(), 1)
                .differences()
                .get(0);
        Difference bySubject = Comparison.of(first, second, repeated, subjects, List.of(), 1)
                .differences()
                .get(0);
        assertThat(bySubject.high() - bySubject.low()).isGreaterThan(byRow.high() - byRow.low());
    }
}
