package fr.vigie.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a newcomer runs it: every part real, the detection job included. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeDemoIT {
    private static final int PATIENCE_SECONDS = 420;

    // The second run finds the world of the first.
    @TempDir
    static Path home = Path.of("");

    @BeforeAll
    static void theCaseQueueIsBuilt() throws IOException {
        Path target = Files.createDirectories(home.resolve("case-queue/target"));
        Files.copy(Path.of("../case-queue/target/case-queue.jar"), target.resolve("case-queue.jar"));
    }

    @Test
    @Order(1)
    void headlessItEndsWithTheRankedAlertsOfEveryScheme() throws Exception {
        try (DemoProcess demo = DemoProcess.start(home, "--headless", "--insured", "2000")) {
            assertThat(demo.awaitEnd(PATIENCE_SECONDS)).as(demo.err()).isZero();

            assertThat(demo.out().lines().skip(1).map(line -> line.strip().split("\\s+")[1]))
                    .contains("ANTIGEN_TESTS", "NURSE_BILLING", "DAILY_ALLOWANCES", "CARD_MISUSE");
            assertThat(demo.err()).containsPattern("the first alert is in PostgreSQL, [0-9.]+ s after the command");
            assertThat(home.resolve("run")).isDirectoryNotContaining("glob:**/demo-*");
        }
    }

    @Test
    @Order(2)
    void itListensOnLoopbackOnlyAndStopsWithAllItsParts() throws Exception {
        try (DemoProcess demo = DemoProcess.start(home, "--insured", "2000")) {
            String page = demo.awaitTold(
                            "the case queue is at (http://127\\.0\\.0\\.1:\\d+) \\(login lcf, password \\w{20}", 180)
                    .group(1);
            assertThat(status(page)).isEqualTo(200);
            demo.awaitTold("the first alert is in PostgreSQL", PATIENCE_SECONDS);
            List<ProcessHandle> parts = parts(demo);
            assertThat(ListeningSockets.addresses(parts)).hasSizeGreaterThanOrEqualTo(5);
            assertThat(ListeningSockets.beyondLoopback(parts)).isEmpty();

            demo.stop();
            demo.awaitEnd(60);
            assertGone(parts);
            assertThat(home.resolve("run")).isDirectoryNotContaining("glob:**/demo-*");
        }
    }

    // PostgreSQL is nobody's child: after it has ended, init still has to take note of it.
    private static void assertGone(List<ProcessHandle> parts) {
        for (ProcessHandle part : parts) {
            assertThat(part.onExit()).as("process %s", part.pid()).succeedsWithin(Duration.ofSeconds(15));
        }
    }

    /** The demo, the case queue it started, and the PostgreSQL server, which is nobody's child. */
    private static List<ProcessHandle> parts(DemoProcess demo) throws IOException {
        List<ProcessHandle> parts = new ArrayList<>(demo.handle().descendants().toList());
        assertThat(parts).isNotEmpty();
        parts.add(demo.handle());
        Path data = home.resolve("run/demo-" + demo.handle().pid() + "/postgres");
        parts.add(LeftServer.in(data).orElseThrow().process());
        return parts;
    }

    private static int status(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
