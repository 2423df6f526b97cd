package fr.vigie.casequeue.feed;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A connection to Kafka that reads every partition of the given topics, as they exist, from the stored offsets on. */
final class FeedConnection implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 5_000;
    private static final Duration LEAVE = Duration.ofSeconds(1);
    private static final int MAX_RECORDS_A_POLL = 2_000;

    private final Set<String> topics;
    private final FeedOffsets offsets;
    private final Admin admin;
    private final Consumer<String, byte[]> consumer;
    private Map<TopicPartition, Uuid> assigned = Map.of();

    FeedConnection(String bootstrapServers, Set<String> topics, FeedOffsets offsets) {
        this.topics = topics;
        this.offsets = offsets;
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS));
        this.consumer = new KafkaConsumer<>(
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
                        // A stored offset that was compacted away: reading again from the start is harmless.
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        MAX_RECORDS_A_POLL),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /**
     * Looks again which partitions exist, and reads them all from the stored offsets on.
     *
     * @throws KafkaException if Kafka does not answer
     */
    void refresh() {
        Map<TopicPartition, Uuid> existing = existingPartitions();
        if (!existing.equals(assigned)) {
            consumer.assign(existing.keySet());
            existing.forEach((place, topicId) -> offsets.next(new FeedPartition(topicId, place))
                    .ifPresentOrElse(
                            offset -> consumer.seek(place, offset), () -> consumer.seekToBeginning(List.of(place))));
            assigned = existing;
        }
    }

    /** What arrives within some time; empty if nothing does. */
    ConsumerRecords<String, byte[]> poll(Duration patience) {
        return assigned.isEmpty() ? nothing(patience) : consumer.poll(patience);
    }

    /** A consumer without partitions refuses to wait: this one waits in its place. */
    private static ConsumerRecords<String, byte[]> nothing(Duration patience) {
        try {
            Thread.sleep(patience.toMillis());
            return ConsumerRecords.empty();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** How many messages of each topic wait to be read, as far as the broker has told with what it sent. */
    Map<String, Long> lags() {
        Map<String, Long> lags = new HashMap<>();
        assigned.keySet().forEach(place -> consumer.currentLag(place)
                .ifPresent(lag -> lags.merge(place.topic(), lag, Long::sum)));
        return lags;
    }

    /** A partition that is being read. */
    FeedPartition partition(TopicPartition place) {
        return new FeedPartition(Optional.ofNullable(assigned.get(place)).orElseThrow(), place);
    }

    private Map<TopicPartition, Uuid> existingPartitions() {
        Map<TopicPartition, Uuid> partitions = new HashMap<>();
        for (KafkaFuture<TopicDescription> future :
                admin.describeTopics(topics).topicNameValues().values()) {
            description(future).ifPresent(topic -> {
                for (TopicPartitionInfo partition : topic.partitions()) {
                    partitions.put(new TopicPartition(topic.name(), partition.partition()), topic.topicId());
                }
            });
        }
        return partitions;
    }

    /** The description of a topic; absent while the topic does not exist. */
    private static Optional<TopicDescription> description(KafkaFuture<TopicDescription> future) {
        try {
            return Optional.of(future.get());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw new KafkaException("Kafka does not answer", e.getCause());
        }
    }

    @Override
    public void close() {
        // A thread that is interrupted cannot take leave of the broker in order.
        boolean interrupted = Thread.interrupted();
        admin.close(LEAVE);
        consumer.close(CloseOptions.timeout(LEAVE));
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
