package fr.vigie.cli.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Delays, and those that so many of a hundred do not exceed (nearest rank). Read and written by several threads. */
public final class Delays {
    private static final double NANOS_A_MILLI = 1e6;

    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

    public void add(long delayNanos) {
        nanos.add(delayNanos);
    }

    public int count() {
        return nanos.size();
    }

    /** The least delay that this share of them does not exceed, ms; 0 &lt; share ≤ 1, of one delay or more. */
    public double millis(double share) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1) / NANOS_A_MILLI;
    }

    /** Half of them, 99 of 100 and the longest, in one line. */
    String line() {
        return count() == 0
                ? "none"
                : String.format(
                        Locale.ROOT,
                        "%,d: half within %,.0f ms, 99 %% within %,.0f ms, the longest %,.0f ms",
                        count(),
                        millis(0.5),
                        millis(0.99),
                        millis(1));
    }
}
