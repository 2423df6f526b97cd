package fr.vigie.casequeue.testbed;

import static fr.vigie.casequeue.testbed.RunningQueue.PASSWORD;

import fr.vigie.casequeue.access.Login;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged application as a process of its own, with its log in a file. */
public final class QueueProcess implements AutoCloseable {
    private final Path directory;
    private final Process process;

    /** Starts it; the directory takes its log and its port. */
    public QueueProcess(Testbed testbed, Path directory, String... more) {
        this.directory = directory;
        List<String> settings = new ArrayList<>(List.of(more));
        settings.add("--vigie.port-file=" + directory.resolve("port"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-jar",
                "target/case-queue.jar"));
        command.addAll(List.of(testbed.settings(settings.toArray(String[]::new))));
        try {
            Files.deleteIfExists(directory.resolve("port"));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            directory.resolve("log").toFile()));
            builder.environment().put(Login.PASSWORD_VARIABLE, PASSWORD);
            this.process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it is ready. */
    public void awaitReady() {
        RunningQueue.awaitThat("the port is written", () -> Files.exists(directory.resolve("port")));
    }

    /** Asks it to end (SIGTERM), and tells its exit code. */
    public int terminate() {
        process.destroy();
        return awaitEnd();
    }

    /** Ends it without asking (SIGKILL), and tells its exit code. */
    public int kill() {
        process.destroyForcibly();
        return awaitEnd();
    }

    private int awaitEnd() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new AssertionError("the queue does not end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The lines of the log so far, of all processes with this directory. */
    public List<String> log() {
        try {
            return Files.readAllLines(directory.resolve("log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
