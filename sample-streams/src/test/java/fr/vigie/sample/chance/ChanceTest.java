package fr.vigie.sample.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChanceTest {
    @Test
    void theSameNameGivesTheSameNumbers() {
        Chance one = Chance.of(7, "nurse", 3, 18_900);
        Chance other = Chance.of(7, "nurse", 3, 18_900);
        for (int i = 0; i < 100; i++) {
            assertThat(one.nextLong()).isEqualTo(other.nextLong());
        }
    }

    @Test
    void anotherNameGivesOthers() {
        long one = Chance.of(7, "nurse", 3).nextLong();
        assertThat(one)
                .isNotEqualTo(Chance.of(8, "nurse", 3).nextLong())
                .isNotEqualTo(Chance.of(7, "nurses", 3).nextLong())
                .isNotEqualTo(Chance.of(7, "nurse", 4).nextLong())
                .isNotEqualTo(Chance.of(7, "nurse", 3, 0).nextLong());
    }

    @Test
    void numbersKeepToTheirRange() {
        Chance chance = Chance.of(1, "range");
        for (int i = 0; i < 10_000; i++) {
            assertThat(chance.below(7)).isBetween(0, 6);
            assertThat(chance.between(-2, 2)).isBetween(-2, 2);
            assertThat(chance.uniform()).isBetween(0.0, Math.nextDown(1.0));
        }
    }

    @Test
    void meansAreWhatTheyShouldBe() {
        Chance chance = Chance.of(1, "means");
        double gaussian = 0;
        double few = 0;
        double many = 0;
        for (int i = 0; i < 20_000; i++) {
            gaussian += chance.gaussian();
            few += chance.poisson(2.5);
            many += chance.poisson(80);
        }
        assertThat(gaussian / 20_000).isBetween(-0.03, 0.03);
        assertThat(few / 20_000).isBetween(2.45, 2.55);
        assertThat(many / 20_000).isBetween(79.5, 80.5);
    }

    @Test
    void weightsAreProportions() {
        Chance chance = Chance.of(1, "weights");
        int[] counts = new int[3];
        for (int i = 0; i < 30_000; i++) {
            counts[chance.weighted(0, 1, 2)]++;
        }
        assertThat(counts[0]).isZero();
        assertThat(counts[2]).isBetween(19_400, 20_600);
    }

    @Test
    void shufflingKeepsTheElements() {
        List<Integer> list = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 7, 8));
        Chance.of(1, "shuffle").shuffle(list);
        assertThat(list)
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8)
                .isNotEqualTo(List.of(1, 2, 3, 4, 5, 6, 7, 8));
    }
}
