package fr.vigie.casequeue.feedback;

import fr.vigie.domain.event.Disposition;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordBinary;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The topic of dispositions, written by one queue at a time: a transactional producer, which shuts out any other of its name
 * and leaves nothing half-written behind.
 */
final class DispositionTopic implements AutoCloseable {
    /** Models learn from years of conclusions, and those of a played world are old the moment they are reached. */
    private static final Map<String, String> KEPT_FOR_EVER =
            Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1", TopicConfig.RETENTION_BYTES_CONFIG, "-1");

    private static final int TIMEOUT_MILLIS = 10_000;
    private static final Duration LEAVE = Duration.ofSeconds(1);

    private final String bootstrapServers;
    private final String topic;
    private final Producer<String, byte[]> producer;

    /**
     * Takes the topic over; it is made, with one partition, if there is none.
     *
     * @throws KafkaException if Kafka does not answer
     */
    DispositionTopic(String bootstrapServers, String topic) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
        make();
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        topic + ".case-queue",
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        TIMEOUT_MILLIS),
                new StringSerializer(),
                new ByteArraySerializer());
        this.producer.initTransactions();
    }

    private void make() {
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "request.timeout.ms",
                TIMEOUT_MILLIS,
                "default.api.timeout.ms",
                TIMEOUT_MILLIS))) {
            admin.createTopics(Set.of(new NewTopic(topic, Optional.of(1), Optional.empty()).configs(KEPT_FOR_EVER)))
                    .all()
                    .get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("the topic of dispositions cannot be made", e.getCause());
            }
        }
    }

    /** Tells the id of every disposition that the topic holds. What cannot be read is none of ours. */
    void held(Consumer<String> each) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        TIMEOUT_MILLIS,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        TIMEOUT_MILLIS),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> places = consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList();
            consumer.assign(places);
            consumer.seekToBeginning(places);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(places));
            while (places.stream().anyMatch(place -> consumer.position(place) < ends.getOrDefault(place, 0L))) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(500))) {
                    id(message).ifPresent(each);
                }
            }
        }
    }

    private static Optional<String> id(ConsumerRecord<String, byte[]> message) {
        try {
            return message.value() == null
                    ? Optional.empty()
                    : Optional.of(((Disposition) RecordBinary.decode(Disposition.SCHEMA$, message.value()))
                            .getDispositionId());
        } catch (BadRecord e) {
            return Optional.empty();
        }
    }

    /** Sends all of some conclusions, or none. Kafka's time of them is that of sending: a broker removes what looks old. */
    void send(List<Outbox.Waiting> all) {
        producer.beginTransaction();
        all.forEach(one -> producer.send(new ProducerRecord<>(topic, one.dispositionId(), one.payload())));
        producer.commitTransaction();
    }

    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        producer.close(LEAVE);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
