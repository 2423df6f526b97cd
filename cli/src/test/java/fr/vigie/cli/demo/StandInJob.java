package fr.vigie.cli.demo;

import fr.vigie.cli.SampleAlert;
import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.event.DayClose;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordBinary;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Stands in for the detection job: at every day close it raises an alert on the same nurse. */
final class StandInJob implements DetectionJob {
    private volatile Optional<Throwable> failure = Optional.empty();
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final Thread thread;

    private StandInJob(String bootstrapServers, Optional<String> failsWith) {
        thread = new Thread(() -> work(bootstrapServers, failsWith), "stand-in-job");
        thread.start();
    }

    static StandInJob start(String bootstrapServers) {
        return new StandInJob(bootstrapServers, Optional.empty());
    }

    static StandInJob failing(String bootstrapServers, String message) {
        return new StandInJob(bootstrapServers, Optional.of(message));
    }

    private void work(String bootstrapServers, Optional<String> failsWith) {
        Map<String, Object> kafka = Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest");
        TopicPartition closes = new TopicPartition("vigie.day-closes", 0);
        try (var consumer = new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer());
                var producer = new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer())) {
            consumer.assign(List.of(closes));
            consumer.seekToBeginning(List.of(closes));
            while (running.get()) {
                for (ConsumerRecord<byte[], byte[]> close : consumer.poll(Duration.ofMillis(50))) {
                    failsWith.ifPresent(message -> failure = Optional.of(new IllegalStateException(message)));
                    judge(close, producer);
                }
            }
        } catch (BadRecord e) {
            failure = Optional.of(e);
        }
    }

    private void judge(ConsumerRecord<byte[], byte[]> close, KafkaProducer<byte[], byte[]> producer) throws BadRecord {
        DayClose day = (DayClose) RecordBinary.decode(DayClose.SCHEMA$, close.value());
        if (day.getStream().equals("alerts")) {
            return;
        }
        byte[] key = "a1".getBytes(StandardCharsets.UTF_8);
        byte[] alert = RecordBinary.encode(SampleAlert.of("a1", "10000000017", AlertStatus.ACTIVE));
        producer.send(new ProducerRecord<>("vigie.alerts", key, alert));
        byte[] judged = RecordBinary.encode(new DayClose("alerts", day.getClosedThrough()));
        producer.send(new ProducerRecord<>("vigie.day-closes", key, judged));
        producer.flush();
    }

    @Override
    public Optional<Throwable> failure() {
        return failure;
    }

    @Override
    public void close() throws InterruptedException {
        running.set(false);
        thread.join();
    }
}
