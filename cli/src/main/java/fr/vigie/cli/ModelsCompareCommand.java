package fr.vigie.cli;

import fr.vigie.models.artefact.BadModelException;
import fr.vigie.models.compare.Comparison;
import fr.vigie.models.compare.Comparison.Difference;
import fr.vigie.models.compare.JudgedTable;
import fr.vigie.models.registry.Registry;
import fr.vigie.models.table.CsvFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code models compare}: two models on the same rows. */
@Command(
        name = "compare",
        description = "Holds two models against each other on the same labelled rows, which neither has learnt from.",
        footer = {
            "",
            "The interval is that of second minus first, over 1,000 draws of the rows (of the subjects, with --group): where",
            "it holds 0, the table does not tell the two apart. Take rows later than all that either has learnt from:",
            "what that is stands in their cards.",
            "",
            "Example:",
            "  ./vigie models compare 3f2a 9c41 --on cases-of-march.csv --label fraud --group subject"
        })
final class ModelsCompareCommand extends VigieCommand {
    @Mixin
    private RegistryOption registry = new RegistryOption();

    @Parameters(index = "0", paramLabel = "FIRST", description = "A model: its id, or how it begins.")
    private String first = "";

    @Parameters(index = "1", paramLabel = "SECOND", description = "Another.")
    private String second = "";

    @Option(names = "--on", paramLabel = "FILE", required = true, description = "The labelled table.")
    private Path table = Path.of("");

    @Option(names = "--label", paramLabel = "COL", required = true, description = "Its column of labels, 0 and 1.")
    private String label = "";

    @Option(names = "--group", paramLabel = "COL", description = "Its column of subjects, drawn together.")
    private Optional<String> group = Optional.empty();

    @Option(
            names = "--first",
            paramLabel = "K",
            split = ",",
            defaultValue = "50,100",
            description = "How many rows people can look at (default: 50,100).")
    private List<Integer> capacities = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Of the draws (default: 1).")
    private long seed;

    @Override
    public Integer call() throws IOException, WorkFailed {
        try {
            print(compared());
            return Vigie.DONE;
        } catch (BadModelException | IllegalArgumentException e) {
            throw new WorkFailed("models compare: " + e.getMessage(), e);
        }
    }

    private Comparison compared() throws IOException, BadModelException {
        Registry models = registry.registry();
        JudgedTable judged = JudgedTable.of(CsvFile.read(table), label, group);
        return Comparison.of(
                judged.scores(models.model(models.id(first))),
                judged.scores(models.model(models.id(second))),
                judged.labels(),
                judged.groups(),
                capacities,
                seed);
    }

    private void print(Comparison comparison) {
        out().printf(Locale.ROOT, "%,d rows, %,d of them right%n", comparison.rows(), comparison.positives());
        out().printf("%-18s %8s %8s   %-20s%n", "", "first", "second", "second - first, 95 %");
        for (Difference difference : comparison.differences()) {
            out().printf(
                            Locale.ROOT,
                            "%-18s %8.4f %8.4f   %+.4f to %+.4f   %s%n",
                            difference.measure(),
                            difference.first(),
                            difference.second(),
                            difference.low(),
                            difference.high(),
                            difference.verdict());
        }
        out().flush();
    }
}
