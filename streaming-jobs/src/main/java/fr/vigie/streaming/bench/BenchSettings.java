package fr.vigie.streaming.bench;

import fr.vigie.domain.stream.Stream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What every pipeline reads, and how it runs.
 *
 * @param bootstrapServers Kafka brokers, host:port separated by commas
 * @param streams streams whose topics hold records
 * @param recordsThrough records in those topics through each day that is closed in band, the closes not counted
 * @param parallelism subtasks of each operator
 * @param checkpointEvery time between two checkpoints
 * @param warmUp for how long the live job runs before it is measured
 * @param longest for how long the live job is measured at most
 */
public record BenchSettings(
        String bootstrapServers,
        Set<Stream> streams,
        SortedMap<LocalDate, Long> recordsThrough,
        int parallelism,
        Duration checkpointEvery,
        Duration warmUp,
        Duration longest) {
    public BenchSettings {
        streams = Set.copyOf(streams);
        recordsThrough = new TreeMap<>(recordsThrough);
    }

    /** Records in the topics. */
    long records() {
        return records(lastDay());
    }

    /** Records in the topics through a day that is closed in band. */
    long records(LocalDate through) {
        return Objects.requireNonNull(recordsThrough.get(through), () -> through + " is not closed in band");
    }

    /** The last day closed in band. */
    LocalDate lastDay() {
        return recordsThrough.lastKey();
    }
}
