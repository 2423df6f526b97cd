package fr.vigie.cli.deploy;

import fr.vigie.cli.WorkFailed;
import fr.vigie.cli.topic.TopicReader;
import fr.vigie.domain.event.DayClose;
import fr.vigie.domain.event.ModelDeployment;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.live.KafkaAccess;
import fr.vigie.streaming.live.Topics;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topic {@code vigie.models}: made if it is missing; what it has already is not told again. */
public final class ModelTopic {
    private final KafkaAccess kafka;

    public ModelTopic(KafkaAccess kafka) {
        this.kafka = kafka;
    }

    /**
     * Tells what the topic does not have yet, in order.
     *
     * @return what was told
     */
    public List<ModelDeployment> publish(List<ModelDeployment> deployments)
            throws IOException, InterruptedException, WorkFailed {
        Topics.ensureModels(kafka);
        Set<ByteBuffer> known = known();
        List<ModelDeployment> missing = deployments.stream()
                .filter(deployment -> !known.contains(ByteBuffer.wrap(RecordBinary.encode(deployment))))
                .toList();
        try (Producer<byte[], byte[]> producer = producer()) {
            for (ModelDeployment deployment : missing) {
                send(producer, deployment);
            }
        }
        return missing;
    }

    private Set<ByteBuffer> known() throws IOException {
        Set<ByteBuffer> known = new HashSet<>();
        new TopicReader(kafka).read(Stream.MODELS.topic(), message -> {
            if (!Topics.isCloseMarker(message) && message.value() != null) {
                known.add(ByteBuffer.wrap(message.value()));
            }
        });
        return known;
    }

    private Producer<byte[], byte[]> producer() {
        Properties client = kafka.client();
        client.setProperty(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(Topics.LARGEST_MODEL));
        client.setProperty(ProducerConfig.BUFFER_MEMORY_CONFIG, Integer.toString(2 * Topics.LARGEST_MODEL));
        client.setProperty(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        return new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** One after the other: if one is refused, none that comes after it is there without it. */
    private void send(Producer<byte[], byte[]> producer, ModelDeployment deployment)
            throws WorkFailed, InterruptedException {
        byte[] key = deployment.getModelId().getBytes(StandardCharsets.UTF_8);
        try {
            producer.send(new ProducerRecord<>(Stream.MODELS.topic(), key, RecordBinary.encode(deployment)))
                    .get();
        } catch (ExecutionException e) {
            throw new WorkFailed(
                    "Kafka at " + kafka + " did not take model " + deployment.getModelId() + ": " + e.getCause(), e);
        }
    }

    /** The last day through which alerts are complete; {@link LocalDate#MIN} before the first. */
    public LocalDate alertsThrough() throws IOException {
        TreeSet<LocalDate> days = new TreeSet<>(Set.of(LocalDate.MIN));
        new TopicReader(kafka).read(Topics.DAY_CLOSES, message -> days.add(alertsThrough(message)));
        return days.last();
    }

    private static LocalDate alertsThrough(ConsumerRecord<byte[], byte[]> message) {
        try {
            DayClose close = (DayClose) RecordBinary.decode(DayClose.SCHEMA$, message.value());
            return close.getStream().equals(Topics.ALERTS_STREAM) ? close.getClosedThrough() : LocalDate.MIN;
        } catch (BadRecord e) {
            return LocalDate.MIN;
        }
    }
}
