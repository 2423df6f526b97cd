package fr.vigie.streaming.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.streaming.care.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Windows against a list of everything that happened, looked through from end to end. */
class ExactWindowPropertyTest {
    private static final LocalDate START = LocalDate.of(2021, 11, 2);

    private static final class Heap implements DayCounts, Counts {
        private final Map<LocalDate, SortedMap<Long, Long>> days = new HashMap<>();
        private final Map<Long, Long> values = new HashMap<>();
        private int reads;

        @Override
        public SortedMap<Long, Long> of(LocalDate day) {
            reads++;
            return days.getOrDefault(day, new TreeMap<>());
        }

        @Override
        public void put(LocalDate day, SortedMap<Long, Long> counts) {
            if (counts.isEmpty()) {
                days.remove(day);
            } else {
                days.put(day, counts);
            }
        }

        @Override
        public long times(long value) {
            reads++;
            return values.getOrDefault(value, 0L);
        }

        @Override
        public void put(long value, long times) {
            if (times == 0) {
                values.remove(value);
            } else {
                values.put(value, times);
            }
        }

        @Override
        public Iterable<Map.Entry<Long, Long>> all() {
            return values.entrySet();
        }
    }

    /** One occurrence of a value on a day of care. */
    private record Line(LocalDate day, long value) {}

    private static List<Long> valuesIn(List<Line> lines, LocalDate first, LocalDate last) {
        return lines.stream()
                .filter(line -> !line.day().isBefore(first) && !line.day().isAfter(last))
                .map(Line::value)
                .sorted()
                .toList();
    }

    private static void isAsCounted(RollingWindow window, List<Long> values) throws Exception {
        assertThat(window.count()).isEqualTo(values.size());
        assertThat(window.sum())
                .isEqualTo(values.stream().mapToLong(Long::longValue).sum());
        assertThat(window.distinct()).isEqualTo(values.stream().distinct().count());
        for (int perMille : List.of(1, 500, 900, 1_000)) {
            OptionalLong expected = values.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(values.get((int) Math.max(0, Math.ceil(perMille * values.size() / 1000.0) - 1)));
            assertThat(window.quantile(perMille)).isEqualTo(expected);
        }
    }

    // Lines come late and early, are taken back, and time leaps.
    @Property(tries = 200)
    void aRollingWindowIsWhatTheLastDaysHold(@ForAll long seed, @ForAll @IntRange(min = 1, max = 365) int length)
            throws Exception {
        Random random = new Random(seed);
        Heap heap = new Heap();
        RollingWindow window = new RollingWindow(length, heap, heap, WindowHeader.at(START));
        List<Line> lines = new ArrayList<>();
        LocalDate today = START;
        for (int step = 0; step < 120; step++) {
            if (random.nextInt(4) == 0) {
                today = today.plusDays(random.nextInt(random.nextInt(20) == 0 ? 900 : 40));
                window.advanceTo(today);
                window = new RollingWindow(length, heap, heap, window.header());
            } else if (!lines.isEmpty() && random.nextInt(3) == 0) {
                Line gone = lines.remove(random.nextInt(lines.size()));
                window.change(gone.day(), gone.value(), -1);
            } else {
                Line line = new Line(today.minusDays(random.nextInt(500) - 10), random.nextInt(9) - 2);
                lines.add(line);
                window.change(line.day(), line.value(), 1);
            }
        }
        isAsCounted(window, valuesIn(lines, today.minusDays(length - 1L), today));
    }

    @Property(tries = 100)
    void aCalendarWindowIsWhatItsPeriodHolds(@ForAll long seed, @ForAll Span span) throws Exception {
        Random random = new Random(seed);
        Map<LocalDate, WindowHeader> totals = new HashMap<>();
        Map<String, Long> occurrences = new HashMap<>();
        CalendarWindow window = new CalendarWindow(span, totals(totals), occurrences(occurrences));
        List<Line> lines = new ArrayList<>();
        for (int step = 0; step < 150; step++) {
            if (!lines.isEmpty() && random.nextInt(3) == 0) {
                Line gone = lines.remove(random.nextInt(lines.size()));
                window.change(gone.day(), gone.value(), -1);
            } else {
                Line line = new Line(START.plusDays(random.nextInt(800)), random.nextInt(9));
                lines.add(line);
                window.change(line.day(), line.value(), 1);
            }
        }
        for (int i = 0; i < 20; i++) {
            LocalDate day = START.plusDays(random.nextInt(800));
            List<Long> values = valuesIn(lines, span.first(day), span.last(day));
            assertThat(window.totals(day).count()).isEqualTo(values.size());
            assertThat(window.totals(day).sum())
                    .isEqualTo(values.stream().mapToLong(Long::longValue).sum());
            assertThat(window.totals(day).distinct())
                    .isEqualTo(values.stream().distinct().count());
        }
    }

    private static CalendarWindow.Totals totals(Map<LocalDate, WindowHeader> map) {
        return new CalendarWindow.Totals() {
            @Override
            public WindowHeader of(LocalDate first) {
                return map.getOrDefault(first, WindowHeader.at(first));
            }

            @Override
            public void put(LocalDate first, WindowHeader now) {
                map.put(first, now);
            }
        };
    }

    private static CalendarWindow.Occurrences occurrences(Map<String, Long> map) {
        return new CalendarWindow.Occurrences() {
            @Override
            public long of(LocalDate first, long value) {
                return map.getOrDefault(first + "|" + value, 0L);
            }

            @Override
            public void put(LocalDate first, long value, long times) {
                map.put(first + "|" + value, times);
            }
        };
    }

    @Property(tries = 20)
    void aChangeCostsTheSameWhateverTheLength(@ForAll @IntRange(min = 1, max = 365) int length) throws Exception {
        Heap heap = new Heap();
        RollingWindow window = new RollingWindow(length, heap, heap, WindowHeader.at(START));
        for (int i = 0; i < length; i++) {
            window.change(START.minusDays(i), i, 1);
        }
        int before = heap.reads;
        window.change(START, 7, 1);
        assertThat(heap.reads - before).isEqualTo(2);
    }

    @Test
    void nothingOccursLessThanNever() {
        Heap heap = new Heap();
        RollingWindow window = new RollingWindow(30, heap, heap, WindowHeader.at(START));
        assertThatThrownBy(() -> window.change(START, 7, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("window: 7 would occur -1 times on 2021-11-02");
    }

    @Test
    void aForgottenDayLeavesNoState() throws Exception {
        Heap heap = new Heap();
        RollingWindow window = new RollingWindow(30, heap, heap, WindowHeader.at(START));
        window.change(START, 7, 1);
        window.forget(START);
        assertThat(heap.days).hasSize(1);
        window.advanceTo(START.plusDays(30));
        window.forget(START);
        assertThat(heap.days).isEmpty();
        assertThat(heap.values).isEmpty();
    }
}
