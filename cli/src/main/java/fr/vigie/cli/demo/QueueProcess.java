package fr.vigie.cli.demo;

import fr.vigie.cli.WorkFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The case queue as a process of its own, which dies with this one. */
public final class QueueProcess implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofSeconds(120);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

    private final Process process;
    private final Path portFile;
    private final Path log;

    private QueueProcess(Process process, Path portFile, Path log) {
        this.process = process;
        this.portFile = portFile;
        this.log = log;
    }

    /** Starts the process without waiting until it is ready. */
    public static QueueProcess start(QueueSettings settings) throws IOException {
        Path portFile = settings.directory().resolve("case-queue.port");
        Files.deleteIfExists(portFile);
        ProcessBuilder builder = new ProcessBuilder(settings.command(portFile))
                .redirectErrorStream(true)
                .redirectOutput(settings.log().toFile());
        settings.putSecrets(builder.environment());
        return new QueueProcess(builder.start(), portFile, settings.log());
    }

    /**
     * Waits until the page answers.
     *
     * @return its address
     * @throws WorkFailed if it ends or is not ready in two minutes, with the reason it gave
     */
    public String awaitReady() throws IOException, WorkFailed, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!Files.exists(portFile)) {
            if (!process.isAlive()) {
                throw new WorkFailed("the case queue did not start: " + lastWords());
            }
            if (System.nanoTime() > deadline) {
                throw new WorkFailed(
                        "the case queue was not ready within " + LONGEST_START.toSeconds() + " s; see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return "http://" + Loopback.ADDRESS + ":" + Files.readString(portFile).strip();
    }

    private String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        return lines.stream()
                .filter(line -> line.startsWith("case-queue: "))
                .map(line -> line.substring("case-queue: ".length()))
                .findFirst()
                .orElse("see " + log);
    }

    /** Whether it runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
