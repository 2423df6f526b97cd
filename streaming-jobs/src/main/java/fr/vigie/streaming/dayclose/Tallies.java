package fr.vigie.streaming.dayclose;

import fr.vigie.domain.stream.Stream;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.metrics.Counter;

/**
 * Counts of what became of the records of each stream, as accumulators (for the summary of a replay) and as metrics
 * (for whoever watches the live job). For every stream, read = used + duplicates + rejected; updates, late records and
 * orphans are among the used.
 */
public final class Tallies {
    /** What is counted. */
    public enum Fate {
        READ,
        USED,
        UPDATED,
        DUPLICATES,
        LATE,
        ORPHANS,
        REJECTED
    }

    private final RuntimeContext context;
    private final Map<Fate, Map<Stream, Tally>> tallies = new EnumMap<>(Fate.class);
    private boolean paused;

    public Tallies(RuntimeContext context) {
        this.context = context;
    }

    /** Name of an accumulator: {@code billing-lines.used}. */
    public static String name(Stream stream, Fate fate) {
        return stream.fileName() + "." + fate.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether nothing is counted for a while: a trial counts no records. */
    void pause(boolean pause) {
        paused = pause;
    }

    /** One more record with a fate. */
    public void count(Stream stream, Fate fate) {
        if (paused) {
            return;
        }
        tallies.computeIfAbsent(fate, f -> new EnumMap<>(Stream.class))
                .computeIfAbsent(stream, s -> new Tally(context, name(s, fate)))
                .increment();
    }

    private static final class Tally {
        private final LongCounter accumulator = new LongCounter();
        private final Counter metric;

        Tally(RuntimeContext context, String name) {
            context.addAccumulator(name, accumulator);
            metric = context.getMetricGroup().counter(name);
        }

        void increment() {
            accumulator.add(1);
            metric.inc();
        }
    }
}
