package fr.vigie.cli.check.figure;

import java.util.Arrays;

/** How many values fall into bins of equal width from 0 on; the last bin takes all that lies beyond. */
public final class Bins {
    private final int width;
    private final long[] counts;
    private long values;
    private double sum;

    /** So many bins of a width. */
    public Bins(int width, int bins) {
        this.width = width;
        this.counts = new long[bins];
    }

    /** Counts a value, 0 or more, so many times. */
    public void add(long value, long times) {
        counts[(int) Math.min(counts.length - 1L, Math.max(0, value) / width)] += times;
        values += times;
        sum += (double) value * times;
    }

    /** Width of a bin. */
    public int width() {
        return width;
    }

    /** Counts by bin, up to the last that holds a value. */
    public long[] countsInUse() {
        int used = counts.length;
        while (used > 0 && counts[used - 1] == 0) {
            used--;
        }
        return Arrays.copyOf(counts, used);
    }

    /** Values counted. */
    public long values() {
        return values;
    }

    /** Mean of the values; 0 where there are none. */
    public double mean() {
        return values == 0 ? 0 : sum / values;
    }
}
