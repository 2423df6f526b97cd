package fr.vigie.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.cli.Lines;
import fr.vigie.cli.ProgressLine;
import fr.vigie.cli.WorkFailed;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo with all its real parts but the detection job, for which a stand-in raises one alert. */
class DemoIT {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path home = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final AtomicInteger worldsMade = new AtomicInteger();

    @BeforeEach
    void theCaseQueueIsBuilt() throws IOException {
        Path target = Files.createDirectories(home.resolve("case-queue/target"));
        Files.copy(PROJECT.resolve("case-queue/target/case-queue.jar"), target.resolve("case-queue.jar"));
    }

    private Demo demo(DetectionJob.Start job, int port) {
        DemoSettings settings = new DemoSettings(home, port, true, System.currentTimeMillis());
        PrintWriter printer = new PrintWriter(out, true);
        return new Demo(settings, "test", this::makeWorld, job, ProgressLine.of(new PrintWriter(err, true)), printer);
    }

    private void makeWorld(Path directory) throws IOException {
        worldsMade.incrementAndGet();
        Lines.write(directory, "patients.jsonl", Lines.PATIENT);
        Lines.write(
                directory,
                "billing-lines.jsonl",
                Lines.billing("L1", "2021-11-03T19:00:00Z"),
                Lines.billing("L2", "2021-11-08T19:00:00Z"));
    }

    @Test
    void endsWithTheRankedAlertsAndLeavesNothingBehind() throws Exception {
        demo((servers, checkpoints) -> StandInJob.start(servers), 0).run();

        assertThat(out.toString().replaceAll(" +", " "))
                .contains(" 1 NURSE_BILLING PROFESSIONAL 10000000017 9.00 0.00 1.0000 812 km facturés, 92 km dus.");
        assertThat(err.toString())
                .contains("vigie: the case queue is at http://127.0.0.1:", "(login lcf, password ")
                .contains("vigie: played 3 records through 2021-11-08")
                .contains("vigie: the first alert is in PostgreSQL, ")
                .contains("vigie: all days are judged and in PostgreSQL, 1 alerts");
        assertThat(home.resolve("run"))
                .isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("demo-"));
        assertThat(ProcessHandle.current().children()).isEmpty();

        demo((servers, checkpoints) -> StandInJob.start(servers), 0).run();
        assertThat(worldsMade).hasValue(1);
    }

    @Test
    void aJobThatFailsEndsTheDemoWithItsReason() {
        Demo demo = demo((servers, checkpoints) -> StandInJob.failing(servers, "no such rule"), 0);

        assertThatThrownBy(demo::run)
                .isInstanceOf(WorkFailed.class)
                .hasMessage("the detection job failed: java.lang.IllegalStateException: no such rule");
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    @Test
    void aPortThatIsTakenIsToldBeforeAnythingStarts() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Demo demo = demo((servers, checkpoints) -> StandInJob.start(servers), taken.getLocalPort());

            assertThatThrownBy(demo::run)
                    .isInstanceOf(WorkFailed.class)
                    .hasMessageStartingWith("port " + taken.getLocalPort());
        }
        assertThat(home.resolve("run")).doesNotExist();
    }
}
