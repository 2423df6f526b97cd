package fr.vigie.streaming.docs;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** The words of the case queue for what alerts hold, so that the pages say what its screen says. */
final class Labels {
    private static final Path WORDS = Path.of("..", "case-queue", "src", "main", "resources", "messages.properties");

    private final Properties words = new Properties();

    Labels() throws IOException {
        try (Reader reader = Files.newBufferedReader(WORDS)) {
            words.load(reader);
        }
    }

    /** The word for a value of an enum, in French. */
    String of(String kind, Enum<?> value) {
        String key = kind + '.' + value.name();
        return Optional.ofNullable(words.getProperty(key))
                .orElseThrow(() -> new IllegalStateException(WORDS + " has no " + key));
    }
}
