package fr.vigie.streaming.window;

import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The occurrences of a stretch of time that ends some delay before now, exact to the millisecond: those in (now − delay −
 * length, now − delay]. Count, sum and mean of their values; sums are of integers, so that they never drift.
 *
 * <p>With a delay, what is known of an occurrence only later (a label) can be its value: it is read by nobody before the
 * delay is over. Each occurrence costs two moves, however long the window; those that wait or are in the window are kept
 * on the heap, 16 bytes each. For windows over days that late lines may change, see {@link RollingWindow}.
 */
public final class InstantWindow {
    private static final int FEWEST_KEPT = 8;

    private final long delayMillis;
    private final long lengthMillis;
    // A ring of a power of two; occurrences are numbered as they come: oldest <= waiting <= next.
    private long[] times = new long[FEWEST_KEPT];
    private long[] values = new long[FEWEST_KEPT];
    private long oldest;
    private long waiting;
    private long next;
    private long now = Long.MIN_VALUE;
    private long sum;

    /**
     * An empty window.
     *
     * @param delay 0 or more; whole milliseconds are counted
     * @param length more than 0
     */
    public InstantWindow(Duration delay, Duration length) {
        if (delay.isNegative() || length.toMillis() < 1) {
            throw new IllegalArgumentException("window: delay = " + delay + ", length = " + length
                    + ", expected 0 or more, and a millisecond or more");
        }
        this.delayMillis = delay.toMillis();
        this.lengthMillis = length.toMillis();
    }

    /**
     * Moves now to an occurrence and takes it in: without a delay, it is in the window itself.
     *
     * @param atMillis since 1970
     * @throws IllegalArgumentException if it is before now
     */
    public void add(long atMillis, long value) {
        requireOrder(atMillis);
        if (next - oldest == times.length) {
            grow();
        }
        times[place(next)] = atMillis;
        values[place(next)] = value;
        next++;
        advanceTo(atMillis);
    }

    /**
     * Moves now.
     *
     * @param nowMillis since 1970
     * @throws IllegalArgumentException if it would go back
     */
    public void advanceTo(long nowMillis) {
        requireOrder(nowMillis);
        now = nowMillis;
        long end = nowMillis - delayMillis;
        for (; waiting < next && times[place(waiting)] <= end; waiting++) {
            sum = Math.addExact(sum, values[place(waiting)]);
        }
        for (; oldest < waiting && times[place(oldest)] <= end - lengthMillis; oldest++) {
            sum -= values[place(oldest)];
        }
    }

    /** Occurrences in the window. */
    public long count() {
        return waiting - oldest;
    }

    /** Sum of their values. */
    public long sum() {
        return sum;
    }

    /** Mean of their values; empty of nothing. */
    public OptionalDouble mean() {
        return count() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum / count());
    }

    /** Occurrences that are kept: those in the window, and those that wait for their delay. */
    public long kept() {
        return next - oldest;
    }

    private void requireOrder(long millis) {
        if (millis < now) {
            throw new IllegalArgumentException(
                    "window: " + millis + " ms is before " + now + " ms, expected no earlier time");
        }
    }

    private int place(long number) {
        return (int) number & times.length - 1;
    }

    private void grow() {
        long[] oldTimes = times;
        long[] oldValues = values;
        times = Arrays.copyOf(oldTimes, 2 * oldTimes.length);
        values = Arrays.copyOf(oldValues, 2 * oldValues.length);
        for (long number = oldest; number < next; number++) {
            int before = (int) number & oldTimes.length - 1;
            times[place(number)] = oldTimes[before];
            values[place(number)] = oldValues[before];
        }
    }
}
