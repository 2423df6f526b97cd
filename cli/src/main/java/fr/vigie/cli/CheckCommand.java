package fr.vigie.cli;

import fr.vigie.cli.check.CheckReport;
import fr.vigie.cli.check.CheckTable;
import fr.vigie.cli.check.DeliveryCheck;
import fr.vigie.cli.check.chart.WorldCharts;
import fr.vigie.cli.check.figure.Extent;
import fr.vigie.cli.check.figure.FigurePage;
import fr.vigie.cli.check.figure.PublishedFigures;
import fr.vigie.cli.check.figure.WorldProfile;
import fr.vigie.cli.records.RecordedStreams;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code check}: recorded streams held against the contract. */
@Command(
        name = "check",
        description = {
            "Validates recorded streams and prints their profile: per stream, what is used, repeated, rejected,",
            "updated or orphaned, the days covered; the delivery as a whole beside the published figures; and the first",
            "faults of each kind with their place. Status 1 if a line is rejected or records contradict each other,",
            "their tariffs or, in a directory with labels (a world), these."
        },
        footer = {
            "",
            "Columns: read = used + duplicates + rejected; updates, orphans (name something not delivered),",
            "and lines out of order are among the used; gaps are days without a record.",
            "",
            "Examples:",
            "  ./vigie check --in world",
            "  ./vigie check --in /data/2021 > profile.txt",
            "  ./vigie check --in world --plots docs/figures --table docs/world.md"
        })
final class CheckCommand extends VigieCommand {
    @Option(names = "--in", required = true, paramLabel = "DIR", description = "Directory of the recorded streams.")
    private Path in = Path.of("");

    @Option(names = "--plots", paramLabel = "OUT", description = "Directory into which charts are written, as PNG.")
    private Optional<Path> plots = Optional.empty();

    @Option(
            names = "--table",
            paramLabel = "FILE",
            description = "Markdown file in which the table of figures, between its two marks, is replaced.")
    private Optional<Path> table = Optional.empty();

    @Override
    public Integer call() throws IOException, WorkFailed {
        PrintWriter out = out();
        CheckReport report = check(err());
        CheckTable.print(report, out);
        out.flush();
        if (report.extent().isPresent()) {
            show(report.world(), report.extent().get());
        }
        if (report.rejected() > 0 || !report.faults().isEmpty()) {
            throw new WorkFailed(in + ": " + failure(report));
        }
        return Vigie.DONE;
    }

    private void show(WorldProfile world, Extent extent) throws IOException {
        if (plots.isPresent()) {
            WorldCharts.write(world, extent, plots.get());
        }
        if (table.isPresent()) {
            FigurePage.replaceTable(table.get(), extent, PublishedFigures.of(world, extent));
        }
    }

    private static String failure(CheckReport report) {
        long faults =
                report.faults().values().stream().mapToLong(Long::longValue).sum();
        String contradictions = faults == 0
                ? ""
                : String.format(
                        "%,d %s; each kind is listed above with what to do", faults, faults == 1 ? "fault" : "faults");
        String rejections = report.rejected() == 0
                ? ""
                : String.format(
                        "%,d of %,d lines would be rejected; mend those listed above, or run on without them",
                        report.rejected(), report.read());
        return rejections.isEmpty() || contradictions.isEmpty()
                ? rejections + contradictions
                : rejections + "; " + contradictions;
    }

    private CheckReport check(PrintWriter err) throws IOException {
        RecordedStreams streams = RecordedStreams.in(in);
        WorkMeter meter = new WorkMeter("checking", System::nanoTime);
        try (ProgressLine progress = ProgressLine.of(err)) {
            return DeliveryCheck.check(streams, (lines, share) -> progress.update(() -> meter.line(lines, share)));
        }
    }
}
