package fr.vigie.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.cli.Commands;
import fr.vigie.cli.demo.EmbeddedKafka;
import fr.vigie.cli.play.Preparation;
import fr.vigie.cli.play.PreparedDays;
import fr.vigie.cli.play.Topics;
import fr.vigie.cli.records.RecordedStreams;
import fr.vigie.cli.submit.JobState;
import fr.vigie.sample.SampleWorld;
import fr.vigie.sample.World;
import fr.vigie.streaming.topology.DetectionSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Submitted to a cluster of separate processes, one of which is killed half way: the bytes of a replay. */
class SubmittedJobIT {
    private static final long SEED = 20260102;
    private static final LocalDate FROM = LocalDate.of(2021, 12, 1);
    private static final int DAYS = 30;
    private static final String SALT = "salt of the test of the cluster";
    private static final Path JAR = Path.of("../streaming-jobs/target/vigie-job.jar");

    private final Path folder;

    SubmittedJobIT(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Logs go below it. */
    @BeforeEach
    void home() {
        System.setProperty("vigie.home", folder.toString());
    }

    @AfterEach
    void noHome() {
        System.clearProperty("vigie.home");
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void aClusterThatLosesAMachineGivesTheBytesOfAReplay() throws Exception {
        Path world = Files.createDirectories(folder.resolve("world"));
        World.generate(SampleWorld.settings(SEED).withPeriod(FROM, DAYS), world, (day, done, total) -> {});
        PreparedDays days =
                Preparation.prepare(RecordedStreams.in(world), folder.resolve("days"), (lines, share) -> {});
        Path live = Files.createDirectories(folder.resolve("live"));

        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"));
                StandaloneCluster cluster = StandaloneCluster.start(folder.resolve("cluster"))) {
            Topics.create(kafka.bootstrapServers(), days.streams());
            Process first = cluster.startTaskManager();
            cluster.startTaskManager();
            cluster.awaitTaskManagers(2);
            String job = submit(cluster, kafka.bootstrapServers());
            try (AlertTopics topics = new AlertTopics(kafka.bootstrapServers())) {
                ShuffledPlay.play(kafka.bootstrapServers(), days, day -> {
                    topics.readThrough(day.minusDays(12), () -> true);
                    first.destroyForcibly().waitFor();
                    cluster.startTaskManager();
                });
                topics.readThrough(days.last(), () -> true);
                topics.book().write(live);
                topics.writeSnapshots(live);
            }
            JobState state = cluster.rest().state(job);
            assertThat(state.runs()).as(state.toString()).isTrue();
        }

        DetectionSettings settings = DetectionSettings.defaults().withSalt(SALT).withSnapshots();
        Path expected = Outputs.replayed(world, folder.resolve("replay"), 2, settings);
        assertThat(Files.readAllLines(expected.resolve("alerts.jsonl"))).hasSizeGreaterThanOrEqualTo(4);
        assertThat(expected.resolve(Outputs.SNAPSHOTS)).isNotEmptyFile();
        Outputs.assertSame(expected, live);
    }

    private String submit(StandaloneCluster cluster, String bootstrapServers) throws Exception {
        Path salt = Files.createFile(
                folder.resolve("salt"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(salt, SALT);
        String told = Commands.done(
                "submit",
                "--jobmanager",
                cluster.address(),
                "--kafka",
                bootstrapServers,
                "--salt-file",
                salt.toString(),
                "--checkpoints",
                folder.resolve("checkpoints").toUri().toString(),
                "--checkpoint-every",
                "2",
                "--wait",
                "180",
                "--features",
                "--jar",
                JAR.toString());
        assertThat(told).contains("cluster: Flink ", "delivered: billing-lines", "state: RUNNING");
        return told.lines()
                .filter(line -> line.startsWith("job: "))
                .map(line -> line.substring("job: ".length()))
                .findFirst()
                .orElseThrow();
    }
}
