package fr.vigie.cli;

import fr.vigie.cli.records.DraftDirectory;
import fr.vigie.cli.records.RecordedStreams;
import fr.vigie.cli.records.RejectFile;
import fr.vigie.cli.rings.LiveRings;
import fr.vigie.cli.rings.NationalActors;
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
import fr.vigie.streaming.live.KafkaAccess;
import fr.vigie.streaming.topology.DetectionSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
            "  ./vigie rings --kafka kafka:9092 --kafka-config kafka-tls.properties --salt-file salt",
            "  ./vigie evaluate --alerts rings --labels world/labels --rings"
        })
final class RingsCommand extends VigieCommand {
    @Option(names = "--in", paramLabel = "DIR", description = "Directory of the recorded streams.")
    private Optional<Path> in = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Directory for the outputs: new, empty, or of an earlier run, which is replaced.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description =
                    "Instead of files: the brokers of the live job, to be read and written once; run it every night.")
    private Optional<String> kafka = Optional.empty();

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            description = "Properties of the connection to Kafka: security.*, sasl.*, ssl.*, client.*.")
    private Optional<Path> kafkaConfig = Optional.empty();

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "Last day to close (default: the last day on which a record lies).")
    private Optional<LocalDate> until = Optional.empty();

    @Option(
            names = "--every",
            paramLabel = "DAYS",
            description = "Days from one analysis to the next (default: " + RingPlan.WEEKLY
                    + ", on Sundays); 1 = every night.")
    private Optional<Integer> every = Optional.empty();

    @Option(
            names = "--national",
            paramLabel = "FILE",
            description = {
                "Ids of professionals of national teleconsultation firms and university hospitals, one a line:",
                "that strangers come to them from everywhere is no sign of a ring."
            })
    private Optional<Path> national = Optional.empty();

    @Option(names = "--png", description = "Draw each ring as PNG, too.")
    private boolean png;

    @Option(
            names = "--salt-file",
            paramLabel = "FILE",
            description = "Salt of alert identifiers, so that they are those of other runs under it (see submit).")
    private Optional<Path> saltFile = Optional.empty();

    @Override
    public Integer call() throws IOException, WorkFailed, InterruptedException {
        if (kafka.isPresent()) {
            if (in.isPresent() || out.isPresent() || until.isPresent() || every.isPresent() || png) {
                throw wrong(
                        "--kafka reads and writes topics, and looks once at the last day that the job has completed: it"
                                + " goes without --in, --out, --until, --every and --png");
            }
            night(kafka.get());
            return Vigie.DONE;
        }
        if (in.isEmpty() || out.isEmpty()) {
            throw wrong("Missing --in DIR and --out DIR, or --kafka HOST:PORT");
        }
        recorded(in.get(), out.get());
        return Vigie.DONE;
    }

    private void recorded(Path from, Path to) throws IOException, WorkFailed {
        RingPlan plan = plan();
        WorkMeter meter = new WorkMeter("rings: reading", System::nanoTime);
        RecordedStreams streams = RecordedStreams.in(from);
        try (ProgressLine progress = ProgressLine.of(err());
                DraftDirectory draft = DraftDirectory.replacing(to, "rings.jsonl");
                RejectFile rejects = new RejectFile(draft.path().resolve("rejects.jsonl"))) {
            RecordSource source = new RecordedSource(
                    streams, rejects::write, (lines, share) -> progress.update(() -> meter.line(lines, share)));
            RingResult result = new RingRun(plan, source, line -> progress.say("rings: " + line)).run();
            List<Alert> alerts = RingOutput.write(result, draft.path(), png, meter.seconds());
            rejects.close();
            draft.commit();
            print(result, alerts, meter.seconds());
            out().println("alerts: " + to.resolve("alerts.jsonl"));
            out().println("pictures: " + to.resolve("rings"));
            out().flush();
        }
    }

    private void night(String brokers) throws IOException, WorkFailed, InterruptedException {
        WorkMeter meter = new WorkMeter("rings", System::nanoTime);
        KafkaAccess access = KafkaAccess.open(brokers);
        if (kafkaConfig.isPresent()) {
            SecretFile.require(kafkaConfig.get(), "Kafka properties", "touch " + kafkaConfig.get());
            access = KafkaAccess.withFile(brokers, kafkaConfig.get());
        }
        Logs.toFile(Path.of(System.getProperty("vigie.home", ".")).resolve("run/logs/rings.log"));
        try (ProgressLine progress = ProgressLine.of(err())) {
            LiveRings.Night night = new LiveRings(access, detection(), nationalActors())
                    .run(
                            (stream, records) ->
                                    progress.update(() -> "rings: reading " + stream.topic() + ", " + records),
                            line -> progress.say("rings: " + line));
            print(
                    night.result(),
                    night.result().cases().stream()
                            .map(one -> one.alert().alert())
                            .toList(),
                    meter.seconds());
            out().println("published: " + night.sent() + " alerts, new or changed");
            out().flush();
        }
    }

    private DetectionSettings detection() throws IOException, WorkFailed {
        DetectionSettings detection = DetectionSettings.defaults();
        if (saltFile.isPresent()) {
            return detection.withSalt(Salt.of(saltFile.get()));
        }
        Optional<String> fromEnvironment = kafka.isPresent() ? Salt.ofEnvironment() : Optional.empty();
        return fromEnvironment.isPresent() ? detection.withSalt(fromEnvironment.get()) : detection;
    }

    private Set<String> nationalActors() throws IOException {
        return national.isPresent() ? NationalActors.read(national.get()) : Set.of();
    }

    private RingPlan plan() throws IOException, WorkFailed {
        int days = every.orElse(RingPlan.WEEKLY);
        if (days < 1) {
            throw wrong("--every " + days + ": expected 1 or more");
        }
        return RingPlan.of(until, days, detection()).withNational(nationalActors());
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
        int rank = 0;
        for (Alert alert : standing) {
            out().printf(
                            Locale.ROOT,
                            "%4d  %-22s %3d members  %,12.2f €  since %s%n",
                            ++rank,
                            alert.getDetail(),
                            alert.getMembers().map(List::size).orElse(0),
                            (alert.getSufferedCents() + alert.getAvoidableCents()) / 100.0,
                            ParisDay.of(alert.getDetectedAt()));
        }
    }
}
