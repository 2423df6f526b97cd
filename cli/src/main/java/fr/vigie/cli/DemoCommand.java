package fr.vigie.cli;

import fr.vigie.cli.demo.Demo;
import fr.vigie.cli.demo.DemoSettings;
import fr.vigie.sample.World;
import fr.vigie.sample.WorldSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.zip.CRC32;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: the main job, end to end. */
@Command(
        name = "demo",
        description = {
            "Starts a Kafka broker, Flink with RocksDB, PostgreSQL and the case queue, all on loopback, plays a simulated",
            "département through them, and says where to look, with a login made for this run. Ctrl-C stops everything."
        },
        footer = {
            "",
            "The simulated world is kept in run/ for the next time; data of the run itself is deleted at its end.",
            "",
            "Examples:",
            "  ./vigie demo",
            "  ./vigie demo --headless",
            "  ./vigie demo --port 8080 --insured 20000"
        })
final class DemoCommand extends VigieCommand {
    private static final LocalDate FROM = LocalDate.of(2021, 9, 1);
    private static final int DAYS = 181;
    private static final long SEED = 1;

    @Option(
            names = "--headless",
            description = "Stop once everything is through, and print the ranked alerts with their euros.")
    private boolean headless;

    @Option(
            names = "--insured",
            paramLabel = "N",
            description = "Insured persons of the simulated world (default: ${DEFAULT-VALUE}).")
    private int insured = 8_000;

    @Option(
            names = "--port",
            paramLabel = "P",
            description = "Port of the page on loopback; 0 = any free one (default: ${DEFAULT-VALUE}).")
    private int port = 0;

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > 65_535) {
            throw wrong("--port " + port + ": expected 0 to 65535");
        }
        WorldSettings world = world();
        Path home = Path.of(System.getProperty("vigie.home", "."));
        long started = Long.getLong("vigie.started", System.currentTimeMillis());
        DemoSettings settings = new DemoSettings(home, port, headless, started);
        try (ProgressLine progress = ProgressLine.of(err())) {
            Logs.toFile(home.resolve("run/logs/demo.log"));
            new Demo(
                            settings,
                            worldVersion(world),
                            directory -> World.generate(
                                    world,
                                    directory,
                                    (day, done, total) -> progress.update(() -> String.format(
                                            Locale.ROOT,
                                            "making the simulated world: %3.0f %%, %s",
                                            100.0 * done / total,
                                            day))),
                            LiveDetection::start,
                            progress,
                            out())
                    .run();
        }
        return Vigie.DONE;
    }

    private WorldSettings world() {
        try {
            return WorldSettings.defaults(SEED).withInsured(insured).withPeriod(FROM, DAYS);
        } catch (IllegalArgumentException refused) {
            throw wrong(String.valueOf(refused.getMessage()));
        }
    }

    /** A world is kept for as long as settings and simulation are the same. */
    private static String worldVersion(WorldSettings settings) throws IOException {
        CRC32 code = new CRC32();
        for (Class<?> part : new Class<?>[] {World.class, fr.vigie.domain.stream.Stream.class}) {
            CodeSource source = part.getProtectionDomain().getCodeSource();
            Path place = Path.of(source.getLocation().getPath());
            if (java.nio.file.Files.isRegularFile(place)) {
                code.update(java.nio.file.Files.readAllBytes(place));
            }
        }
        return settings.insured() + "-" + Long.toHexString(code.getValue());
    }
}
