package fr.vigie.streaming.care;

import java.util.Arrays;
import java.util.List;

/**
 * What one day of care comes to in the eyes of one rule: a few whole numbers, whose meaning is the rule's own, kept when the
 * lines themselves are not looked at any more.
 *
 * @param waiting whether something that would explain the day may still come (a reference not known yet): it is judged
 *     again at the following closes
 * @param counts the numbers, in the rule's order
 */
public record Tally(boolean waiting, List<Long> counts) {
    /** A day on which nothing counts. */
    public static final Tally NONE = new Tally(false, List.of());

    public Tally {
        counts = List.copyOf(counts);
    }

    /** A tally that waits for nothing. */
    public static Tally of(long... counts) {
        return new Tally(false, Arrays.stream(counts).boxed().toList());
    }

    /** A tally that waits. */
    public static Tally waiting(long... counts) {
        return new Tally(true, Arrays.stream(counts).boxed().toList());
    }

    /** One of the numbers; 0 where the day has none. */
    public long get(int index) {
        return index < counts.size() ? counts.get(index) : 0;
    }

    /** Whether nothing counts and nothing is waited for: such a day need not be kept. */
    public boolean isEmpty() {
        return !waiting && counts.stream().allMatch(count -> count == 0);
    }
}
