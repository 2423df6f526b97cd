package fr.vigie.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.cli.ProgressLine;
import fr.vigie.cli.bench.queue.QueueBench;
import fr.vigie.cli.bench.queue.QueuePlan;
import fr.vigie.cli.demo.EmbeddedDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few people at a small made-up queue: what they ask is answered as it should be. */
class QueueBenchIT {
    @TempDir
    Path directory = Path.of("");

    @Test
    void threePeopleAreAnsweredWithoutAnError() throws Exception {
        Path jar = directory.resolve("case-queue/target/case-queue.jar");
        Files.createDirectories(jar.getParent());
        Files.createSymbolicLink(
                jar, Path.of("../case-queue/target/case-queue.jar").toAbsolutePath());
        StringWriter text = new StringWriter();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory.resolve("data"), directory.resolve("log"))) {
            QueuePlan plan = new QueuePlan(
                    directory,
                    Optional.of(new QueuePlan.Database(database.url(), EmbeddedDatabase.USER, database.password())),
                    300,
                    3,
                    Duration.ofMillis(20),
                    Duration.ZERO,
                    Duration.ofSeconds(12),
                    1,
                    1);

            boolean good = new QueueBench(plan, ProgressLine.of(new PrintWriter(new StringWriter())))
                    .run(new PrintWriter(text, true));

            assertThat(good).as(text.toString()).isTrue();
            assertThat(text.toString())
                    .contains("300 alerts (", "the list, first page", "an alert", "no error")
                    .containsPattern("login +3 ");
            try (Connection connection = database.connect()) {
                assertThat(number(connection, "select count(*) from alert")).isEqualTo(300);
                assertThat(number(connection, "select count(*) from access_log where action = 'LOGIN'"))
                        .isEqualTo(3);
                assertThat(number(connection, "select count(*) from access_log where login like 'charge-%'"))
                        .isGreaterThan(3);
            }
        }
    }

    private static long number(Connection connection, String sql) throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
