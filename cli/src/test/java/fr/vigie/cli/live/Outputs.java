package fr.vigie.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.alert.FeatureSnapshot;
import fr.vigie.domain.stream.RecordJson;
import fr.vigie.streaming.replay.MoreDetectors;
import fr.vigie.streaming.replay.Replay;
import fr.vigie.streaming.replay.ReplaySettings;
import fr.vigie.streaming.topology.DetectionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a run says of a world, in a directory; two runs must say the same. */
final class Outputs {
    /** The snapshots of features, a line each, sorted; empty where they are not asked for. */
    static final String SNAPSHOTS = "snapshots.jsonl";

    private static final List<String> FILES =
            List.of("alerts.jsonl", "alert-items.jsonl", "alert-figures.jsonl", SNAPSHOTS);

    private Outputs() {}

    static Path replayed(Path world, Path out, int parallelism, DetectionSettings settings) throws IOException {
        List<FeatureSnapshot> snapshots = new ArrayList<>();
        Replay.run(
                new ReplaySettings(world, out, parallelism, Optional.empty(), settings),
                MoreDetectors.NONE,
                snapshots::add,
                progress -> {});
        writeSnapshots(out, snapshots);
        return out;
    }

    static void writeSnapshots(Path out, Collection<FeatureSnapshot> snapshots) throws IOException {
        Files.write(
                out.resolve(SNAPSHOTS),
                snapshots.stream().map(RecordJson::toJson).sorted().toList());
    }

    static void assertSame(Path expected, Path actual) throws IOException {
        for (String file : FILES) {
            assertThat(actual.resolve(file)).as(file).hasSameBinaryContentAs(expected.resolve(file));
        }
    }
}
