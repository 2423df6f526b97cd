package fr.vigie.cli;

import fr.vigie.cli.bench.BenchPlan;
import fr.vigie.cli.bench.queue.QueuePlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of {@code bench queue}, beside those that it shares: --rounds, --warm-up and --seconds. */
final class QueueOptions {
    private static final int FEWEST_ALERTS = 200;
    private static final int MOST_ALERTS = 1_000_000;
    private static final int MOST_USERS = 500;

    @Option(
            names = "--alerts",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Alerts that are made up (default: ${DEFAULT-VALUE}).")
    private int alerts;

    @Option(
            names = "--users",
            paramLabel = "N",
            defaultValue = "50",
            description = "People who ask at the same time, each logged in (default: ${DEFAULT-VALUE}).")
    private int users;

    @Option(
            names = "--think",
            paramLabel = "MS",
            defaultValue = "2000",
            description = "Mean pause of a person between an answer and the next request (default: ${DEFAULT-VALUE}).")
    private int think;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Of what is made up, and of what is asked (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "A PostgreSQL database of one's own, empty or filled by an earlier run; without it one is"
                    + " started and thrown away.")
    private Optional<String> database = Optional.empty();

    @Option(names = "--user", paramLabel = "NAME", defaultValue = "vigie", description = "User of --database.")
    private String user = "";

    QueuePlan plan(Path home, BenchPlan shared, VigieCommand command) {
        require(
                alerts >= FEWEST_ALERTS && alerts <= MOST_ALERTS,
                command,
                "--alerts " + alerts + ": expected " + FEWEST_ALERTS + " to " + MOST_ALERTS);
        require(users >= 1 && users <= MOST_USERS, command, "--users " + users + ": expected 1 to " + MOST_USERS);
        require(think >= 0, command, "--think " + think + ": expected 0 or more");
        database.ifPresent(url -> require(
                url.startsWith("jdbc:postgresql:"),
                command,
                "--database: give PostgreSQL as JDBC writes it, for example jdbc:postgresql://localhost/vigie_bench"));
        return new QueuePlan(
                home,
                database.map(url -> new QueuePlan.Database(
                        url,
                        user,
                        Optional.ofNullable(System.getenv("VIGIE_DATABASE_PASSWORD"))
                                .orElse(""))),
                alerts,
                users,
                Duration.ofMillis(think),
                shared.warmUp(),
                shared.longest(),
                shared.rounds(),
                seed);
    }

    private static void require(boolean good, VigieCommand command, String message) {
        if (!good) {
            throw command.wrong(message);
        }
    }
}
