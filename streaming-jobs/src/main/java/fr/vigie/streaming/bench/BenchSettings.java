package fr.vigie.streaming.bench;

import fr.vigie.domain.stream.Stream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;

/**
 * What every pipeline reads, and how it runs.
 *
 * @param bootstrapServers Kafka brokers, host:port separated by commas
 * @param streams streams whose topics hold records
 * @param records records in those topics, in-band day closes not counted
 * @param lastDay last day closed in band
 * @param parallelism subtasks of each operator
 * @param checkpointEvery time between two checkpoints
 */
public record BenchSettings(
        String bootstrapServers,
        Set<Stream> streams,
        long records,
        LocalDate lastDay,
        int parallelism,
        Duration checkpointEvery) {
    public BenchSettings {
        streams = Set.copyOf(streams);
    }
}
