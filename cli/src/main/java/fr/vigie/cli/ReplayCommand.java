package fr.vigie.cli;

import fr.vigie.cli.features.FeaturesParquet;
import fr.vigie.cli.rings.ReplayedRings;
import fr.vigie.cli.rings.RingsLeftOut;
import fr.vigie.cli.submit.Salt;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.streaming.replay.Replay;
import fr.vigie.streaming.replay.ReplayResult;
import fr.vigie.streaming.replay.ReplaySettings;
import fr.vigie.streaming.replay.SnapshotWriter;
import fr.vigie.streaming.scoring.ScoringSettings;
import fr.vigie.streaming.topology.DetectionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code replay}: the same jobs over recorded streams. */
@Command(
        name = "replay",
        description = {
            "Runs the detection job over recorded streams, without Kafka, and writes alerts.jsonl, alert-items.jsonl,",
            "alert-figures.jsonl, rejects.jsonl and summary.json. The outputs do not depend on the parallelism.",
            "The analysis of rings (see ./vigie rings) is made on the same records, weekly, and its alerts ranked among the others.",
            "With --scored-lines, scored-lines.jsonl too: a score and an advice for each line and daily allowance.",
            "With --features, features.parquet too: what was known of each subject at the end of each week (docs/features)."
        },
        footer = {
            "",
            "Examples:",
            "  ./vigie replay --in world --out result",
            "  ./vigie replay --in world --out result --parallelism 4 --until 2021-12-31"
        })
final class ReplayCommand extends VigieCommand {
    @Option(names = "--in", required = true, paramLabel = "DIR", description = "Directory of the recorded streams.")
    private Path in = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Directory for the outputs.")
    private Path out = Path.of("");

    @Option(
            names = "--parallelism",
            paramLabel = "P",
            description = "Subtasks of each operator (default: the cores, ${DEFAULT-VALUE}).")
    private int parallelism = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "Last day to close (default: the last day on which a record lies).")
    private Optional<LocalDate> until = Optional.empty();

    @Option(
            names = "--scored-lines",
            description = "Score every billing line and daily allowance; takes longer, and 200 bytes of memory a line.")
    private boolean scoredLines;

    @Option(
            names = "--features",
            description = "Write the features of professionals and billers, week by week, as they were known then.")
    private boolean features;

    @Option(names = "--no-rings", description = "Leave the analysis of rings out.")
    private boolean withoutRings;

    @Option(
            names = "--salt-file",
            paramLabel = "FILE",
            description =
                    "Salt of alert identifiers, so that they are those of the job that runs under it (see submit).")
    private Optional<Path> saltFile = Optional.empty();

    @Override
    public Integer call() throws IOException, WorkFailed {
        ReplaySettings settings = settings();
        // A file of an earlier run would be taken for one of this run.
        Files.deleteIfExists(out.resolve(FeaturesParquet.FILE));
        try (ProgressLine progress = ProgressLine.of(err())) {
            if (features) {
                print(replayWithFeatures(settings, progress));
            } else {
                print(replay(settings, snapshot -> {}, progress));
            }
        }
        return Vigie.DONE;
    }

    private ReplayResult replayWithFeatures(ReplaySettings settings, ProgressLine progress) throws IOException {
        try (FeaturesParquet parquet = FeaturesParquet.open()) {
            ReplayResult result = replay(settings, parquet, progress);
            progress.say("replay: writing " + out.resolve(FeaturesParquet.FILE));
            parquet.write(out.resolve(FeaturesParquet.FILE));
            return result;
        }
    }

    private ReplayResult replay(ReplaySettings settings, SnapshotWriter snapshots, ProgressLine progress)
            throws IOException {
        return Replay.run(
                settings,
                withoutRings ? new RingsLeftOut() : new ReplayedRings(settings, line -> progress.say("rings: " + line)),
                snapshots,
                line -> progress.say("replay: " + line));
    }

    private ReplaySettings settings() throws IOException, WorkFailed {
        DetectionSettings detection = DetectionSettings.defaults();
        if (saltFile.isPresent()) {
            detection = detection.withSalt(Salt.of(saltFile.get()));
        }
        try {
            DetectionSettings scored = scoredLines ? detection.with(ScoringSettings.everyLine()) : detection;
            return new ReplaySettings(in, out, parallelism, until, features ? scored.withSnapshots() : scored);
        } catch (IllegalArgumentException refused) {
            throw wrong(String.valueOf(refused.getMessage()));
        }
    }

    private void print(ReplayResult result) {
        long active = result.alerts().stream()
                .map(Alert::getStatus)
                .filter(status -> status == AlertStatus.ACTIVE)
                .count();
        out().printf(
                        Locale.ROOT,
                        "%,d records through %s in %.1f s (%,.0f records/s); %,d active alerts, %,d withdrawn%n",
                        result.records(),
                        result.closedThrough(),
                        result.wallSeconds(),
                        result.records() / Math.max(1e-9, result.wallSeconds()),
                        active,
                        result.alerts().size() - active);
        out().println("alerts: " + out.resolve("alerts.jsonl"));
        if (scoredLines) {
            out().println("scored lines: " + out.resolve("scored-lines.jsonl"));
        }
        if (features) {
            out().println("features: " + out.resolve(FeaturesParquet.FILE));
        }
        out().println("summary: " + out.resolve("summary.json"));
        out().flush();
    }
}
