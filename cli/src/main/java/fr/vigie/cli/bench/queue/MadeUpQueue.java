package fr.vigie.cli.bench.queue;

import fr.vigie.cli.ProgressLine;
import fr.vigie.cli.WorkFailed;
import fr.vigie.domain.alert.Scheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A queue that is made up in the database: alerts with reasons, figures and a heavy-tailed number of lines, dossiers, open and
 * concluded cases, and the accounts of people. It follows from the seed. How is in {@code made-up-queue.sql}.
 */
final class MadeUpQueue {
    private static final String SCRIPT = "made-up-queue.sql";
    private static final int ALERTS_AT_A_TIME = 10_000;

    private final Connection connection;
    private final QueuePlan plan;
    private final ProgressLine progress;

    MadeUpQueue(Connection connection, QueuePlan plan, ProgressLine progress) {
        this.connection = connection;
        this.plan = plan;
        this.progress = progress;
    }

    /** The login of a person, from 1. */
    static String login(int number) {
        return "charge-%03d".formatted(number);
    }

    /** @throws WorkFailed if the database holds anything but what an earlier run has made up */
    void requireOwn() throws SQLException, WorkFailed {
        if (number("select count(*) from information_schema.tables where table_schema not in"
                                + " ('pg_catalog', 'information_schema')")
                        > 0
                && !isFilled()) {
            throw new WorkFailed("--database: it is not empty, and not made up by this command; give an empty one, for"
                    + " example one made by: createdb vigie_bench");
        }
    }

    private boolean isFilled() throws SQLException {
        return number("select count(*) from information_schema.tables where table_name = 'made_up'") > 0;
    }

    /** Fills the tables, unless an earlier run has. */
    void fill() throws SQLException {
        if (isFilled()) {
            progress.say("vigie: the database was filled by an earlier run, --alerts and --seed change nothing");
            return;
        }
        for (String part : parts()) {
            boolean ofItems = part.startsWith("items");
            for (int first = 1; first <= (ofItems ? plan.alerts() : 1); first += ALERTS_AT_A_TIME) {
                int start = first;
                progress.update(() -> String.format(
                        Locale.ROOT,
                        "making the queue up: %s %s",
                        part.lines().findFirst().orElse(""),
                        ofItems ? String.format(Locale.ROOT, "from alert %,d on", start) : ""));
                execute(part.substring(part.indexOf('\n') + 1)
                        .replace(":first", String.valueOf(first))
                        .replace(":last", String.valueOf(Math.min(plan.alerts(), first + ALERTS_AT_A_TIME - 1))));
            }
        }
        execute("vacuum (analyze)");
    }

    private String script() {
        try (InputStream script = Objects.requireNonNull(MadeUpQueue.class.getResourceAsStream(SCRIPT))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":alerts", String.valueOf(plan.alerts()))
                    .replace(":users", String.valueOf(plan.users()))
                    .replace(":seed", String.valueOf(plan.seed()))
                    .replace(
                            ":schemes",
                            Arrays.stream(Scheme.values())
                                    .map(scheme -> "'" + scheme + "'")
                                    .collect(Collectors.joining(",", "array[", "]")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each begins with the line that names it; what stands before the first is about the script. */
    private List<String> parts() {
        List<String> all = List.of(script().split("\n-- part "));
        return all.subList(1, all.size());
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What it holds, in a line. */
    String size() throws SQLException {
        return String.format(
                Locale.ROOT,
                "%,d alerts (%,d active) with %,d lines, at most %,d; %,d open and %,d concluded cases",
                number("select count(*) from alert"),
                number("select count(*) from alert where status = 'ACTIVE'"),
                number("select count(*) from alert_item"),
                number("select max(n) from (select count(*) as n from alert_item group by alert_id) as sizes"),
                number("select count(*) from case_file where closed_at is null"),
                number("select count(*) from case_file where closed_at is not null"));
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
