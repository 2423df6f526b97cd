package fr.vigie.cli.topic;

import fr.vigie.streaming.live.KafkaAccess;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic from its beginning to where it ended when the reading began, committed messages only. */
public final class TopicReader {
    private static final Duration WAIT = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaAccess kafka;

    public TopicReader(KafkaAccess kafka) {
        this.kafka = kafka;
    }

    /**
     * Reads it; one that is not there is empty.
     *
     * @throws IOException if no broker answers, or nothing comes for long though there is more
     */
    public void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> taker) throws IOException {
        Properties client = kafka.client();
        client.setProperty("isolation.level", "read_committed");
        // A partition that has been read to its end holds back the answer for the others as long as this.
        client.setProperty("fetch.max.wait.ms", "20");
        client.setProperty("allow.auto.create.topics", "false");
        client.setProperty("default.api.timeout.ms", Long.toString(PATIENCE.toMillis()));
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<PartitionInfo> infos = consumer.listTopics().getOrDefault(topic, List.of());
            List<TopicPartition> partitions = infos.stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            readTo(consumer, ends, topic, taker);
        } catch (KafkaException failed) {
            throw new IOException(
                    "Kafka at " + kafka + ": " + topic + " cannot be read: " + failed.getMessage(), failed);
        }
    }

    private void readTo(
            KafkaConsumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> ends,
            String topic,
            Consumer<ConsumerRecord<byte[], byte[]>> taker)
            throws IOException {
        long idle = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            var messages = consumer.poll(WAIT);
            messages.forEach(taker);
            idle = messages.isEmpty() ? idle + WAIT.toMillis() : 0;
            if (idle > PATIENCE.toMillis()) {
                throw new IOException("Kafka at " + kafka + ": nothing more comes of " + topic + " before its end for "
                        + PATIENCE.toSeconds() + " s; look whether a transaction is left open");
            }
        }
    }
}
