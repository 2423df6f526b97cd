package fr.vigie.cli;

import fr.vigie.cli.records.DraftDirectory;
import fr.vigie.models.fit.Fit;
import fr.vigie.models.fit.FitFiles;
import fr.vigie.models.fit.FitSettings;
import fr.vigie.models.fit.FitText;
import fr.vigie.models.registry.Card;
import fr.vigie.models.registry.Digest;
import fr.vigie.models.registry.Provenance;
import fr.vigie.models.registry.Registry.Hand;
import fr.vigie.models.training.Trainer;
import fr.vigie.models.training.Trainers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code models fit}: learns from any labelled table. */
@Command(
        name = "fit",
        description = {
            "Learns from a labelled table (CSV with a header) which rows are right, and reports how well: boosting, random",
            "forest, logistic regression and isolation forest, each beside a ranking without a model."
        },
        footer = {
            "",
            "Every column without another role is an input: a number, or a word out of a list. Missing cells (empty, NA,",
            "NaN, null, ?) are filled, and flagged as missing. A row whose label, time or amount cannot be read is rejected.",
            "Learners are compared on folds of the training rows: with --time, each fold is later than all it is learnt",
            "from; with --group, none of its subjects is learnt from. The best one is learnt anew from all of them and",
            "judged once by the test rows. Without --test, these are the last quarter of the time, or a drawn quarter.",
            "",
            "With --out: model.json (flat arrays: scored without the libraries that learnt it), report.json, report.md,",
            "scores.csv (the test rows, the highest score first) and rejected.csv.",
            "The same table and seed give the same model, bit by bit.",
            "",
            "Examples:",
            "  ./vigie models fit --train cases.csv --label fraud",
            "  ./vigie models fit --train cases.csv --label fraud --group subject --time closed_on --delay 30 \\",
            "      --amount euros --by scheme --out model",
            "  ./vigie models fit --train 2021.csv --test 2022.csv --label fraud --id line --learner lightgbm"
        })
final class ModelsFitCommand extends VigieCommand {
    @Option(names = "--train", paramLabel = "FILE", required = true, description = "The table to learn from.")
    private Path train = Path.of("");

    @Option(names = "--test", paramLabel = "FILE", description = "The table to be judged by.")
    private Optional<Path> test = Optional.empty();

    @Option(
            names = "--label",
            paramLabel = "COL",
            required = true,
            description = "The column of what is to be told: 0 and 1, or false and true.")
    private String label = "";

    @Option(
            names = "--group",
            paramLabel = "COL",
            description = "The column of the subject: none is both learnt from and judged by.")
    private Optional<String> group = Optional.empty();

    @Option(names = "--id", paramLabel = "COL", description = "The column that names a row; no input.")
    private Optional<String> id = Optional.empty();

    @Option(
            names = "--time",
            paramLabel = "COL",
            description = "The column of a row's time: an ISO date, or date and time, or a number.")
    private Optional<String> time = Optional.empty();

    @Option(
            names = "--delay",
            paramLabel = "DAYS",
            defaultValue = "0",
            description = "Days from a row to its label (default: 0): rows that late before a cut are not learnt from.")
    private double delay;

    @Option(
            names = "--amount",
            paramLabel = "COL",
            description = "The column of what a row is worth; the ranking by it must be beaten. An input like others.")
    private Optional<String> amount = Optional.empty();

    @Option(
            names = "--by",
            paramLabel = "COL",
            description = "A column by whose values the measures are told apart; no input. May be given again.")
    private List<String> by = new ArrayList<>();

    @Option(names = "--without", paramLabel = "COL", description = "A column that is no input. May be given again.")
    private List<String> without = new ArrayList<>();

    @Option(
            names = "--first",
            paramLabel = "K",
            split = ",",
            defaultValue = "50,100",
            description = "How many rows people can look at (default: 50,100).")
    private List<Integer> first = new ArrayList<>();

    @Option(names = "--folds", paramLabel = "N", defaultValue = "4", description = "Cuts to compare by (default: 4).")
    private int folds;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Of what is drawn (default: 1).")
    private long seed;

    @Option(
            names = "--learner",
            paramLabel = "NAME",
            description = {
                "A learner to try, one or more: lightgbm, smile-random-forest, smile-gradient-boosting,",
                "smile-logistic-regression, smile-isolation-forest (default: all but smile-gradient-boosting, which is",
                "of LightGBM's kind and far slower)."
            })
    private List<String> learners = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the model and the reports are written.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--add", description = "Add the model to the registry.")
    private boolean add;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "model",
            description = "What people call it in the registry (default: model).")
    private String name = "";

    @Mixin
    private RegistryOption registry = new RegistryOption();

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, WorkFailed {
        Fit.Fitted fitted = fit();
        out().print(json ? FitFiles.json(fitted.report()) : FitText.of(fitted.report()));
        if (out.isPresent()) {
            try (DraftDirectory draft = DraftDirectory.replacing(out.get(), FitFiles.MODEL)) {
                FitFiles.write(fitted, draft.path());
                draft.commit();
            }
            if (!json) {
                out().println("model: " + out.get().resolve(FitFiles.MODEL));
            }
        }
        if (add) {
            String id = add(fitted);
            if (!json) {
                out().println("added: " + id + " in " + registry.directory());
            }
        }
        out().flush();
        return Vigie.DONE;
    }

    private String add(Fit.Fitted fitted) throws IOException {
        Provenance provenance = Provenance.of(name, fitted.report(), Digest.sha256(train));
        Hand hand = new Hand(Instant.now(), System.getProperty("user.name"), "fitted to " + train.getFileName());
        return registry.registry().add(fitted.model(), provenance, Card.of(provenance, fitted.report()), hand);
    }

    private Fit.Fitted fit() throws IOException, WorkFailed {
        FitSettings settings = settings();
        try (ProgressLine progress = ProgressLine.of(err())) {
            return new Fit(settings, System::nanoTime, line -> progress.say("models fit: " + line)).run();
        } catch (IllegalArgumentException e) {
            throw new WorkFailed("models fit: " + e.getMessage(), e);
        }
    }

    private FitSettings settings() {
        List<Trainer> trainers = learners.isEmpty()
                ? Trainers.usual()
                : learners.stream().map(this::trainer).toList();
        try {
            return new FitSettings(
                    train, test, label, group, id, time, amount, by, without, delay, first, folds, seed, trainers);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private Trainer trainer(String name) {
        String known = Trainers.all().stream().map(Trainer::name).collect(Collectors.joining(", "));
        return Trainers.named(name).orElseThrow(() -> wrong("--learner " + name + ": expected one of " + known));
    }
}
