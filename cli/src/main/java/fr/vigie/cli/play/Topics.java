package fr.vigie.cli.play;

import static fr.vigie.streaming.live.Topics.LARGEST_MODEL;

import fr.vigie.cli.WorkFailed;
import fr.vigie.domain.stream.Stream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The topics of the streams and of what comes of them. */
public final class Topics {
    /** Topics by which alerts travel; compacted. */
    public static final List<String> ALERTS = List.of("vigie.alerts", "vigie.alert-items", "vigie.alert-figures");

    /** The connectors' word that a stream is complete through a day, and the job's that alerts are. */
    public static final String DAY_CLOSES = "vigie.day-closes";

    private static final String REJECTS = "vigie.rejects";
    private static final int PARTITIONS = 2;
    private static final int PATIENCE_MS = 10_000;

    private Topics() {}

    /**
     * Makes sure that a broker answers, before long work is done for it.
     *
     * @throws WorkFailed if it does not
     */
    public static void requireBroker(String bootstrapServers) throws WorkFailed, InterruptedException {
        names(bootstrapServers);
    }

    /**
     * Creates those that a broker does not have yet, and waits until the leader of each of their partitions serves it: the
     * controller answers before. A producer that starts in between may have its first batch refused (no leader yet) and its
     * second one taken, after which the broker refuses the first for ever, for its number is out of order.
     *
     * @param delivered the streams that are delivered: a topic that exists is taken for one that is
     * @throws WorkFailed if the broker does not answer, or refuses
     */
    public static void create(String bootstrapServers, Collection<Stream> delivered)
            throws WorkFailed, InterruptedException {
        Set<String> known = names(bootstrapServers);
        List<NewTopic> missing = topics(delivered).stream()
                .filter(topic -> !known.contains(topic.name()))
                .toList();
        try (Admin admin = admin(bootstrapServers)) {
            admin.createTopics(missing).all().get();
            awaitLeaders(bootstrapServers, missing);
        } catch (ExecutionException | KafkaException e) {
            throw new WorkFailed("topics cannot be created on " + bootstrapServers + ": " + e.getMessage(), e);
        }
    }

    /** Asks each partition for its end, which only its leader tells, until it does. */
    private static void awaitLeaders(String bootstrapServers, Collection<NewTopic> topics) {
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> IntStream.range(0, topic.numPartitions())
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                .toList();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.endOffsets(partitions, Duration.ofMillis(PATIENCE_MS));
        }
    }

    private static Set<String> names(String bootstrapServers) throws WorkFailed, InterruptedException {
        try (Admin admin = admin(bootstrapServers)) {
            return admin.listTopics().names().get();
        } catch (ExecutionException | KafkaException e) {
            throw new WorkFailed(
                    "no Kafka broker answers at " + bootstrapServers + " (" + e.getMessage()
                            + "); start one, or name another as HOST:PORT",
                    e);
        }
    }

    private static Admin admin(String bootstrapServers) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_MS / 2,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MS));
    }

    private static List<NewTopic> topics(Collection<Stream> delivered) {
        List<NewTopic> topics = new ArrayList<>();
        delivered.forEach(stream -> topics.add(
                stream == Stream.MODELS
                        ? topic(stream.topic(), 1)
                                .configs(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_MODEL)))
                        : topic(stream.topic(), PARTITIONS)));
        topics.add(topic(DAY_CLOSES, 1));
        topics.add(topic(REJECTS, 1));
        ALERTS.forEach(name -> topics.add(topic(name, PARTITIONS)
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT))));
        return topics;
    }

    private static NewTopic topic(String name, int partitions) {
        return new NewTopic(name, partitions, (short) 1);
    }
}
