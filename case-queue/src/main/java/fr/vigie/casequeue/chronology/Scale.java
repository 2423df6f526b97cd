package fr.vigie.casequeue.chronology;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Days on paper: from the left, in bins of a day, a week or more, so few that each can be seen.
 *
 * @param first first day of the first bin: a Monday, unless bins are days
 * @param step days of a bin
 * @param bins how many
 */
record Scale(LocalDate first, int step, int bins) {
    static final int LEFT = 150;
    static final int WIDTH = 960;
    private static final int PLOT = WIDTH - LEFT - 10;
    private static final int MOST_BINS = 160;
    private static final List<Integer> STEPS = List.of(1, 7, 28, 91, 364);
    private static final int MOST_TICKS = 12;
    private static final List<Integer> TICK_MONTHS = List.of(1, 3, 6, 12, 60);

    /** The finest on which some days can be told apart; centuries go into coarse bins, as many as it takes. */
    static Scale of(LocalDate from, LocalDate to) {
        int step = STEPS.stream()
                .filter(days -> bins(from, to, days) <= MOST_BINS)
                .findFirst()
                .orElse(3_640);
        return new Scale(start(from, step), step, bins(from, to, step));
    }

    private static LocalDate start(LocalDate from, int step) {
        return step == 1 ? from : from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static int bins(LocalDate from, LocalDate to, int step) {
        return (int) (ChronoUnit.DAYS.between(start(from, step), to) / step) + 1;
    }

    /** The bin of a day; days outside are in the first or the last. */
    int bin(LocalDate day) {
        long bin = Math.floorDiv(ChronoUnit.DAYS.between(first, day), (long) step);
        return (int) Math.max(0, Math.min(bins - 1L, bin));
    }

    /** Where a day begins. */
    double x(LocalDate day) {
        return LEFT + PLOT * (double) ChronoUnit.DAYS.between(first, day) / ((double) bins * step);
    }

    /** Where a bin begins. */
    double x(int bin) {
        return LEFT + PLOT * (double) bin / bins;
    }

    /** The last day. */
    LocalDate last() {
        return first.plusDays((long) bins * step - 1);
    }

    /** Firsts of months, quarters or years: twelve at most, but over centuries. */
    List<LocalDate> ticks() {
        int months = TICK_MONTHS.stream()
                .filter(some -> ChronoUnit.MONTHS.between(first, last()) / some < MOST_TICKS)
                .findFirst()
                .orElse(600);
        LocalDate january = LocalDate.of(first.getYear(), 1, 1);
        long until = ChronoUnit.MONTHS.between(january, last()) / months;
        return IntStream.rangeClosed(0, (int) until)
                .mapToObj(i -> january.plusMonths((long) i * months))
                .filter(day -> !day.isBefore(first))
                .toList();
    }
}
