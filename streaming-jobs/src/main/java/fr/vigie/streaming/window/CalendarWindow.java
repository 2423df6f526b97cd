package fr.vigie.streaming.window;

import fr.vigie.streaming.care.Span;
import java.time.LocalDate;

/**
 * The calendar weeks, months, quarters or years of care: count, sum and different values of each, all exact. A change costs
 * the entry of its period and, for different values, the one of its value in the period.
 */
public final class CalendarWindow {
    private final Span span;
    private final Totals totals;
    private final Occurrences occurrences;

    public CalendarWindow(Span span, Totals totals, Occurrences occurrences) {
        this.span = span;
        this.totals = totals;
        this.occurrences = occurrences;
    }

    /** The totals of each period, by its first day. */
    public interface Totals {
        /** The totals of a period; all 0 before it has any. */
        WindowHeader of(LocalDate first) throws Exception;

        void put(LocalDate first, WindowHeader totals) throws Exception;
    }

    /** How often a value occurs in a period. */
    public interface Occurrences {
        long of(LocalDate first, long value) throws Exception;

        void put(LocalDate first, long value, long times) throws Exception;
    }

    /**
     * A value occurs more often on a day (or less, if negative).
     *
     * @throws IllegalArgumentException if it would occur less than never in the period
     */
    public void change(LocalDate day, long value, long times) throws Exception {
        LocalDate first = span.first(day);
        long before = occurrences.of(first, value);
        long now = before + times;
        if (now < 0) {
            throw new IllegalArgumentException("window: " + value + " would occur " + now + " times from " + first);
        }
        occurrences.put(first, value, now);
        totals.put(first, totals.of(first).with(value, times, (now > 0 ? 1 : 0) - (before > 0 ? 1 : 0)));
    }

    /** The totals of the period in which a day lies. */
    public WindowHeader totals(LocalDate day) throws Exception {
        return totals.of(span.first(day));
    }
}
