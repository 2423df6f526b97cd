package fr.vigie.streaming.window;

import java.time.LocalDate;

/**
 * The running totals of a window.
 *
 * @param asOf last day in the window
 * @param count occurrences in it
 * @param sum of their values
 * @param distinct different values in it
 */
public record WindowHeader(LocalDate asOf, long count, long sum, long distinct) {
    /** The window before its first day. */
    public static WindowHeader at(LocalDate day) {
        return new WindowHeader(day, 0, 0, 0);
    }

    /** A value occurs more often by some number, and was (or becomes) one of the different values. */
    WindowHeader with(long value, long times, long newDistinct) {
        return new WindowHeader(
                asOf, count + times, Math.addExact(sum, Math.multiplyExact(value, times)), distinct + newDistinct);
    }

    WindowHeader on(LocalDate day) {
        return new WindowHeader(day, count, sum, distinct);
    }
}
