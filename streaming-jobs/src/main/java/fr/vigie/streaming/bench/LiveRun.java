package fr.vigie.streaming.bench;

import fr.vigie.domain.event.DayClose;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.streaming.live.LiveJob;
import fr.vigie.streaming.live.LiveSettings;
import fr.vigie.streaming.live.Topics;
import fr.vigie.streaming.topology.DetectionSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The live job itself, by its word that alerts are complete through a day: from the first such word after the warming up to
 * the last, or to the first after it has been measured for long enough.
 */
final class LiveRun {
    private static final Duration WAIT = Duration.ofMillis(100);
    private static final int ANY_PORT = 0;

    private final BenchSettings settings;

    LiveRun(BenchSettings settings) {
        this.settings = settings;
    }

    /** A day through which alerts are complete, and when that was read. */
    private record Told(LocalDate through, Stamp at) {}

    Measure run(Path checkpoints) throws IOException, InterruptedException {
        try (KafkaConsumer<byte[], byte[]> closes = closes();
                FirstRead first = FirstRead.watching();
                FullestHeap heap = FullestHeap.watching();
                LiveJob job = LiveJob.start(live(checkpoints))) {
            Told start = await(closes, job, at -> at.isAfter(first.stamp(), settings.warmUp()));
            boolean warm = start.through().isBefore(settings.lastDay());
            Told end = warm ? await(closes, job, at -> at.isAfter(start.at(), settings.longest())) : start;
            Measure measure = warm
                    ? Measure.between(through(end) - through(start), start.at(), end.at())
                    : Measure.between(through(end), first.stamp(), end.at());
            long days = settings.recordsThrough().headMap(end.through()).size()
                    - (warm ? settings.recordsThrough().headMap(start.through()).size() : -1);
            return measure.with(new Measure.Live(warm, days, heap.bytes(), bytes(checkpoints)));
        }
    }

    /** Waits until alerts are complete through some day at a time that will do, or through the last day. */
    private Told await(KafkaConsumer<byte[], byte[]> closes, LiveJob job, Predicate<Stamp> willDo)
            throws IOException, InterruptedException {
        while (true) {
            requireRunning(job);
            LocalDate through = LocalDate.MIN;
            for (ConsumerRecord<byte[], byte[]> message : closes.poll(WAIT)) {
                through = later(through, message.value());
            }
            Told told = new Told(through, Stamp.now());
            if (through.isAfter(LocalDate.MIN) && (willDo.test(told.at()) || !through.isBefore(settings.lastDay()))) {
                return told;
            }
        }
    }

    private long through(Told told) {
        return settings.records(told.through());
    }

    /** What lies on disk: the last checkpoint, what it shares with earlier ones, and one that is being written. */
    private static long bytes(Path checkpoints) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(checkpoints)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        } catch (UncheckedIOException | NoSuchFileException e) {
            // A checkpoint that is replaced meanwhile: what is left is counted.
            return bytes;
        }
        return bytes;
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
