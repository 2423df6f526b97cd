package fr.vigie.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.streaming.replay.Replay;
import fr.vigie.streaming.replay.ReplaySettings;
import fr.vigie.streaming.topology.DetectionSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a run says of a world, in a directory; two runs must say the same. */
final class Outputs {
    private static final List<String> FILES = List.of("alerts.jsonl", "alert-items.jsonl", "alert-figures.jsonl");

    private Outputs() {}

    static Path replayed(Path world, Path out, int parallelism, DetectionSettings settings) throws IOException {
        Replay.run(new ReplaySettings(world, out, parallelism, Optional.empty(), settings), progress -> {});
        return out;
    }

    static void assertSame(Path expected, Path actual) throws IOException {
        for (String file : FILES) {
            assertThat(actual.resolve(file)).as(file).hasSameBinaryContentAs(expected.resolve(file));
        }
    }
}
