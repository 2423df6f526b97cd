package fr.vigie.models.training;

import io.github.metarank.lightgbm4j.LGBMBooster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * LightGBM's native library, unpacked into a directory of this process alone. lightgbm4j unpacks it to one fixed name in the
 * directory for temporary files: a second process writes over what the first has mapped, which then dies of a bus error.
 */
final class LightGbmLibrary {
    private static final String TEMPORARY = "java.io.tmpdir";
    private static boolean loaded;

    private LightGbmLibrary() {}

    /** Loads it, the first time; before any class of lightgbm4j is used. */
    static synchronized void load() {
        if (loaded) {
            return;
        }
        String before = System.getProperty(TEMPORARY);
        try {
            Path own = Files.createTempDirectory("vigie-lightgbm-");
            System.setProperty(TEMPORARY, own.toString());
            LGBMBooster.loadNative();
            loaded = true;
            delete(own);
        } catch (IOException e) {
            throw new UncheckedIOException("lightgbm: its library cannot be unpacked into " + before, e);
        } finally {
            System.setProperty(TEMPORARY, before);
        }
    }

    /** What is mapped stays so without its name. */
    private static void delete(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(directory)) {
            files = all.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(directory);
    }
}
