package fr.vigie.cli;

import java.util.Locale;
import java.util.function.LongSupplier;

/** What a progress line says of work that is counted in records: share done, records, records a second. */
public final class WorkMeter {
    private final String verb;
    private final LongSupplier nanoTime;
    private final long start;

    /** Starts the clock; the verb opens the line, such as "checking". */
    public WorkMeter(String verb, LongSupplier nanoTime) {
        this.verb = verb;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    /** The line for some records done, and a share of the work between 0 and 1. */
    public String line(long records, double share) {
        double seconds = Math.max(1e-9, (nanoTime.getAsLong() - start) / 1e9);
        return String.format(
                Locale.ROOT,
                "%s: %3.0f %%, %,d records, %,.0f records/s",
                verb,
                share * 100,
                records,
                records / seconds);
    }

    /** Seconds since the start. */
    public double seconds() {
        return (nanoTime.getAsLong() - start) / 1e9;
    }
}
