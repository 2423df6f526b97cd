package fr.vigie.cli;

import fr.vigie.cli.check.CheckReport;
import fr.vigie.cli.check.CheckTable;
import fr.vigie.cli.check.DeliveryCheck;
import fr.vigie.cli.records.RecordedStreams;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code check}: recorded streams held against the contract. */
@Command(
        name = "check",
        description = {
            "Validates recorded streams and prints their profile: per stream, what is used, repeated, rejected,",
            "updated or orphaned, the days covered, the first faults with their place. Status 1 if a line is rejected."
        },
        footer = {
            "",
            "Columns: read = used + duplicates + rejected; updates, orphans (name something not delivered),",
            "and lines out of order are among the used; gaps are days without a record.",
            "",
            "Examples:",
            "  ./vigie check --in world",
            "  ./vigie check --in /data/2021 > profile.txt"
        })
final class CheckCommand extends VigieCommand {
    @Option(names = "--in", required = true, paramLabel = "DIR", description = "Directory of the recorded streams.")
    private Path in = Path.of("");

    @Override
    public Integer call() throws IOException, WorkFailed {
        PrintWriter out = out();
        CheckReport report = check(err());
        CheckTable.print(report, out);
        out.flush();
        if (report.rejected() > 0 || !report.faults().isEmpty()) {
            throw new WorkFailed(in + ": " + failure(report));
        }
        return Vigie.DONE;
    }

    private static String failure(CheckReport report) {
        long faults = report.faults().values().stream().mapToLong(Long::longValue).sum();
        String contradictions = faults == 0
                ? ""
                : String.format(
                        "%,d %s; each kind is listed above with what to do",
                        faults, faults == 1 ? "fault" : "faults");
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
