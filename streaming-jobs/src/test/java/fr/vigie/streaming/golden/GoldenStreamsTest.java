package fr.vigie.streaming.golden;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.replay.Outcome;
import fr.vigie.streaming.replay.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The golden stream of each detector, replayed to the byte. A change of what a detector says shows as a change of these
 * files: run with {@code -Dvigie.golden.write=true} to write them again, and read the difference.
 */
class GoldenStreamsTest {
    @TempDir
    private Path folder;

    static List<String> names() {
        return GoldenCases.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void replaysToTheByte(String name) throws IOException {
        Path golden = GoldenOutput.FOLDER.resolve(name);
        if (Boolean.getBoolean("vigie.golden.write")) {
            GoldenCases.of(name).write(golden);
            Outcome outcome = replay(golden, 1);
            Files.createDirectories(golden.resolve("expected"));
            for (String file : Outcome.CANONICAL) {
                Files.writeString(
                        golden.resolve("expected").resolve(file),
                        Files.readString(outcome.out().resolve(file)));
            }
        }
        assertThatTheFilesAreThoseOf(name, golden);
        // Written at parallelism 1, read at 2.
        Outcome outcome = replay(golden, 2);
        for (String file : Outcome.CANONICAL) {
            assertThat(Files.readString(outcome.out().resolve(file)))
                    .as("%s of %s", file, name)
                    .isEqualTo(Files.readString(golden.resolve("expected").resolve(file)));
        }
        assertThat(outcome.alerts()).as("alerts of %s", name).isNotEmpty();
        assertThat(outcome.rejects()).as("rejects of %s", name).isEmpty();
    }

    private static void assertThatTheFilesAreThoseOf(String name, Path golden) throws IOException {
        Recording recording = GoldenCases.of(name);
        for (Stream stream : Stream.values()) {
            Path file = golden.resolve(stream.fileName() + ".jsonl");
            assertThat(Files.exists(file) ? Files.readAllLines(file) : List.of())
                    .as("%s, as the case writes it", file)
                    .isEqualTo(recording.lines(stream));
        }
    }

    private Outcome replay(Path golden, int parallelism) throws IOException {
        return Recording.replay(golden, folder.resolve("out-" + parallelism), parallelism, Optional.empty());
    }
}
