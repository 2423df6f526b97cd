package fr.vigie.cli;

import fr.vigie.cli.play.PlayProducer;
import fr.vigie.cli.play.PlayResult;
import fr.vigie.cli.play.PlaySettings;
import fr.vigie.cli.play.Player;
import fr.vigie.cli.play.Preparation;
import fr.vigie.cli.play.PreparedDays;
import fr.vigie.cli.play.Topics;
import fr.vigie.cli.records.DeletedTree;
import fr.vigie.cli.records.DraftDirectory;
import fr.vigie.cli.records.RecordedStreams;
import fr.vigie.domain.stream.Stream;
import fr.vigie.sample.World;
import fr.vigie.sample.WorldSettings;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.output.Compression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.Producer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code generate}: a simulated world. */
@Command(
        name = "generate",
        description = {
            "Writes a simulated département into a directory, one file a stream, and apart, in DIR/labels, what was",
            "planted in it and the innocent look-alikes. The same options give the same bytes."
        },
        footer = {
            "",
            "Examples:",
            "  ./vigie generate --out world",
            "  ./vigie generate --out world --insured 5000 --from 2021-09-01 --days 181 --seed 1",
            "  ./vigie generate --out world --scheme inflated-mileage=5 --scheme usurped-card=0",
            "  ./vigie generate --out world --insured 660000 --days 365 --compress zst",
            "  ./vigie generate --out world --stealth subtle --real-densities",
            "  ./vigie generate --out world --to-kafka localhost:9092 --speed-up 3600"
        })
final class GenerateCommand extends VigieCommand {
    private static final String WITNESS = "labels/planted.jsonl";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Directory to be written; new, empty, or an earlier world, which is replaced.")
    private Path out = Path.of("");

    @Option(names = "--insured", paramLabel = "N", description = "Insured persons (default: ${DEFAULT-VALUE}).")
    private int insured = 50_000;

    @Option(names = "--from", paramLabel = "DATE", description = "First day (default: ${DEFAULT-VALUE}).")
    private LocalDate from = LocalDate.of(2021, 9, 1);

    @Option(names = "--days", paramLabel = "D", description = "Days (default: ${DEFAULT-VALUE}).")
    private int days = 181;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of chance (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--scheme",
            paramLabel = "NAME=COUNT",
            description =
                    "Instances of a planted fraud or a look-alike; may be repeated. Others have their usual count.")
    private Map<String, Integer> schemes = new LinkedHashMap<>();

    @Option(
            names = "--stealth",
            paramLabel = "HOW",
            description = "How well every planted fraud hides: ${COMPLETION-CANDIDATES} (default: drawn for each).")
    private Optional<Stealth> stealth = Optional.empty();

    @Option(
            names = "--real-densities",
            description = {
                "As many professionals as in reality, also in a small world, where some frauds then find nobody to play",
                "them. Otherwise small worlds have more of them, which labels/world.json says."
            })
    private boolean realDensities;

    @Option(
            names = "--compress",
            paramLabel = "HOW",
            description = "Compress the streams: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Compression compression = Compression.NONE;

    @Option(
            names = "--to-kafka",
            paramLabel = "HOST:PORT",
            description = "Then play the world into a broker, closing each day; its topics are made where missing.")
    private Optional<String> broker = Optional.empty();

    @Option(
            names = "--speed-up",
            paramLabel = "X",
            description = {
                "With --to-kafka: seconds of event time played in one second: 1 = as fast as life, 3600 = an hour a",
                "second, 0 = as fast as the broker takes it (default: ${DEFAULT-VALUE})."
            })
    private double speedUp;

    @Override
    public Integer call() throws IOException, WorkFailed, InterruptedException {
        WorldSettings settings = settings();
        PlaySettings playSettings = playSettings();
        if (broker.isPresent()) {
            Topics.requireBroker(broker.get());
        }
        try (DraftDirectory draft = DraftDirectory.replacing(out, WITNESS);
                ProgressLine progress = ProgressLine.of(err())) {
            Map<Stream, Long> written = World.generate(
                    settings,
                    draft.path(),
                    (day, done, total) -> progress.update(
                            () -> String.format(Locale.ROOT, "generating: %3.0f %%, %s", 100.0 * done / total, day)));
            draft.commit();
            print(written);
            if (broker.isPresent()) {
                play(broker.get(), playSettings, progress);
            }
        }
        return Vigie.DONE;
    }

    private WorldSettings settings() {
        try {
            WorldSettings settings =
                    WorldSettings.defaults(seed).withInsured(insured).withPeriod(from, days);
            settings = settings.withCompression(compression);
            if (stealth.isPresent()) {
                settings = settings.withStealth(stealth.get());
            }
            if (realDensities) {
                settings = settings.withRealDensities();
            }
            for (Map.Entry<String, Integer> scheme : schemes.entrySet()) {
                settings = settings.withScheme(scheme.getKey(), scheme.getValue());
            }
            return settings;
        } catch (IllegalArgumentException refused) {
            throw wrong(String.valueOf(refused.getMessage()));
        }
    }

    private PlaySettings playSettings() {
        try {
            return PlaySettings.atSpeedUp(speedUp);
        } catch (IllegalArgumentException refused) {
            throw wrong("--" + refused.getMessage());
        }
    }

    private void play(String bootstrapServers, PlaySettings settings, ProgressLine progress)
            throws IOException, WorkFailed, InterruptedException {
        Path days = Files.createTempDirectory("vigie-days-");
        try {
            WorkMeter laying = new WorkMeter("laying the days out", System::nanoTime);
            PreparedDays prepared = Preparation.prepare(
                    RecordedStreams.in(out), days, (lines, share) -> progress.update(() -> laying.line(lines, share)));
            Topics.create(bootstrapServers, prepared.streams());
            WorkMeter meter = new WorkMeter("playing", System::nanoTime);
            try (Producer<byte[], byte[]> producer = PlayProducer.onto(bootstrapServers)) {
                PlayResult played = new Player(producer, settings)
                        .play(
                                prepared,
                                (day, records, share) ->
                                        progress.update(() -> meter.line(records, share) + ", " + day));
                out().printf(
                                Locale.ROOT,
                                "played %,d records through %s into %s%n",
                                played.records(),
                                played.closedThrough(),
                                bootstrapServers);
                out().flush();
            }
        } finally {
            DeletedTree.delete(days);
        }
    }

    private void print(Map<Stream, Long> written) {
        written.forEach((stream, records) -> out().printf(Locale.ROOT, "%-20s %,12d%n", stream.fileName(), records));
        out().println("labels: " + out.resolve("labels"));
        out().flush();
    }
}
