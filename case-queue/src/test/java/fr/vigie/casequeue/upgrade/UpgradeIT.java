package fr.vigie.casequeue.upgrade;

import static fr.vigie.casequeue.testbed.SampleAlerts.mileageItem;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.casequeue.alert.AlertFilter;
import fr.vigie.casequeue.alert.AlertQueue;
import fr.vigie.casequeue.alert.RankedAlert;
import fr.vigie.casequeue.alert.Slice;
import fr.vigie.casequeue.casework.CaseBook;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.Testbed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A database in which people have worked is brought up to date by the start of the queue: nothing that they did is lost. */
class UpgradeIT {
    private static final String OLD = "12";

    /** Told of on purpose: what was learnt of places before V14 is read again from its topics. */
    private static final String READ_AGAIN = "where topic not like '%professionals' and topic not like '%billers'";

    private static final LocalDate TODAY = LocalDate.of(2022, 3, 1);
    private static final Actor CHIEF = new Actor("chef", "Chef", Set.of(Role.MANAGER));

    private final Testbed testbed = new Testbed().withTopics();

    @Test
    void nothingIsLostFromAFilledDatabase() throws SQLException, IOException {
        Flyway.configure()
                .dataSource(testbed.databaseUrl(), "postgres", "postgres")
                .target(OLD)
                .load()
                .migrate();
        fill();
        Map<String, String> columns = columns();
        Map<String, List<String>> before = rows(columns);
        assertThat(before).allSatisfy((table, rows) -> assertThat(rows)
                .as("%s has rows to lose; add some to filled-at-v12.sql", table)
                .isNotEmpty());

        try (RunningQueue queue = new RunningQueue(testbed, "--vigie.clock=feed")) {
            // What its start itself writes comes on top.
            assertThat(rows(columns))
                    .allSatisfy((table, rows) ->
                            assertThat(rows).as(table).containsAll(Objects.requireNonNull(before.get(table))));
            theOldConclusionsHold(queue);
        }
    }

    /** An alert that was concluded on stays with its case until there is something new on it. */
    private void theOldConclusionsHold(RunningQueue queue) {
        CaseBook book = queue.bean(CaseBook.class);
        assertThat(book.numberOf(CHIEF, "a1")).hasValue("LCF-2022-00001");
        assertThat(book.numberOf(CHIEF, "a2")).hasValue("LCF-2022-00002");
        assertThat(toTake(queue)).containsExactly("a3");
        testbed.send("alert-items", "a1,line-00007", mileageItem("a1", 7));
        RunningQueue.awaitThat("the line is read", () -> toTake(queue).contains("a1"));
        assertThat(queue.browser("anne-2", Role.MANAGER).get("/dossiers").statusCode())
                .isEqualTo(200);
    }

    private static List<String> toTake(RunningQueue queue) {
        return queue.bean(AlertQueue.class).list(AlertFilter.all().toTake(TODAY), new Slice(10, 0)).stream()
                .map(RankedAlert::alertId)
                .toList();
    }

    private void fill() throws SQLException, IOException {
        try (InputStream script = Objects.requireNonNull(getClass().getResourceAsStream("/upgrade/filled-at-v12.sql"));
                Connection connection = DriverManager.getConnection(testbed.databaseUrl(), "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The columns of each table as they are now. */
    private Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        testbed.database()
                .sql(
                        """
                        select table_name, string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
                        from information_schema.columns join information_schema.tables using (table_schema, table_name)
                        where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'
                        group by table_name order by table_name""")
                .query((row, i) -> columns.put(row.getString("table_name"), row.getString("columns")))
                .list();
        return columns;
    }

    private Map<String, List<String>> rows(Map<String, String> columns) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        columns.forEach((table, names) -> rows.put(
                table,
                testbed.database()
                        .sql("select cast(row(" + names + ") as text) from " + table + " "
                                + (table.equals("feed_offset") ? READ_AGAIN : ""))
                        .query(String.class)
                        .list()));
        return rows;
    }
}
