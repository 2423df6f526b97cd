package fr.vigie.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL server that still runs on a data directory, though the process that started it was killed. */
record LeftServer(ProcessHandle process) {
    private static final int PATIENCE_SECONDS = 10;

    /** The server on a data directory, by the file in which it keeps its process id. */
    static Optional<LeftServer> in(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile).stream()
                .findFirst()
                .filter(line -> line.matches("\\d+"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                // The id may have been given to another process since.
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                .map(LeftServer::new);
    }

    /** Stops it. */
    void stop() {
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | java.util.concurrent.ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
