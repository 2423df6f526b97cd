package fr.vigie.cli.bench;

import fr.vigie.cli.play.Topics;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.event.DayClose;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordBinary;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Hears alerts, and through which day they are complete, as soon as they can be read. */
final class AlertListener implements AutoCloseable {
    private static final Duration WAIT = Duration.ofMillis(100);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Consumer<Alert> onAlert;
    private final Consumer<LocalDate> onClose;
    private final Thread thread = new Thread(this::listen, "alert listener");

    private AlertListener(String bootstrapServers, Consumer<Alert> onAlert, Consumer<LocalDate> onClose) {
        this.onAlert = onAlert;
        this.onClose = onClose;
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = List.of(Topics.ALERTS.get(0), Topics.DAY_CLOSES).stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Listens from now on, in a thread of its own. */
    static AlertListener on(String bootstrapServers, Consumer<Alert> onAlert, Consumer<LocalDate> onClose) {
        AlertListener listener = new AlertListener(bootstrapServers, onAlert, onClose);
        listener.thread.setDaemon(true);
        listener.thread.start();
        return listener;
    }

    private void listen() {
        try (consumer) {
            while (!Thread.currentThread().isInterrupted()) {
                consumer.poll(WAIT).forEach(this::hear);
            }
        } catch (InterruptException end) {
            // The measurement is over.
        }
    }

    private void hear(ConsumerRecord<byte[], byte[]> message) {
        if (message.topic().equals(Topics.DAY_CLOSES)) {
            DayClose close = (DayClose) decoded(DayClose.SCHEMA$, message);
            if (close.getStream().equals(fr.vigie.streaming.live.Topics.ALERTS_STREAM)) {
                onClose.accept(close.getClosedThrough());
            }
        } else {
            onAlert.accept((Alert) decoded(Alert.SCHEMA$, message));
        }
    }

    private static SpecificRecordBase decoded(Schema schema, ConsumerRecord<byte[], byte[]> message) {
        try {
            return RecordBinary.decode(schema, message.value());
        } catch (BadRecord e) {
            throw new IllegalStateException(message.topic() + " holds what is no " + schema.getName(), e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
