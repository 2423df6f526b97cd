package fr.vigie.casequeue.extraction;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** One reading of a topic, from its first message to what was its last when the reading began. It leaves no trace in Kafka. */
final class TopicScan implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<byte[], byte[]> consumer;

    TopicScan(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        TIMEOUT_MILLIS,
                        ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        TIMEOUT_MILLIS,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        5_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Where a reading is. */
    interface Progress {
        void at(long read, long total);
    }

    /** Whether a topic is there. */
    boolean exists(String topic) {
        return consumer.listTopics().containsKey(topic);
    }

    /**
     * Reads a topic to its end, or until the reader has enough or it is told to stop.
     *
     * @return whether the end was reached
     * @throws KafkaException if Kafka does not answer
     */
    boolean read(
            String topic, Predicate<ConsumerRecord<byte[], byte[]>> reader, Progress progress, BooleanSupplier goesOn) {
        List<TopicPartition> places = consumer.partitionsFor(topic).stream()
                .map(one -> new TopicPartition(topic, one.partition()))
                .toList();
        consumer.assign(places);
        consumer.seekToBeginning(places);
        long first = sum(consumer.beginningOffsets(places));
        Map<TopicPartition, Long> ends = consumer.endOffsets(places);
        long total = sum(ends) - first;
        long read = 0;
        Set<TopicPartition> open = places.stream()
                .filter(place -> consumer.position(place) < ends.getOrDefault(place, 0L))
                .collect(Collectors.toSet());
        while (!open.isEmpty() && goesOn.getAsBoolean()) {
            for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                read++;
                if (!reader.test(message)) {
                    return false;
                }
            }
            open.removeIf(place -> consumer.position(place) >= ends.getOrDefault(place, 0L));
            progress.at(Math.min(read, total), total);
        }
        return open.isEmpty();
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
