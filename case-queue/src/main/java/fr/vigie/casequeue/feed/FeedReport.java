package fr.vigie.casequeue.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How the feed stands.
 *
 * @param connected whether Kafka and PostgreSQL both answer
 * @param lastAlertAt when the last message about an alert was put on Kafka; absent before the first
 * @param closedThrough the last day that every stream has declared complete; absent where none has
 * @param rejectedMessages how many messages could not be used
 * @param partitions how far each partition has been read
 */
public record FeedReport(
        boolean connected,
        Optional<Instant> lastAlertAt,
        Optional<LocalDate> closedThrough,
        long rejectedMessages,
        List<Position> partitions) {

    /**
     * How far a partition has been read.
     *
     * @param topic its topic
     * @param partition its number
     * @param nextOffset the first offset not yet read
     */
    public record Position(String topic, int partition, long nextOffset) {}
}
