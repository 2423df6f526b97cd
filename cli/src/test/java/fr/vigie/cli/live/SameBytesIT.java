package fr.vigie.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.cli.demo.EmbeddedKafka;
import fr.vigie.cli.play.PlaySettings;
import fr.vigie.cli.play.Player;
import fr.vigie.cli.play.Preparation;
import fr.vigie.cli.play.PreparedDays;
import fr.vigie.cli.play.Topics;
import fr.vigie.cli.records.RecordedStreams;
import fr.vigie.sample.SampleWorld;
import fr.vigie.streaming.replay.Replay;
import fr.vigie.streaming.replay.ReplaySettings;
import fr.vigie.streaming.topology.DetectionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Replayed at parallelism 1, 2 and 4; live through Kafka, shuffled within the day, killed half way: the same bytes. */
class SameBytesIT {
    private static final List<String> FILES = List.of("alerts.jsonl", "alert-items.jsonl", "alert-figures.jsonl");
    private static final long SEED = 20260101;

    private final Path folder;

    SameBytesIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void theSameRecordsGiveTheSameBytes() throws Exception {
        Path world = folder.resolve("world");
        SampleWorld.small(world, SEED);
        Path expected = replay(world, 1);
        assertThat(Files.readAllLines(expected.resolve("alerts.jsonl"))).hasSizeGreaterThanOrEqualTo(4);

        assertSame(expected, replay(world, 2));
        assertSame(expected, replay(world, 4));
        assertSame(expected, live(world));
    }

    private Path replay(Path world, int parallelism) throws IOException {
        Path out = folder.resolve("replay-" + parallelism);
        Replay.run(
                new ReplaySettings(world, out, parallelism, Optional.empty(), DetectionSettings.defaults()),
                progress -> {});
        return out;
    }

    private static void assertSame(Path expected, Path actual) throws IOException {
        for (String file : FILES) {
            assertThat(actual.resolve(file)).as(file).hasSameBinaryContentAs(expected.resolve(file));
        }
    }

    private Path live(Path world) throws Exception {
        PreparedDays days =
                Preparation.prepare(RecordedStreams.in(world), folder.resolve("days"), (lines, share) -> {});
        Path out = Files.createDirectories(folder.resolve("live"));
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"))) {
            Topics.create(kafka.bootstrapServers(), days.streams());
            playWithAKill(kafka.bootstrapServers(), days);
            try (AlertTopics topics = new AlertTopics(kafka.bootstrapServers());
                    DetectionProcess job = start(kafka.bootstrapServers())) {
                while (topics.read().isBefore(days.last())) {
                    assertThat(job.isAlive()).isTrue();
                }
                topics.read();
                topics.book().write(out);
            }
        }
        return out;
    }

    /** Plays all days, shuffled within the day; half way the job is killed and started again from its checkpoint. */
    private void playWithAKill(String bootstrapServers, PreparedDays days) throws Exception {
        AtomicReference<DetectionProcess> job = new AtomicReference<>(start(bootstrapServers));
        AtomicBoolean killed = new AtomicBoolean();
        try (Producer<byte[], byte[]> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
                AlertTopics topics = new AlertTopics(bootstrapServers)) {
            new Player(producer, new PlaySettings(OptionalLong.of(7), Optional.empty(), 0))
                    .play(days, (day, records, share) -> {
                        if (share >= 0.5 && killed.compareAndSet(false, true)) {
                            killAndRestart(bootstrapServers, job, topics, day);
                        }
                    });
        } finally {
            job.get().kill();
        }
        assertThat(killed).isTrue();
    }

    // The kill falls after some days were judged and while others are under way.
    private void killAndRestart(
            String bootstrapServers, AtomicReference<DetectionProcess> job, AlertTopics topics, LocalDate day) {
        try {
            while (topics.read().isBefore(day.minusDays(20))) {
                assertThat(job.get().isAlive()).isTrue();
            }
            job.get().kill();
            job.set(start(bootstrapServers));
        } catch (Exception e) {
            throw new IllegalStateException("the job could not be killed and restarted", e);
        }
    }

    private DetectionProcess start(String bootstrapServers) throws IOException {
        return DetectionProcess.start(bootstrapServers, folder.resolve("checkpoints"), 2, folder.resolve("job.log"));
    }
}
