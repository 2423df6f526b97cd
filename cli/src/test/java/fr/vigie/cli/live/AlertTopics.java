package fr.vigie.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.FeatureSnapshot;
import fr.vigie.domain.event.DayClose;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.live.Topics;
import fr.vigie.streaming.replay.AlertBook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what the live job wrote, as an idempotent consumer would: the last binding word on each key. */
final class AlertTopics implements AutoCloseable {
    private static final Map<String, Form> FORMS = Map.of(
            Topics.ALERTS, Form.ALERT,
            Topics.ALERT_ITEMS, Form.ALERT_ITEM,
            Topics.ALERT_FIGURES, Form.ALERT_FIGURE,
            Topics.FEATURES, Form.FEATURE_SNAPSHOT,
            Topics.DAY_CLOSES, Form.DAY_CLOSE);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final AlertBook book = new AlertBook();
    private final Map<String, FeatureSnapshot> snapshots = new HashMap<>();
    private LocalDate closedThrough = LocalDate.MIN;
    private long messages;

    AlertTopics(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        // Features are only there where they are asked for.
        List<TopicPartition> partitions = FORMS.keySet().stream()
                .filter(consumer.listTopics()::containsKey)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads what there is; answers the day through which the alerts are complete. */
    LocalDate read() throws BadRecord {
        for (ConsumerRecord<byte[], byte[]> message : consumer.poll(Duration.ofMillis(200))) {
            take(message);
        }
        return closedThrough;
    }

    /** Reads until the alerts are complete through a day; fails once the job is not alive any more. */
    void readThrough(LocalDate day, BooleanSupplier alive) throws BadRecord {
        while (read().isBefore(day)) {
            assertThat(alive.getAsBoolean()).as("the job is alive").isTrue();
        }
        read();
    }

    private void take(ConsumerRecord<byte[], byte[]> message) throws BadRecord {
        Form form = FORMS.getOrDefault(message.topic(), Form.DAY_CLOSE);
        if (form == Form.DAY_CLOSE) {
            DayClose close = (DayClose) RecordBinary.decode(DayClose.SCHEMA$, message.value());
            if (close.getStream().equals(Topics.ALERTS_STREAM)) {
                closedThrough = close.getClosedThrough();
            }
        } else if (form == Form.FEATURE_SNAPSHOT) {
            takeSnapshot(message);
        } else {
            messages++;
            String id = new String(message.key(), StandardCharsets.UTF_8);
            byte[] value = message.value() == null ? new byte[0] : message.value();
            if (form == Form.ALERT && isProvisional(value)) {
                return;
            }
            // A key stays in its partition, where a later word stands behind an earlier one.
            book.add(new Envelope(form.code(), message.offset(), 0, 0, "", id, value));
        }
    }

    private void takeSnapshot(ConsumerRecord<byte[], byte[]> message) throws BadRecord {
        String id = new String(message.key(), StandardCharsets.UTF_8);
        FeatureSnapshot now = (FeatureSnapshot) RecordBinary.decode(FeatureSnapshot.SCHEMA$, message.value());
        FeatureSnapshot before = snapshots.put(id, now);
        // What was told of a week stays as it was told, however often the job was killed since.
        assertThat(before == null || before.equals(now))
                .as("the snapshot %s is the same again", id)
                .isTrue();
    }

    void writeSnapshots(Path out) throws IOException {
        Outputs.writeSnapshots(out, snapshots.values());
    }

    private static boolean isProvisional(byte[] value) throws BadRecord {
        return ((Alert) RecordBinary.decode(Alert.SCHEMA$, value))
                .getProvisional()
                .orElse(false);
    }

    AlertBook book() {
        return book;
    }

    long messages() {
        return messages;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
