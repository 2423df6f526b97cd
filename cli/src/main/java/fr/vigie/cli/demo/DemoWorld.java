package fr.vigie.cli.demo;

import fr.vigie.cli.ProgressLine;
import fr.vigie.cli.WorkMeter;
import fr.vigie.cli.play.Preparation;
import fr.vigie.cli.play.PreparedDays;
import fr.vigie.cli.records.DeletedTree;
import fr.vigie.cli.records.RecordedStreams;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The simulated département of the demo: made once, laid out by day, and found again at the next run. */
final class DemoWorld {
    private static final String PREFIX = "world-";

    private final Path parent;
    private final String name;
    private final WorldMaker maker;

    /**
     * A world under a directory.
     *
     * @param version changes when the simulation would make another world
     */
    DemoWorld(Path parent, String version, WorldMaker maker) {
        this.parent = parent;
        this.name = PREFIX + version;
        this.maker = maker;
    }

    /** Its days, ready to be played; made now if they are not there. */
    PreparedDays ready(ProgressLine progress) throws Exception {
        Optional<PreparedDays> known = PreparedDays.open(parent.resolve(name).resolve("days"));
        if (known.isPresent()) {
            return known.get();
        }
        Files.createDirectories(parent);
        deleteOthers();
        Path draft = parent.resolve(PREFIX + "part-" + ProcessHandle.current().pid());
        try {
            make(draft, progress);
            Files.move(draft, parent.resolve(name));
        } finally {
            DeletedTree.delete(draft);
        }
        return PreparedDays.open(parent.resolve(name).resolve("days")).orElseThrow();
    }

    private void make(Path draft, ProgressLine progress) throws Exception {
        maker.make(draft);
        WorkMeter meter = new WorkMeter("laying the days out", System::nanoTime);
        Preparation.prepare(
                RecordedStreams.in(draft),
                draft.resolve("days"),
                (lines, share) -> progress.update(() -> meter.line(lines, share)));
    }

    /** One world is kept: another version's would never be used again. */
    private void deleteOthers() throws IOException {
        try (DirectoryStream<Path> worlds = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path world : worlds) {
                DeletedTree.delete(world);
            }
        }
    }
}
