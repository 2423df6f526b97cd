package fr.vigie.casequeue.feed;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * One message of a topic.
 *
 * @param offset its place in the partition
 * @param key its key, empty if it has none
 * @param value its bytes; absent for a tombstone
 * @param at Kafka's time of the message
 */
public record FeedMessage(long offset, String key, Optional<byte[]> value, Instant at) {
    static FeedMessage of(ConsumerRecord<String, byte[]> record) {
        return new FeedMessage(
                record.offset(),
                Optional.ofNullable(record.key()).orElse(""),
                Optional.ofNullable(record.value()),
                Instant.ofEpochMilli(record.timestamp()));
    }
}
