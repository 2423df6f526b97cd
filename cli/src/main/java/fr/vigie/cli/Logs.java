package fr.vigie.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where log lines go. */
final class Logs {
    private Logs() {}

    /** Sends them to a file instead of standard error; it must be called before the first is written. */
    static void toFile(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(file);
        System.setProperty("org.slf4j.simpleLogger.logFile", file.toString());
    }
}
