package fr.vigie.cli.live;

import fr.vigie.streaming.live.LiveJobProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The live job in a process of its own, so that it can be killed. */
final class DetectionProcess implements AutoCloseable {
    private static final String CHECKPOINT_SECONDS = "2";

    private final Process process;

    private DetectionProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts it from the latest checkpoint there is.
     *
     * @param more what is asked of it besides
     */
    static DetectionProcess start(String bootstrapServers, Path checkpoints, int parallelism, Path log, String... more)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx1g",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path"),
                LiveJobProcess.class.getName(),
                bootstrapServers,
                checkpoints.toString(),
                String.valueOf(parallelism),
                CHECKPOINT_SECONDS));
        command.addAll(List.of(more));
        ProcessBuilder process = new ProcessBuilder(command);
        process.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return new DetectionProcess(process.start());
    }

    /** Kills it as {@code kill -9} does: nothing is flushed, nothing is closed. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
