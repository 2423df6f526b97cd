package fr.vigie.cli.check.figure;

import java.time.LocalDate;
import java.util.Optional;

/** How much falls on each day from 1990 to 2059; what lies outside is left out. */
public final class DayCurve {
    private static final int FIRST = (int) LocalDate.of(1990, 1, 1).toEpochDay();

    private final long[] counts = new long[(int) LocalDate.of(2060, 1, 1).toEpochDay() - FIRST];

    /** Adds to a day, given in days since 1970. */
    public void add(long day, long count) {
        long index = day - FIRST;
        if (index >= 0 && index < counts.length) {
            counts[(int) index] += count;
        }
    }

    /** What falls on a day. */
    public long on(LocalDate day) {
        return sum(day, day);
    }

    /** What falls on the days from one to another, both included. */
    public long sum(LocalDate from, LocalDate to) {
        long sum = 0;
        int last = (int) Math.min(counts.length - 1L, to.toEpochDay() - FIRST);
        for (int i = (int) Math.max(0, from.toEpochDay() - FIRST); i <= last; i++) {
            sum += counts[i];
        }
        return sum;
    }

    /** All of it. */
    public long total() {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    /** The day on which most falls; empty where nothing does. */
    public Optional<LocalDate> peak() {
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return counts[best] == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(FIRST + best));
    }
}
