package fr.vigie.streaming.antigen.burst;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class BurstsPropertyTest {
    private static final LocalDate MONDAY = LocalDate.of(2021, 9, 6);
    private static final TestBurstSettings EAGER = new TestBurstSettings(1, 2, 3, 1.5, 21, 0.15);

    /** An epidemic that multiplies everybody, week by week, changes nothing. */
    @Property(tries = 200)
    void theEpidemicDoesNotShow(@ForAll long seed) {
        Random random = new Random(seed);
        List<TestWeek> calm = new ArrayList<>();
        List<TestWeek> epidemic = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            long tests = 20 + random.nextInt(200);
            long wave = 1 + random.nextInt(20);
            calm.add(new TestWeek(MONDAY.plusWeeks(i), tests, 50_000, 100_000));
            epidemic.add(new TestWeek(MONDAY.plusWeeks(i), tests * wave, 50_000 * wave, 100_000 * wave));
        }
        assertThat(mondays(epidemic)).isEqualTo(mondays(calm));
    }

    /** What is found lies at the top of the peers and beyond the habit. */
    @Property(tries = 200)
    void whatIsFoundDepartsFromPeersAndHabit(@ForAll long seed) {
        Random random = new Random(seed);
        List<TestWeek> weeks = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            weeks.add(new TestWeek(MONDAY.plusWeeks(i), 20 + random.nextInt(200), 50_000, 100_000));
        }
        new Bursts(weeks, EAGER).find().forEach((week, usual) -> {
            assertThat(week.tests() * 1_000).isGreaterThanOrEqualTo(week.high());
            assertThat(week.ratio()).isGreaterThanOrEqualTo(usual * 3 / 2);
        });
    }

    private static List<LocalDate> mondays(List<TestWeek> weeks) {
        return new Bursts(weeks, EAGER)
                .find().keySet().stream().map(TestWeek::monday).toList();
    }
}
