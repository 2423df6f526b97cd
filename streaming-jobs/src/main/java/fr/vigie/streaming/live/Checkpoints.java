package fr.vigie.streaming.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The checkpoints in a directory. */
final class Checkpoints {
    private static final String COMPLETE = "_metadata";

    private Checkpoints() {}

    /** The latest complete checkpoint of any earlier run; none if there is none. */
    static Optional<Path> latest(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(directory, 3)) {
            return files.filter(file -> file.endsWith(COMPLETE))
                    .max(Comparator.comparing(Checkpoints::writtenAt))
                    .map(Path::getParent);
        }
    }

    private static long writtenAt(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return 0;
        }
    }
}
