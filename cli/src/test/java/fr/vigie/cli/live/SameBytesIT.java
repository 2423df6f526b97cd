package fr.vigie.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.cli.demo.EmbeddedKafka;
import fr.vigie.cli.play.Preparation;
import fr.vigie.cli.play.PreparedDays;
import fr.vigie.cli.play.Topics;
import fr.vigie.cli.records.RecordedStreams;
import fr.vigie.sample.SampleWorld;
import fr.vigie.streaming.topology.DetectionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Replayed at parallelism 1, 2 and 4; live through Kafka, shuffled within the day, killed half way: the same bytes. */
class SameBytesIT {
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
        assertThat(Files.readAllLines(expected.resolve(Outputs.SNAPSHOTS))).hasSizeGreaterThan(100);

        Outputs.assertSame(expected, replay(world, 2));
        Outputs.assertSame(expected, replay(world, 4));
        Outputs.assertSame(expected, live(world));
    }

    private Path replay(Path world, int parallelism) throws IOException {
        return Outputs.replayed(
                world,
                folder.resolve("replay-" + parallelism),
                parallelism,
                DetectionSettings.defaults().withSnapshots());
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
                topics.readThrough(days.last(), job::isAlive);
                topics.book().write(out);
                topics.writeSnapshots(out);
            }
        }
        return out;
    }

    /** Half way the job is killed, after some days were judged and while others are under way, and started again. */
    private void playWithAKill(String bootstrapServers, PreparedDays days) throws Exception {
        AtomicReference<DetectionProcess> job = new AtomicReference<>(start(bootstrapServers));
        try (AlertTopics topics = new AlertTopics(bootstrapServers)) {
            ShuffledPlay.play(bootstrapServers, days, day -> {
                topics.readThrough(day.minusDays(20), () -> job.get().isAlive());
                job.get().kill();
                job.set(start(bootstrapServers));
            });
        } finally {
            job.get().kill();
        }
    }

    private DetectionProcess start(String bootstrapServers) throws IOException {
        return DetectionProcess.start(
                bootstrapServers, folder.resolve("checkpoints"), 2, folder.resolve("job.log"), "features");
    }
}
