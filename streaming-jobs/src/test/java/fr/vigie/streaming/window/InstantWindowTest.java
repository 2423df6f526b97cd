package fr.vigie.streaming.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The window to the instant against a list of everything that happened, looked through from end to end. */
class InstantWindowTest {
    private record Occurrence(long at, long value) {}

    @Property(tries = 300)
    void isWhatTheListSays(
            @ForAll @Size(max = 60) List<@IntRange(max = 9) Integer> gaps,
            @ForAll @IntRange(max = 12) int delay,
            @ForAll @IntRange(min = 1, max = 12) int length) {
        InstantWindow window = new InstantWindow(Duration.ofMillis(delay), Duration.ofMillis(length));
        List<Occurrence> all = new ArrayList<>();
        long now = 1_000;
        for (int gap : gaps) {
            now += gap;
            // Some instants only pass; several occurrences may share one.
            if (gap % 4 == 3) {
                window.advanceTo(now);
            } else {
                all.add(new Occurrence(now, 7L * gap - 20));
                window.add(now, 7L * gap - 20);
            }
            assertSame(window, all, now - delay - length, now - delay);
        }
    }

    private static void assertSame(InstantWindow window, List<Occurrence> all, long after, long upTo) {
        List<Long> values = all.stream()
                .filter(one -> one.at() > after && one.at() <= upTo)
                .map(Occurrence::value)
                .toList();
        long sum = values.stream().mapToLong(Long::longValue).sum();
        assertThat(window.count()).isEqualTo(values.size());
        assertThat(window.sum()).isEqualTo(sum);
        assertThat(window.mean().isPresent()).isEqualTo(!values.isEmpty());
        window.mean().ifPresent(mean -> assertThat(mean).isEqualTo((double) sum / values.size()));
        assertThat(window.kept())
                .isEqualTo(all.stream().filter(one -> one.at() > after).count());
    }

    @Test
    void theFirstInstantIsOutAndTheLastIn() {
        InstantWindow week = new InstantWindow(Duration.ZERO, Duration.ofDays(7));
        long start = Duration.ofDays(17_000).toMillis();
        week.add(start, 5);

        week.advanceTo(start + Duration.ofDays(7).toMillis() - 1);
        assertThat(week.count()).isEqualTo(1);
        week.advanceTo(start + Duration.ofDays(7).toMillis());
        assertThat(week.count()).isZero();
        assertThat(week.sum()).isZero();
    }

    @Test
    void aDelayHidesWhatIsNotKnownYet() {
        InstantWindow known = new InstantWindow(Duration.ofDays(7), Duration.ofDays(1));
        known.add(0, 1);

        known.advanceTo(Duration.ofDays(7).toMillis() - 1);
        assertThat(known.count()).isZero();
        known.advanceTo(Duration.ofDays(7).toMillis());
        assertThat(known.sum()).isEqualTo(1);
        known.advanceTo(Duration.ofDays(8).toMillis());
        assertThat(known.kept()).isZero();
    }

    @Test
    void timeNeverGoesBack() {
        InstantWindow window = new InstantWindow(Duration.ZERO, Duration.ofSeconds(1));
        window.add(10, 1);

        assertThatThrownBy(() -> window.add(9, 1)).hasMessageContaining("9 ms is before 10 ms");
        assertThatThrownBy(() -> window.advanceTo(9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new InstantWindow(Duration.ofDays(-1), Duration.ofDays(1)))
                .hasMessageContaining("delay = PT-24H");
    }
}
