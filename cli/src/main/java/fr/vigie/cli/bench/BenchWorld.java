package fr.vigie.cli.bench;

import fr.vigie.cli.ProgressLine;
import fr.vigie.cli.WorkMeter;
import fr.vigie.cli.play.Preparation;
import fr.vigie.cli.play.PreparedDays;
import fr.vigie.cli.records.DeletedTree;
import fr.vigie.cli.records.RecordedStreams;
import fr.vigie.sample.World;
import fr.vigie.sample.WorldSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/** The simulated world that is measured on: made once for its settings and simulation, and found again at the next run. */
final class BenchWorld {
    private final WorldSettings settings;
    private final Path path;

    BenchWorld(Path parent, WorldSettings settings) throws IOException {
        this.settings = settings;
        this.path = parent.resolve("world-" + settings.insured() + "-" + version(settings));
    }

    /** Another simulation makes another world: the bytes of its jar count with the settings. */
    private static String version(WorldSettings settings) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(settings.toString().getBytes(StandardCharsets.UTF_8));
        Path code = Path.of(
                World.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        if (Files.isRegularFile(code)) {
            crc.update(Files.readAllBytes(code));
        }
        return Long.toHexString(crc.getValue());
    }

    /** Directory of its recorded streams. */
    Path files() {
        return path;
    }

    /** Its days, laid out to be played; made now if they are not there. */
    PreparedDays ready(ProgressLine progress) throws IOException {
        Optional<PreparedDays> known = PreparedDays.open(days());
        if (known.isPresent()) {
            return known.get();
        }
        DeletedTree.delete(path);
        Files.createDirectories(path);
        World.generate(
                settings,
                path,
                (day, done, total) -> progress.update(() -> String.format(
                        Locale.ROOT, "making the simulated world: %3.0f %%, %s", 100.0 * done / total, day)));
        WorkMeter meter = new WorkMeter("laying the days out", System::nanoTime);
        return Preparation.prepare(
                RecordedStreams.in(path), days(), (lines, share) -> progress.update(() -> meter.line(lines, share)));
    }

    private Path days() {
        return path.resolve("days");
    }
}
