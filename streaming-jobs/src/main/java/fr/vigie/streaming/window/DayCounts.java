package fr.vigie.streaming.window;

import java.time.LocalDate;
import java.util.SortedMap;

/** What each day of care brought to a window: how often each value occurs on it. One state entry a day. */
public interface DayCounts {
    /** Values of a day and how often they occur; empty for a day that brought nothing. */
    SortedMap<Long, Long> of(LocalDate day) throws Exception;

    /** Says what a day brings now; empty forgets it. */
    void put(LocalDate day, SortedMap<Long, Long> counts) throws Exception;
}
