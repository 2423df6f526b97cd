package fr.vigie.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where log lines go. */
final class Logs {
    private static final String PREFIX = "org.slf4j.simpleLogger.";
    private static final List<String> SERVERS = List.of("org.apache.flink", "org.apache.kafka", "kafka");

    private Logs() {}

    /** Sends them to a file instead of standard error; it must be called before the first is written. */
    static void toFile(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(file);
        System.setProperty(PREFIX + "logFile", file.toString());
        System.setProperty(PREFIX + "log.fr.vigie", "info");
        SERVERS.forEach(server -> System.setProperty(PREFIX + "log." + server, "warn"));
        // Metrics whose name is taken twice ("Name collision"): a flood without a meaning.
        System.setProperty(PREFIX + "log.org.apache.flink.runtime.metrics", "error");
    }
}
