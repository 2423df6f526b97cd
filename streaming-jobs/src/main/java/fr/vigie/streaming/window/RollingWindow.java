package fr.vigie.streaming.window;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The last n days of care as of a day close: count, sum, different values and quantiles, all exact.
 *
 * <p>A change of a day costs that day's entry and one entry of running counts, whatever n; time costs one entry for each day
 * that enters and each that leaves. Days after the close wait for their turn; days older than the window are kept by their
 * own entries until {@link #forget}. Quantiles read every different value in the window: keep them to values on few
 * integer bins.
 */
public final class RollingWindow {
    private final int length;
    private final DayCounts days;
    private final Counts running;
    private WindowHeader header;

    /**
     * A window as it was left.
     *
     * @param length days, 1 to 1,100
     */
    public RollingWindow(int length, DayCounts days, Counts running, WindowHeader header) {
        if (length < 1 || length > 1_100) {
            throw new IllegalArgumentException("window: length = " + length + " days, expected 1 to 1,100");
        }
        this.length = length;
        this.days = days;
        this.running = running;
        this.header = header;
    }

    /** What is to be kept until the window is opened again. */
    public WindowHeader header() {
        return header;
    }

    /**
     * A value occurs more often on a day (or less, if negative).
     *
     * @throws IllegalArgumentException if it would occur less than never
     */
    public void change(LocalDate day, long value, long times) throws Exception {
        SortedMap<Long, Long> counts = new TreeMap<>(days.of(day));
        long now = counts.getOrDefault(value, 0L) + times;
        if (now < 0) {
            throw new IllegalArgumentException("window: " + value + " would occur " + now + " times on " + day);
        }
        if (now == 0) {
            counts.remove(value);
        } else {
            counts.put(value, now);
        }
        days.put(day, counts);
        if (holds(day)) {
            enter(value, times);
        }
    }

    private boolean holds(LocalDate day) {
        return !day.isAfter(header.asOf()) && day.isAfter(header.asOf().minusDays(length));
    }

    private void enter(long value, long times) throws Exception {
        long before = running.times(value);
        long now = before + times;
        running.put(value, now);
        header = header.with(value, times, (now > 0 ? 1 : 0) - (before > 0 ? 1 : 0));
    }

    /** Lets the window end on a day; it never goes back. */
    public void advanceTo(LocalDate day) throws Exception {
        LocalDate before = header.asOf();
        if (!day.isAfter(before)) {
            return;
        }
        LocalDate leaving = before.minusDays(length - 1L);
        LocalDate firstKept = day.minusDays(length - 1L);
        for (LocalDate gone = leaving; gone.isBefore(firstKept) && !gone.isAfter(before); gone = gone.plusDays(1)) {
            move(gone, -1);
        }
        LocalDate first = firstKept.isAfter(before) ? firstKept : before.plusDays(1);
        for (LocalDate come = first; !come.isAfter(day); come = come.plusDays(1)) {
            move(come, 1);
        }
        header = header.on(day);
    }

    private void move(LocalDate day, int sign) throws Exception {
        for (Map.Entry<Long, Long> value : days.of(day).entrySet()) {
            enter(value.getKey(), sign * value.getValue());
        }
    }

    /** Forgets a day that has left the window; it can no longer be changed exactly. */
    public void forget(LocalDate day) throws Exception {
        if (!holds(day)) {
            days.put(day, new TreeMap<>());
        }
    }

    /** Occurrences. */
    public long count() {
        return header.count();
    }

    /** Sum of the values. */
    public long sum() {
        return header.sum();
    }

    /** Different values. */
    public long distinct() {
        return header.distinct();
    }

    /**
     * The least value that a share of the occurrences does not exceed (nearest rank); empty of nothing.
     *
     * @param perMille the share, in thousandths, 1 to 1,000
     */
    public OptionalLong quantile(int perMille) throws Exception {
        TreeMap<Long, Long> sorted = new TreeMap<>();
        for (Map.Entry<Long, Long> value : running.all()) {
            sorted.put(value.getKey(), value.getValue());
        }
        long rank = Math.max(1, (perMille * count() + 999) / 1_000);
        long below = 0;
        for (Map.Entry<Long, Long> value : sorted.entrySet()) {
            below += value.getValue();
            if (below >= rank) {
                return OptionalLong.of(value.getKey());
            }
        }
        return OptionalLong.empty();
    }
}
