package fr.vigie.cli;

import fr.vigie.cli.evaluate.Evaluation;
import fr.vigie.cli.evaluate.EvaluationJson;
import fr.vigie.cli.evaluate.EvaluationTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code evaluate}: ranked alerts held against labels. */
@Command(
        name = "evaluate",
        description = {
            "Judges ranked alerts by labels: precision and euros captured among the first k, recall of each planted",
            "scheme, innocent look-alikes alerted, days from the first planted day to the first right alert."
        },
        footer = {
            "",
            "An alert is right when its subject is a labelled one (or a participant, or the victim, when flagged",
            "as such) of an accepted scheme and its evidence overlaps the planted period. Withdrawn alerts do not count.",
            "",
            "Examples:",
            "  ./vigie evaluate --alerts result/alerts.jsonl --labels world/labels",
            "  ./vigie evaluate --alerts result/alerts.jsonl --labels world/labels --json > evaluation.json"
        })
final class EvaluateCommand extends VigieCommand {
    @Option(
            names = "--alerts",
            required = true,
            paramLabel = "FILE",
            description = "alerts.jsonl of a replay; alert-items.jsonl beside it is used where it is there.")
    private Path alerts = Path.of("");

    @Option(
            names = "--labels",
            required = true,
            paramLabel = "DIR",
            description = "Directory of planted.jsonl and look-alikes.jsonl.")
    private Path labels = Path.of("");

    @Option(names = "--json", description = "Print one JSON object instead of tables.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = out();
        Evaluation evaluation = Evaluation.of(alerts, labels);
        if (json) {
            EvaluationJson.print(evaluation, out);
        } else {
            EvaluationTable.print(evaluation, out);
        }
        out.flush();
        return Vigie.DONE;
    }
}
