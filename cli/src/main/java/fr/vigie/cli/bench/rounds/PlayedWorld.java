package fr.vigie.cli.bench.rounds;

import fr.vigie.cli.ProgressLine;
import fr.vigie.cli.evaluate.Evaluation;
import fr.vigie.cli.features.FeaturesParquet;
import fr.vigie.cli.records.DeletedTree;
import fr.vigie.cli.rings.RingsLeftOut;
import fr.vigie.domain.alert.Alert;
import fr.vigie.sample.World;
import fr.vigie.streaming.replay.Replay;
import fr.vigie.streaming.replay.ReplaySettings;
import fr.vigie.streaming.topology.DetectionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A simulated world with the alerts that the rules had on each date, and what was known of its subjects week by week. Rings are
 * left out: no model scores them. Made once, and found again at the next run; delete its directory after the rules or the
 * simulation have changed.
 */
record PlayedWorld(RoundsPlan plan, long seed) {
    private static final int SUBTASKS = 2;

    /** Its recorded streams. */
    Path streams() {
        return plan.directory(seed).resolve("world");
    }

    Path labels() {
        return streams().resolve("labels");
    }

    Path features() {
        return result(last()).resolve(FeaturesParquet.FILE);
    }

    /** The alerts as they stood at the close of a date, in the order of the rules. */
    List<Alert> alerts(LocalDate date) throws IOException {
        return Evaluation.alerts(result(date));
    }

    private Path result(LocalDate date) {
        return plan.directory(seed).resolve(date.toString());
    }

    private LocalDate last() {
        return plan.dates().get(plan.dates().size() - 1);
    }

    /** Makes what is missing of it. */
    PlayedWorld made(ProgressLine progress) throws IOException {
        if (!Files.exists(labels().resolve("world.json"))) {
            DeletedTree.delete(streams());
            Files.createDirectories(streams());
            World.generate(
                    plan.world(seed),
                    streams(),
                    (day, done, total) -> progress.update(() -> String.format(
                            Locale.ROOT, "world %d: making it: %3.0f %%, %s", seed, 100.0 * done / total, day)));
        }
        for (LocalDate date : plan.dates()) {
            if (!isPlayed(date)) {
                replay(date, progress);
            }
        }
        return this;
    }

    private boolean isPlayed(LocalDate date) {
        return Files.exists(result(date).resolve("summary.json")) && (!date.equals(last()) || Files.exists(features()));
    }

    private void replay(LocalDate date, ProgressLine progress) throws IOException {
        boolean whole = date.equals(last());
        DetectionSettings detection = DetectionSettings.defaults();
        ReplaySettings settings = new ReplaySettings(
                streams(), result(date), SUBTASKS, Optional.of(date), whole ? detection.withSnapshots() : detection);
        try (FeaturesParquet parquet = FeaturesParquet.open()) {
            Replay.run(
                    settings,
                    new RingsLeftOut(),
                    whole ? parquet : snapshot -> {},
                    line -> progress.say("world " + seed + " up to " + date + ": " + line));
            if (whole) {
                parquet.write(features());
            }
        }
    }
}
