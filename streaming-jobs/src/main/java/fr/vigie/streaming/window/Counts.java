package fr.vigie.streaming.window;

import java.util.Map;

/**
 * How often each number occurs: what a window keeps, on the heap in a test and in keyed state in the job.
 *
 * @see StoredCounts
 */
public interface Counts {
    /** How often a value occurs, 0 or more. */
    long times(long value) throws Exception;

    /** Says how often a value occurs now; 0 forgets it. */
    void put(long value, long times) throws Exception;

    /** All values that occur, in no order. */
    Iterable<Map.Entry<Long, Long>> all() throws Exception;
}
