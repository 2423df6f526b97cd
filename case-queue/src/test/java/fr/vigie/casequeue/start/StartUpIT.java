package fr.vigie.casequeue.start;

import static fr.vigie.casequeue.access.Login.PASSWORD_VARIABLE;
import static fr.vigie.casequeue.testbed.RunningQueue.PASSWORD;
import static fr.vigie.casequeue.testbed.RunningQueue.awaitThat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.casequeue.testbed.Testbed;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application as a process of its own: how it says that it is ready, refuses to start, and ends. */
class StartUpIT {
    private static final Testbed TESTBED = new Testbed();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path directory = Path.of("");

    private Optional<Process> process = Optional.empty();

    @AfterEach
    void end() {
        process.ifPresent(Process::destroyForcibly);
    }

    @Test
    void saysWhereItListensWritesItsPortAndEndsOnTermination() throws Exception {
        Path portFile = directory.resolve("port");
        Process started = start(Map.of(PASSWORD_VARIABLE, PASSWORD), TESTBED.settings("--vigie.port-file=" + portFile));
        awaitThat("the port is written", () -> Files.exists(portFile));

        awaitThat("the line is written", () -> out().length() > 0);
        assertThat(stdout()).isEqualTo("case-queue ready on http://127.0.0.1:" + Files.readString(portFile) + "\n");

        started.destroy();
        assertThat(started.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(started.exitValue()).isEqualTo(143);
        assertThat(stderr()).doesNotContain("Exception");
    }

    @Test
    void endsWithTheProcessThatStartedIt() throws Exception {
        Process parent = new ProcessBuilder("sleep", "600").start();
        Path portFile = directory.resolve("port");
        Process started = start(
                Map.of(PASSWORD_VARIABLE, PASSWORD),
                TESTBED.settings("--vigie.port-file=" + portFile, "--vigie.parent-pid=" + parent.pid()));
        awaitThat("the port is written", () -> Files.exists(portFile));

        parent.destroyForcibly();

        assertThat(started.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(started.exitValue()).isZero();
    }

    @Test
    void portInUseIsOneClearLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            refuse(Map.of(PASSWORD_VARIABLE, PASSWORD), TESTBED.settings("--server.port=" + port));
            assertThat(lastLine())
                    .startsWith("case-queue: port " + port + " is already in use:")
                    .contains("--server.port");
        }
    }

    @Test
    void missingPasswordIsOneClearLine() throws Exception {
        refuse(Map.of(), TESTBED.settings());
        assertThat(stderr())
                .startsWith("case-queue: environment variable VIGIE_QUEUE_PASSWORD is missing")
                .hasLineCount(1);
    }

    @Test
    void missingDatabaseIsOneClearLine() throws Exception {
        refuse(
                Map.of(PASSWORD_VARIABLE, PASSWORD),
                TESTBED.settings("--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none"));
        assertThat(lastLine())
                .startsWith("case-queue: PostgreSQL cannot be used")
                .contains("127.0.0.1:1");
    }

    private void refuse(Map<String, String> environment, String... settings) throws Exception {
        Process refused = start(environment, settings);
        assertThat(refused.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(refused.exitValue()).isEqualTo(1);
        assertThat(stderr()).doesNotContain("\tat ");
        assertThat(stdout()).isEmpty();
    }

    private Process start(Map<String, String> environment, String... settings) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(JAVA, "-XX:TieredStopAtLevel=1", "-Xmx256m", "-jar", "target/case-queue.jar"));
        command.addAll(List.of(settings));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(out())
                .redirectError(directory.resolve("err").toFile());
        builder.environment().remove(PASSWORD_VARIABLE);
        builder.environment().putAll(environment);
        Process started = builder.start();
        process = Optional.of(started);
        return started;
    }

    private String stdout() throws IOException {
        return Files.readString(out().toPath());
    }

    private File out() {
        return directory.resolve("out").toFile();
    }

    private String stderr() throws IOException {
        return Files.readString(directory.resolve("err"));
    }

    private String lastLine() throws IOException {
        List<String> lines = stderr().lines().toList();
        return lines.get(lines.size() - 1);
    }
}
