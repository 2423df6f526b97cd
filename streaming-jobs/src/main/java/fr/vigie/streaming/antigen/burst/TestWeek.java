package fr.vigie.streaming.antigen.burst;

import fr.vigie.streaming.care.Tally;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tests of one biller and week beside those of its peers.
 *
 * @param monday its first day
 * @param tests tests of the biller
 * @param median median of the peers, thousandths of a test
 * @param high 99.5th percentile of the peers, thousandths of a test
 */
record TestWeek(LocalDate monday, long tests, long median, long high) {
    private static final int TESTS = 0;
    private static final int MEDIAN = 1;
    private static final int HIGH = 2;

    /** The weeks whose peers are known, in order. */
    static List<TestWeek> of(SortedMap<LocalDate, Tally> days) {
        SortedMap<LocalDate, List<Tally>> weeks = new TreeMap<>();
        days.forEach((day, tally) ->
                weeks.computeIfAbsent(monday(day), any -> new ArrayList<>()).add(tally));
        return weeks.entrySet().stream()
                .map(week -> of(week.getKey(), week.getValue()))
                .filter(week -> week.median > 0)
                .toList();
    }

    private static TestWeek of(LocalDate monday, List<Tally> days) {
        long tests = days.stream().mapToLong(day -> day.get(TESTS)).sum();
        long median = days.stream().mapToLong(day -> day.get(MEDIAN)).max().orElse(0);
        long high = days.stream().mapToLong(day -> day.get(HIGH)).max().orElse(0);
        return new TestWeek(monday, tests, median, high);
    }

    /** The first day of a day's week. */
    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Tests beside the median, thousandths. */
    long ratio() {
        return tests * 1_000_000 / median;
    }

    /** Whether the week reaches the top of the peers; in a small group that top may be the biller itself. */
    boolean isHigh(long minTests) {
        return tests >= minTests && high > 0 && tests * 1_000 >= high;
    }

    /** Whether it lies in the summer, when visitors come where they came the year before. */
    boolean isSummer() {
        Month month = monday.plusDays(3).getMonth();
        return month == Month.JULY || month == Month.AUGUST;
    }

    int year() {
        return monday.plusDays(3).getYear();
    }
}
