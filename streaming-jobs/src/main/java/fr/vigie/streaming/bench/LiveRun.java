package fr.vigie.streaming.bench;

import fr.vigie.domain.event.DayClose;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.streaming.live.LiveJob;
import fr.vigie.streaming.live.LiveSettings;
import fr.vigie.streaming.live.Topics;
import fr.vigie.streaming.topology.DetectionSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The live job itself, from the first record it reads to its word that alerts are complete through the last day. */
final class LiveRun {
    private static final Duration WAIT = Duration.ofMillis(100);
    private static final int ANY_PORT = 0;

    private final BenchSettings settings;

    LiveRun(BenchSettings settings) {
        this.settings = settings;
    }

    Measure run(Path checkpoints) throws IOException, InterruptedException {
        try (KafkaConsumer<byte[], byte[]> closes = closes();
                FirstRead first = FirstRead.watching();
                LiveJob job = LiveJob.start(live(checkpoints))) {
            LocalDate through = LocalDate.MIN;
            while (through.isBefore(settings.lastDay())) {
                requireRunning(job);
                for (ConsumerRecord<byte[], byte[]> message : closes.poll(WAIT)) {
                    through = later(through, message.value());
                }
            }
            return Measure.between(first.stamp(), Stamp.now());
        }
    }

    private static void requireRunning(LiveJob job) throws IOException, InterruptedException {
        if (job.hasEnded()) {
            job.awaitEnd();
            throw new IOException("the job has ended before the last day was judged");
        }
    }

    private static LocalDate later(LocalDate through, byte[] message) throws IOException {
        try {
            DayClose close = (DayClose) RecordBinary.decode(DayClose.SCHEMA$, message);
            LocalDate day = close.getClosedThrough();
            return close.getStream().equals(Topics.ALERTS_STREAM) && day.isAfter(through) ? day : through;
        } catch (BadRecord e) {
            throw new IOException(Topics.DAY_CLOSES + " holds what is no day close", e);
        }
    }

    /** What is told from now on; earlier rounds have told theirs. */
    private KafkaConsumer<byte[], byte[]> closes() {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", settings.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = List.of(new TopicPartition(Topics.DAY_CLOSES, 0));
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }

    private LiveSettings live(Path checkpoints) {
        return new LiveSettings(
                settings.bootstrapServers(),
                checkpoints,
                settings.parallelism(),
                settings.checkpointEvery(),
                false,
                ANY_PORT,
                DetectionSettings.defaults());
    }
}
