package fr.vigie.cli;

import fr.vigie.cli.records.DraftDirectory;
import fr.vigie.cli.records.RejectFile;
import fr.vigie.cli.records.RecordedStreams;
import fr.vigie.cli.rings.RecordSource;
import fr.vigie.cli.rings.RecordedSource;
import fr.vigie.cli.rings.RingOutput;
import fr.vigie.cli.rings.RingPlan;
import fr.vigie.cli.rings.RingResult;
import fr.vigie.cli.rings.RingRun;
import fr.vigie.cli.submit.Salt;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.topology.DetectionSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rings}: graph analysis alone. */
@Command(
        name = "rings",
        description = {
            "Looks for rings in recorded streams: shared accounts, shell employers, leaves and prescriptions sold under",
            "usurped names, common lists of pharmacies, shared readers of cards, closed circles of nurses. Each ring is one",
            "case: members with their roles, links with their evidence, euros without double counting."
        },
        footer = {
            "",
            "Writes alerts.jsonl, alert-items.jsonl, alert-figures.jsonl (as ./vigie replay does), rings.jsonl (lineage,",
            "euros of each member, evidence of each link), rings/ALERT.svg and .json (pictures), rejects.jsonl and",
            "summary.json. The analysis is made at closes counted back from the last; a ring keeps its identity from",
            "one to the next while it grows, merges or splits.",
            "",
            "Examples:",
            "  ./vigie rings --in world --out rings",
            "  ./vigie rings --in world --out rings --every 1 --until 2021-12-31 --png",
            "  ./vigie evaluate --alerts rings --labels world/labels --rings"
        })
final class RingsCommand extends VigieCommand {
    @Option(names = "--in", required = true, paramLabel = "DIR", description = "Directory of the recorded streams.")
    private Path in = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Directory for the outputs: new, empty, or of an earlier run, which is replaced.")
    private Path out = Path.of("");

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "Last day to close (default: the last day on which a record lies).")
    private Optional<LocalDate> until = Optional.empty();

    @Option(
            names = "--every",
            paramLabel = "DAYS",
            description = "Days from one analysis to the next (default: ${DEFAULT-VALUE}); 1 = every night.")
    private int every = RingPlan.WEEKLY;

    @Option(names = "--png", description = "Draw each ring as PNG, too.")
    private boolean png;

    @Option(
            names = "--salt-file",
            paramLabel = "FILE",
            description = "Salt of alert identifiers, so that they are those of other runs under it (see submit).")
    private Optional<Path> saltFile = Optional.empty();

    @Override
    public Integer call() throws IOException, WorkFailed {
        RingPlan plan = plan();
        WorkMeter meter = new WorkMeter("rings: reading", System::nanoTime);
        try (ProgressLine progress = ProgressLine.of(err());
                DraftDirectory draft = DraftDirectory.replacing(out, "rings.jsonl");
                RejectFile rejects = new RejectFile(draft.path().resolve("rejects.jsonl"))) {
            RecordSource source = new RecordedSource(
                    RecordedStreams.in(in),
                    rejects::write,
                    (lines, share) -> progress.update(() -> meter.line(lines, share)));
            RingResult result = new RingRun(plan, source, line -> progress.say("rings: " + line)).run();
            List<Alert> alerts = RingOutput.write(result, draft.path(), png, meter.seconds());
            rejects.close();
            draft.commit();
            print(result, alerts, meter.seconds());
        }
        return Vigie.DONE;
    }

    private RingPlan plan() throws IOException, WorkFailed {
        DetectionSettings detection = DetectionSettings.defaults();
        if (saltFile.isPresent()) {
            detection = detection.withSalt(Salt.of(saltFile.get()));
        }
        try {
            return new RingPlan(until, every, detection.paidAfterDays(), detection.fusion());
        } catch (IllegalArgumentException refused) {
            throw wrong(String.valueOf(refused.getMessage()));
        }
    }

    private void print(RingResult result, List<Alert> alerts, double seconds) {
        List<Alert> standing = alerts.stream()
                .filter(alert -> alert.getStatus() == AlertStatus.ACTIVE)
                .toList();
        out().printf(
                        Locale.ROOT,
                        "%,d records, %,d links of %,d nodes, through %s in %.1f s; %,d rings, %,d gone again%n",
                        result.read(),
                        result.links(),
                        result.nodes(),
                        result.closedThrough(),
                        seconds,
                        standing.size(),
                        alerts.size() - standing.size());
        for (Alert alert : standing) {
            out().printf(
                            Locale.ROOT,
                            "%4d  %-22s %3d members  %,12.2f €  since %s%n",
                            alert.getRank().orElse(0),
                            alert.getDetail(),
                            alert.getMembers().map(List::size).orElse(0),
                            (alert.getSufferedCents() + alert.getAvoidableCents()) / 100.0,
                            ParisDay.of(alert.getDetectedAt()));
        }
        out().println("alerts: " + out.resolve("alerts.jsonl"));
        out().println("pictures: " + out.resolve("rings"));
        out().flush();
    }
}
