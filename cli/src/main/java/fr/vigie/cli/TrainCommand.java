package fr.vigie.cli;

import fr.vigie.cli.records.DeletedTree;
import fr.vigie.cli.train.CaseTable;
import fr.vigie.cli.train.TeachFile;
import fr.vigie.models.fit.FitSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code train}: learns from what investigators concluded. */
@Command(
        name = "train",
        description = {
            "Learns from dispositions which subjects, under which scheme, are right: from the features of replay --features as",
            "they were known on the eve of each conclusion, and from the alerts there were then. Nothing later is read."
        },
        footer = {
            "",
            "A disposition is right unless it is NO_ACTION; of several on one subject and scheme the last one counts.",
            "Conclusions come later than what they are about: the table is cut by when they were drawn, and no subject is",
            "both learnt from and judged by. The ranking by euros of the alerts is the one that must be beaten. What learners",
            "are compared by, and the files of --out: ./vigie models fit --help.",
            "--table keeps the table itself. With --out also teach.csv: the ten open cases whose conclusions would teach most.",
            "",
            "Examples:",
            "  ./vigie replay --in world --out result --features",
            "  ./vigie train --features result/features.parquet --dispositions dispositions.jsonl --out model",
            "  ./vigie train --features result/features.parquet --dispositions dispositions.jsonl --drawn drawn.csv --out model",
            "  ./vigie train --features 2021/features.parquet --features 2022/features.parquet \\",
            "      --dispositions dispositions.jsonl --name 'after round 3' --add"
        })
final class TrainCommand extends VigieCommand {
    @Option(
            names = "--features",
            paramLabel = "FILE",
            required = true,
            description = "features.parquet of a replay. May be given again.")
    private List<Path> features = new ArrayList<>();

    @Option(
            names = "--dispositions",
            paramLabel = "FILE",
            required = true,
            description = "What was concluded: the stream of that name. May be given again.")
    private List<Path> dispositions = new ArrayList<>();

    @Option(
            names = "--drawn",
            paramLabel = "FILE",
            description = {
                "Which of the dispositions were drawn, among how many: each stands for as many as the inverse of its",
                "probability of being looked at. Without it every disposition stands for itself. May be given again."
            })
    private List<Path> drawn = new ArrayList<>();

    @Option(
            names = "--cap",
            paramLabel = "W",
            defaultValue = "20",
            description = "With --drawn, the most that one disposition stands for (default ${DEFAULT-VALUE}).")
    private double cap;

    @Option(names = "--table", paramLabel = "FILE", description = "Keep the table that is learnt from, as CSV.")
    private Optional<Path> table = Optional.empty();

    @Mixin
    private LearnOptions learning = new LearnOptions();

    @Override
    public Integer call() throws IOException, WorkFailed {
        if (!(cap >= 1)) {
            throw wrong("--cap " + cap + ": expected 1 or more");
        }
        Path scratch = Files.createTempDirectory("vigie-train");
        try {
            Path cases = table.orElse(scratch.resolve("cases.csv"));
            CaseTable told = CaseTable.write(List.of(new CaseTable.World(features, dispositions, drawn)), cap, cases);
            tell(told);
            learning.learn(
                    "train",
                    settings(cases),
                    (fitted, beside) -> TeachFile.write(fitted, features, dispositions, beside.resolve(TeachFile.NAME)),
                    out(),
                    err());
            return Vigie.DONE;
        } finally {
            DeletedTree.delete(scratch);
        }
    }

    private void tell(CaseTable told) throws WorkFailed {
        told.rejected().stream().limit(10).forEach(line -> err().println("train: rejected: " + line));
        err().printf(
                        "train: %,d dispositions read: %,d used (%,d of them drawn), %,d replaced by a later one,"
                                + " %,d without a snapshot before, %,d rejected%n",
                        told.read(),
                        told.rows(),
                        told.drawn(),
                        told.replaced(),
                        told.unknown(),
                        told.rejected().size());
        err().flush();
        if (told.rows() == 0) {
            throw new WorkFailed(
                    "train: no disposition has a snapshot of its subject before it; are the features of the same"
                            + " world, and the conclusions later than its first weeks?");
        }
    }

    private FitSettings settings(Path cases) {
        try {
            return new FitSettings(
                    cases,
                    Optional.empty(),
                    CaseTable.LABEL,
                    Optional.of(CaseTable.SUBJECT),
                    Optional.of(CaseTable.ID),
                    Optional.of(CaseTable.AT),
                    Optional.of(CaseTable.AMOUNT),
                    Optional.of(CaseTable.BY_RULES),
                    Optional.of(CaseTable.WEIGHT),
                    CaseTable.groups(),
                    List.of(),
                    0,
                    learning.first(),
                    learning.folds(),
                    learning.seed(),
                    learning.trainers());
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }
}
