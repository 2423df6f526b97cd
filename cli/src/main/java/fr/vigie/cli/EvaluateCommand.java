package fr.vigie.cli;

import fr.vigie.cli.drawn.DrawnFile;
import fr.vigie.cli.evaluate.CalibrationCounts;
import fr.vigie.cli.evaluate.Conclusions;
import fr.vigie.cli.evaluate.Conclusions.Concluded;
import fr.vigie.cli.evaluate.DrawSettings;
import fr.vigie.cli.evaluate.Evaluation;
import fr.vigie.cli.evaluate.EvaluationJson;
import fr.vigie.cli.evaluate.EvaluationTable;
import fr.vigie.cli.evaluate.ReliabilityText;
import fr.vigie.cli.evaluate.RingResultJson;
import fr.vigie.cli.evaluate.RingResultTable;
import fr.vigie.cli.evaluate.SumTable;
import fr.vigie.domain.event.Disposition;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code evaluate}: ranked alerts held against labels. */
@Command(
        name = "evaluate",
        description = {
            "Judges ranked alerts by labels: precision and euros captured among the first k, recall of each planted",
            "scheme, innocent look-alikes alerted, days from the first planted day to the first right alert.",
            "Several runs, each with its labels, go together into --reliability and --calibrate."
        },
        footer = {
            "",
            "An alert is right when its subject is a labelled one (or a participant, or the victim, when flagged",
            "as such) of an accepted scheme and its evidence overlaps the planted period. Withdrawn alerts do not count.",
            "An alert on a ring is judged by its members: those shared with the planted ring are half of all, or more.",
            "The ratio holds what the right alerts claim as suffered against the labels of the instances they found.",
            "--conclude simulates investigators: FRAUD or VICTIM where an alert is right, NO_ACTION where it is not.",
            "",
            "Examples:",
            "  ./vigie evaluate --alerts result --labels world/labels",
            "  ./vigie evaluate --alerts result/alerts.jsonl --labels world/labels --json > evaluation.json",
            "  ./vigie evaluate --alerts result --labels world/labels --rings",
            "  ./vigie evaluate --alerts result --labels world/labels \\",
            "      --conclude world/dispositions.jsonl --first 50 --on 2021-12-31",
            "  ./vigie evaluate --alerts result --labels world/labels --conclude dispositions.jsonl --on 2021-12-31 \\",
            "      --drawn drawn.csv --streams world --weeks 8",
            "  ./vigie evaluate --alerts a/alerts.jsonl --labels world-a/labels \\",
            "      --alerts b/alerts.jsonl --labels world-b/labels --reliability"
        })
final class EvaluateCommand extends VigieCommand {
    @ArgGroup(exclusive = false, multiplicity = "1..*")
    private List<Run> runs = new ArrayList<>();

    @Option(
            names = "--reliability",
            description = "Print how the probabilities of the alerts agree with the labels, with the Brier score.")
    private boolean reliability;

    @Option(
            names = "--calibrate",
            paramLabel = "FILE",
            description = "Write how many alerts with each reason were right: the calibration of fusion.")
    private Optional<Path> calibrate = Optional.empty();

    @Option(
            names = "--sums",
            description = {
                "Print line by line what the right alerts claim of what was planted, paid or not: in agreement, for less,",
                "in another alert, not itemised, and what they claim beyond the labels."
            })
    private boolean sums;

    @Option(
            names = "--rings",
            description = {
                "Print how the rings were found: each alert on one, its right members and its look-alikes; how many of the",
                "planted ones the first alerts find, with the right victim; and which are missed."
            })
    private boolean rings;

    @Option(
            names = "--conclude",
            paramLabel = "FILE",
            description = {
                "Write what investigators who knew the labels would conclude of the first alerts, as the stream of",
                "dispositions. Simulated: they never err."
            })
    private Optional<Path> conclude = Optional.empty();

    @Option(
            names = "--first",
            defaultValue = "50",
            paramLabel = "N",
            description = "With --conclude, how many alerts they have worked through (default ${DEFAULT-VALUE}).")
    private int first;

    @Option(names = "--on", paramLabel = "DATE", description = "With --conclude, the day on which they conclude.")
    private Optional<LocalDate> on = Optional.empty();

    @Option(
            names = "--drawn",
            paramLabel = "FILE",
            description = {
                "With --conclude, they also conclude what they draw each week among the other alerts and among whoever has",
                "none. Write which dispositions were drawn, among how many; ./vigie train --drawn reads it."
            })
    private Optional<Path> drawn = Optional.empty();

