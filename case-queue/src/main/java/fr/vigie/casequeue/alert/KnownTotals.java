package fr.vigie.casequeue.alert;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sums over all alerts, or those of a status and a scheme, kept until the feed has read more: to add 100,000 rows up anew for each
 * reader of the list took half of the database's time. The offsets of the feed move in the transaction that changes alerts, so
 * that they tell; what changes alerts otherwise, such as a purge, is seen {@link #LONGEST} later at most. Safe for use by several
 * threads.
 */
@Component
class KnownTotals {
    static final Duration LONGEST = Duration.ofSeconds(5);

    private final JdbcClient database;
    private final Map<Map<String, Object>, Known> known = new ConcurrentHashMap<>();

    /** Totals, and how far the feed had come before they were added up. */
    private record Known(long read, long nanos, Totals totals) {}

    KnownTotals(JdbcClient database) {
        this.database = database;
    }

    /** The totals of a filter, added up if they may have changed; always if it asks for more than status and scheme. */
    Totals get(AlertFilter filter, Supplier<Totals> sum) {
        if (!filter.isCoarse()) {
            return sum.get();
        }
        long read = database.sql("select coalesce(sum(next_offset), 0) from feed_offset")
                .query(Long.class)
                .single();
        long now = System.nanoTime();
        Known last = known.get(filter.parameters());
        if (last == null || last.read != read || now - last.nanos > LONGEST.toNanos()) {
            last = new Known(read, now, sum.get());
            known.put(filter.parameters(), last);
        }
        return last.totals;
    }
}
