package fr.vigie.cli.bench.queue;

import fr.vigie.cli.ProgressLine;
import fr.vigie.cli.WorkFailed;
import fr.vigie.cli.bench.Machine;
import fr.vigie.cli.demo.EmbeddedDatabase;
import fr.vigie.cli.demo.EmbeddedKafka;
import fr.vigie.cli.demo.QueueProcess;
import fr.vigie.cli.demo.QueueSettings;
import fr.vigie.cli.play.Topics;
import fr.vigie.cli.records.DeletedTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * How fast the case queue answers: the real application, started as the demo starts it, on a real PostgreSQL with a made-up queue,
 * asked by people with sessions of their own.
 */
public final class QueueBench {
    private static final Path JAR = Path.of("case-queue/target/case-queue.jar");
    private static final int ANY_PORT = 0;
    /** Of no use elsewhere: the queue is made up, listens on loopback, and ends with the run. */
    private static final String PASSWORD = "essai-de-charge";

    private final QueuePlan plan;
    private final ProgressLine progress;

    public QueueBench(QueuePlan plan, ProgressLine progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /**
     * Runs it and prints what was found.
     *
     * @return whether every answer was the one that was due
     * @throws WorkFailed if the database holds something else, or a part does not start
     */
    public boolean run(PrintWriter out) throws IOException, WorkFailed, InterruptedException {
        if (!Files.isRegularFile(plan.home().resolve(JAR))) {
            throw new WorkFailed(plan.home().resolve(JAR) + ": no such file; build with ./vigie, which makes it");
        }
        Machine machine = Machine.here();
        Path scratch =
                plan.home().resolve("run/bench/queue-" + ProcessHandle.current().pid());
        DeletedTree.delete(scratch);
        Files.createDirectories(scratch);
        try {
            QueueReport report =
                    plan.database().isPresent() ? on(plan.database().get(), scratch, out) : onOwn(scratch, out);
            out.println(machine.line());
            out.printf(
                    Locale.ROOT,
                    "%,d users, thinking %d ms on average; %d rounds of %d s after %d s; seed %d; the queue is made up%n%n",
                    plan.users(),
                    plan.think().toMillis(),
                    plan.rounds(),
                    plan.span().toSeconds(),
                    plan.warmUp().toSeconds(),
                    plan.seed());
            report.print(out);
            return report.isWithoutErrors();
        } finally {
            DeletedTree.delete(scratch);
        }
    }

    private QueueReport onOwn(Path scratch, PrintWriter out) throws IOException, WorkFailed, InterruptedException {
        try (EmbeddedDatabase database =
                EmbeddedDatabase.start(scratch.resolve("postgres"), scratch.resolve("postgres.log"))) {
            return on(new QueuePlan.Database(database.url(), EmbeddedDatabase.USER, database.password()), scratch, out);
        }
    }

    private QueueReport on(QueuePlan.Database database, Path scratch, PrintWriter out)
            throws IOException, WorkFailed, InterruptedException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                EmbeddedKafka kafka = EmbeddedKafka.start(scratch.resolve("kafka"))) {
            MadeUpQueue queue = new MadeUpQueue(connection, plan, progress);
            queue.requireOwn();
            Topics.create(kafka.bootstrapServers(), List.of());
            try (QueueProcess process = QueueProcess.start(settings(database, kafka, scratch))) {
                String address = process.awaitReady();
                queue.fill();
                out.println(queue.size());
                return new Crowd(plan, progress).work(address, PASSWORD, Subjects.in(connection));
            }
        } catch (SQLException e) {
            throw new WorkFailed(
                    database + " cannot be used ("
                            + String.valueOf(e.getMessage()).replaceAll("\\s+", " ")
                            + "): check --database, --user and VIGIE_DATABASE_PASSWORD",
                    e);
        }
    }

    private QueueSettings settings(QueuePlan.Database database, EmbeddedKafka kafka, Path scratch) throws IOException {
        return new QueueSettings(
                plan.home().resolve(JAR),
                scratch,
                Files.createDirectories(plan.home().resolve("run/logs")).resolve("bench-queue.log"),
                kafka.bootstrapServers(),
                database.url(),
                database.user(),
                database.password(),
                PASSWORD,
                ANY_PORT);
    }
}
