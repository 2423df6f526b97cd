package fr.vigie.streaming.live;

import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.topology.DetectionSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of the contract as a broker has them. */
public final class Topics {
    /** Alerts, the last revision of each by alertId. */
    public static final String ALERTS = "vigie.alerts";

    /** Undue lines of alerts; a tombstone removes one. */
    public static final String ALERT_ITEMS = "vigie.alert-items";

    /** Figures of alerts. */
    public static final String ALERT_FIGURES = "vigie.alert-figures";

    /** What is thought of every line; only where it is asked for. */
    public static final String SCORED_LINES = "vigie.scored-lines";

    /** What was known of each subject at the end of a week; only where it is asked for. */
    public static final String FEATURES = "vigie.features";

    /** What each model in use thinks of alerts; only where models are delivered. */
    public static final String MODEL_SCORES = "vigie.model-scores";

    /** What a message of {@code vigie.models} may have, bytes: an artefact is larger than what Kafka allows by itself. */
    public static final int LARGEST_MODEL = 32 << 20;

    /** Records that could not be used. */
    public static final String REJECTS = "vigie.rejects";

    /** Day closes: of the input streams by their connectors, of {@code alerts} by the job. */
    public static final String DAY_CLOSES = "vigie.day-closes";

    /** What closes of the outputs are called in {@link #DAY_CLOSES}. */
    public static final String ALERTS_STREAM = "alerts";

    private static final int PATIENCE_MS = 10_000;

    private Topics() {}

    /**
     * Makes the topics that the job writes, where they are missing.
     *
     * @param detection settings of the job: what it writes on demand
     * @param delivered the streams that are delivered
     * @throws IOException if the brokers refuse
     */
    static void ensureOutputs(KafkaAccess kafka, DetectionSettings detection, Set<Stream> delivered)
            throws IOException, InterruptedException {
        List<String> compacted = new ArrayList<>(List.of(ALERTS, ALERT_ITEMS, ALERT_FIGURES));
        if (detection.scoring().on()) {
            compacted.add(SCORED_LINES);
        }
        if (detection.snapshots()) {
            compacted.add(FEATURES);
        }
        if (delivered.contains(Stream.MODELS)) {
            compacted.add(MODEL_SCORES);
        }
        try (Admin admin = admin(kafka)) {
            List<NewTopic> topics = new ArrayList<>();
            for (String name : compacted) {
                topics.add(topic(name)
                        .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)));
            }
            topics.add(topic(REJECTS));
            topics.add(topic(DAY_CLOSES));
            for (var made : admin.createTopics(topics).values().entrySet()) {
                waitFor(made.getKey(), made.getValue());
            }
        }
    }

    /**
     * Makes the topic of models where it is missing; a job that is started from then on scores alerts by them.
     *
     * @throws IOException if the brokers refuse
     */
    public static void ensureModels(KafkaAccess kafka) throws IOException, InterruptedException {
        String name = Stream.MODELS.topic();
        try (Admin admin = admin(kafka)) {
            // Which model was in use is asked for years later: a job that starts from the beginning reads all of it.
            NewTopic models = topic(name)
                    .configs(Map.of(
                            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                            Integer.toString(LARGEST_MODEL),
                            TopicConfig.RETENTION_MS_CONFIG,
                            "-1"));
            for (var made : admin.createTopics(List.of(models)).values().entrySet()) {
                waitFor(made.getKey(), made.getValue());
            }
        }
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, Optional.of(1), Optional.empty());
    }

    private static void waitFor(String name, KafkaFuture<Void> made) throws IOException, InterruptedException {
        try {
            made.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IOException("topic " + name + " cannot be made: " + e.getCause(), e);
            }
        }
    }

    /**
     * Partitions of each stream that is delivered, that is, whose topic exists.
     *
     * @throws IOException if no broker answers
     */
    public static Map<Stream, Integer> delivered(KafkaAccess kafka) throws IOException, InterruptedException {
        Map<Stream, Integer> partitions = new EnumMap<>(Stream.class);
        try (Admin admin = admin(kafka)) {
            Set<String> names = admin.listTopics().names().get();
            List<Stream> present = Arrays.stream(Stream.values())
                    .filter(stream -> names.contains(stream.topic()))
                    .toList();
            Map<String, TopicDescription> described = admin.describeTopics(
                            present.stream().map(Stream::topic).toList())
                    .allTopicNames()
                    .get();
            for (Stream stream : present) {
                TopicDescription topic = described.get(stream.topic());
                partitions.put(stream, topic == null ? 1 : topic.partitions().size());
            }
        } catch (ExecutionException e) {
            throw new IOException("Kafka at " + kafka + " does not answer: " + e.getCause(), e);
        }
        return partitions;
    }

    /** Whether a message of an input topic is an in-band day close, and no record. */
    public static boolean isCloseMarker(ConsumerRecord<byte[], byte[]> message) {
        return message.headers().lastHeader(TopicRecords.CLOSE_HEADER) != null;
    }

    private static Admin admin(KafkaAccess kafka) throws IOException {
        Properties client = kafka.client();
        client.setProperty(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Integer.toString(PATIENCE_MS / 2));
        client.setProperty(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Integer.toString(PATIENCE_MS));
        try {
            return Admin.create(client);
        } catch (KafkaException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IOException("Kafka at " + kafka + " cannot be reached: " + cause.getMessage(), e);
        }
    }
}
