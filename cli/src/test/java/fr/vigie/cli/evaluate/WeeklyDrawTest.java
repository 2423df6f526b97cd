package fr.vigie.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.cli.drawn.Stratum;
import fr.vigie.cli.evaluate.WeeklyDraw.Drawn;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeeklyDrawTest {
    private static final LocalDate FRIDAY = LocalDate.of(2021, 12, 31);
    private static final List<LocalDate> MONDAYS = new DrawSettings(5, 2, 3, "s").mondays(FRIDAY);

    private static List<Drawn<Integer>> draw(int all, String seed) {
        List<Integer> numbers = IntStream.range(0, all).boxed().toList();
        return new WeeklyDraw<>(Stratum.NO_ALERT, numbers, number -> "n" + number, seed)
                .draw(MONDAYS, 5, (number, monday) -> number > 0);
    }

    @Test
    void everyWeekFromWhoIsLeft() {
        assertThat(MONDAYS)
                .containsExactly(LocalDate.of(2021, 12, 13), LocalDate.of(2021, 12, 20), LocalDate.of(2021, 12, 27));
        List<Drawn<Integer>> drawn = draw(21, "s");
        assertThat(drawn)
                .extracting(Drawn::what)
                .hasSize(15)
                .doesNotHaveDuplicates()
                .doesNotContain(0);
        assertThat(drawn)
                .extracting(Drawn::pool)
                .startsWith(20, 20, 20, 20, 20, 15)
                .endsWith(10);
        assertThat(drawn).extracting(Drawn::count).containsOnly(5);
        assertThat(draw(21, "s")).isEqualTo(drawn);
        assertThat(draw(21, "another")).isNotEqualTo(drawn);
        assertThat(draw(4, "s")).hasSize(3).extracting(Drawn::count).containsOnly(3);
    }

    @Test
    void eachWithTheSameChance() {
        int[] times = new int[40];
        for (int seed = 0; seed < 400; seed++) {
            draw(40, "seed " + seed).forEach(one -> times[one.what()]++);
        }
        // 15 of 39 are drawn: of 400 times 153.8, with a standard deviation of 9.7.
        assertThat(IntStream.range(1, 40).map(i -> times[i]).boxed().toList())
                .allSatisfy(count -> assertThat((double) count).isCloseTo(153.8, within(5 * 9.7)));
    }
}
