package fr.vigie.cli;

import fr.vigie.cli.records.DraftDirectory;
import fr.vigie.domain.stream.Stream;
import fr.vigie.sample.World;
import fr.vigie.sample.WorldSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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
            "  ./vigie generate --out world --scheme inflated-mileage=5 --scheme usurped-card=0"
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

    @Override
    public Integer call() throws IOException {
        WorldSettings settings = settings();
        try (DraftDirectory draft = DraftDirectory.replacing(out, WITNESS);
                ProgressLine progress = ProgressLine.of(err())) {
            Map<Stream, Long> written = World.generate(
                    settings,
                    draft.path(),
                    (day, done, total) -> progress.update(
                            () -> String.format(Locale.ROOT, "generating: %3.0f %%, %s", 100.0 * done / total, day)));
            draft.commit();
            print(written);
        }
        return Vigie.DONE;
    }

    private WorldSettings settings() {
        try {
            WorldSettings settings =
                    WorldSettings.defaults(seed).withInsured(insured).withPeriod(from, days);
            for (Map.Entry<String, Integer> scheme : schemes.entrySet()) {
                settings = settings.withScheme(scheme.getKey(), scheme.getValue());
            }
            return settings;
        } catch (IllegalArgumentException refused) {
            throw wrong(String.valueOf(refused.getMessage()));
        }
    }

    private void print(Map<Stream, Long> written) {
        written.forEach((stream, records) -> out().printf(Locale.ROOT, "%-20s %,12d%n", stream.fileName(), records));
        out().println("labels: " + out.resolve("labels"));
        out().flush();
    }
}