    @Option(
            names = "--streams",
            paramLabel = "DIR",
            description = "With --drawn, the recorded streams: they name the professionals and billers.")
    private Optional<Path> streams = Optional.empty();

    @Option(
            names = "--draw",
            defaultValue = "5",
            paramLabel = "N",
            description = "With --drawn, alerts drawn a week beyond the first (default ${DEFAULT-VALUE}).")
    private int draw;

    @Option(
            names = "--draw-subjects",
            defaultValue = "2",
            paramLabel = "N",
            description = "With --drawn, subjects drawn a week on whom there is no alert (default ${DEFAULT-VALUE}).")
    private int drawSubjects;

    @Option(
            names = "--weeks",
            defaultValue = "4",
            paramLabel = "N",
            description = "With --drawn, weeks for which is drawn, up to --on (default ${DEFAULT-VALUE}).")
    private int weeks;

    @Option(
            names = "--before",
            paramLabel = "FILE",
            description =
                    "With --drawn, what was concluded before: neither alerts nor subjects of it are concluded anew.")
    private Optional<Path> before = Optional.empty();

    @Option(
            names = "--seed",
            defaultValue = "vigie",
            paramLabel = "TEXT",
            description = "With --drawn, of what is drawn (default ${DEFAULT-VALUE}).")
    private String seed = "";

    @Option(names = "--json", description = "Print one JSON object instead of tables.")
    private boolean json;

    /** Alerts and what they are judged by. */
    static final class Run {
        @Option(
                names = "--alerts",
                required = true,
                paramLabel = "OUT",
                description =
                        "Directory of a replay, or its alerts.jsonl; alert-items.jsonl beside it is used where it is there.")
        private Path alerts = Path.of("");

        @Option(
                names = "--labels",
                required = true,
                paramLabel = "DIR",
                description = "Directory of planted.jsonl and look-alikes.jsonl.")
        private Path labels = Path.of("");
    }

    @Override
    public Integer call() throws IOException {
        if (runs.size() > 1 && !reliability && calibrate.isEmpty()) {
            throw wrong(runs.size() + " runs; several go together into --reliability or --calibrate only");
        }
        List<Evaluation> evaluations = new ArrayList<>();
        for (Run run : runs) {
            evaluations.add(Evaluation.of(run.alerts, run.labels));
        }
        if (calibrate.isPresent()) {
            CalibrationCounts.write(evaluations, calibrate.get());
        }
        if (conclude.isPresent()) {
            conclude(evaluations.get(0), conclude.get());
        } else {
            print(evaluations, out());
        }
        out().flush();
        return Vigie.DONE;
    }

    private void conclude(Evaluation evaluation, Path file) throws IOException {
        if (first < 1) {
            throw wrong("--first " + first + ": expected 1 or more");
        }
        LocalDate day = on.orElseThrow(() -> wrong("--conclude " + file + ": on which day? name it with --on"));
        Concluded concluded = drawn.isPresent()
                ? Conclusions.of(evaluation, first, day, drawSettings(), streams(), before())
                : Conclusions.of(evaluation, first, day);
        Conclusions.write(concluded.dispositions(), file);
        out().println("simulated dispositions: " + concluded.dispositions().size() + ", in " + file);
        if (drawn.isPresent()) {
            DrawnFile.write(concluded.drawn(), drawn.get());
            out().println("of them drawn: " + concluded.drawn().size() + ", in " + drawn.get());
        }
    }

    private List<Disposition> before() throws IOException {
        return before.isPresent() ? Conclusions.read(before.get()) : List.of();
    }

    private DrawSettings drawSettings() {
        try {
            return new DrawSettings(draw, drawSubjects, weeks, seed);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private Path streams() {
        return streams.orElseThrow(() -> wrong("--drawn " + drawn.orElseThrow()
                + ": whom to draw among? name the recorded streams with" + " --streams"));
    }

    private void print(List<Evaluation> evaluations, PrintWriter out) throws IOException {
        if (reliability && json) {
            ReliabilityText.printJson(evaluations, out);
        } else if (reliability) {
            ReliabilityText.printTable(evaluations, out);
        } else if (calibrate.isPresent()) {
            out.println("calibration: " + calibrate.get());
        } else if (rings && json) {
            RingResultJson.print(evaluations.get(0), out);
        } else if (rings) {
            RingResultTable.print(evaluations.get(0), out);
        } else if (sums && !json) {
            SumTable.print(evaluations.get(0), out);
        } else if (json) {
            EvaluationJson.print(evaluations.get(0), out);
        } else {
            EvaluationTable.print(evaluations.get(0), out);
        }
    }
}
