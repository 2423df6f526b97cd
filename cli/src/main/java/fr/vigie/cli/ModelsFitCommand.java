package fr.vigie.cli;

import fr.vigie.models.fit.FitSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            names = "--in-use",
            paramLabel = "COL",
            description = "The column of the ranking that is in use, largest first: it must be beaten, too; no input.")
    private Optional<String> inUse = Optional.empty();

    @Option(
            names = "--weight",
            paramLabel = "COL",
            description = {
                "How many rows a row stands for, above 0 (default: 1 each): where rows were drawn, the inverse of the",
                "probability of having been. Measures then stand beside those without weights."
            })
    private Optional<String> weight = Optional.empty();

    @Option(
            names = "--by",
            paramLabel = "COL",
            description = "A column by whose values the measures are told apart; no input. May be given again.")
    private List<String> by = new ArrayList<>();

    @Option(names = "--without", paramLabel = "COL", description = "A column that is no input. May be given again.")
    private List<String> without = new ArrayList<>();

    @Mixin
    private LearnOptions learning = new LearnOptions();

    @Override
    public Integer call() throws IOException, WorkFailed {
        learning.learn("models fit", settings(), out(), err());
        return Vigie.DONE;
    }

    private FitSettings settings() {
        try {
            return new FitSettings(
                    train,
                    test,
                    label,
                    group,
                    id,
                    time,
                    amount,
                    inUse,
                    weight,
                    by,
                    without,
                    delay,
                    learning.first(),
                    learning.folds(),
                    learning.seed(),
                    learning.trainers());
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }
}
