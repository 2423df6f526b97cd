package fr.vigie.cli.demo;

import fr.vigie.cli.play.Topics;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Tells whether all that was written to the topics of alerts has reached PostgreSQL. */
final class Drain implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Consumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    Drain(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        partitions = Topics.ALERTS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(Drain::place)
                .toList();
        consumer.assign(partitions);
    }

    private static TopicPartition place(PartitionInfo partition) {
        return new TopicPartition(partition.topic(), partition.partition());
    }

    /** Whether nothing stands behind the offsets that PostgreSQL holds. */
    boolean isDone(Connection connection) throws SQLException {
        for (TopicPartition place : partitions) {
            consumer.seek(place, nextOffset(connection, place));
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (!consumer.poll(Duration.ofMillis(50)).isEmpty()) {
                return false;
            }
            // What a transaction leaves at its end is no message: only the position passes over it.
            if (ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                return true;
            }
        }
        return false;
    }

    private static long nextOffset(Connection connection, TopicPartition place) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select next_offset from feed_offset where topic = ? and partition = ?")) {
            query.setString(1, place.topic());
            query.setInt(2, place.partition());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
