package fr.vigie.casequeue.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.casequeue.audit.ChainReport.Reason;
import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.Testbed;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** What the log promises, on a real PostgreSQL: one chain, which nothing changes unnoticed. */
class AccessLogIT {
    private static final Testbed TESTBED = new Testbed();
    private static final RunningQueue QUEUE = new RunningQueue(TESTBED);
    private static final AccessLog LOG = QUEUE.bean(AccessLog.class);
    private static final Actor AUDITOR = new Actor("b.petit", "B. Petit", Set.of(Role.AUDITOR));

    @BeforeAll
    static void write() {
        for (int number = 0; number < 20; number++) {
            LOG.write(AUDITOR, Action.READ, "case", "LCF-2022-%05d".formatted(number), "été");
        }
    }

    @AfterAll
    static void stop() {
        QUEUE.close();
    }

    @Test
    void whatWasWrittenIsOneChain() throws Exception {
        ChainReport report = verify(Optional.empty());

        assertThat(report.whole()).isTrue();
        assertThat(report.entries()).isGreaterThanOrEqualTo(22).isEqualTo(report.last());
        assertThat(verify(Optional.of(report.head())).whole()).isTrue();
        assertThat(QUEUE.bean(Journal.class).verify(AUDITOR).whole()).isTrue();
    }

    @Test
    void writersAtOnceKeepOneChain() throws Exception {
        long before = verify(Optional.empty()).entries();
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try {
            Callable<Void> writer = () -> {
                for (int entry = 0; entry < 25; entry++) {
                    LOG.write("a.martin", Action.READ, "case", "LCF-2022-00012", "");
                }
                return null;
            };
            for (Future<Void> done : writers.invokeAll(
                    IntStream.range(0, 8).mapToObj(i -> writer).toList())) {
                done.get();
            }
        } finally {
            writers.shutdown();
        }

        ChainReport report = verify(Optional.empty());
        assertThat(report.whole()).isTrue();
        assertThat(report.entries()).isEqualTo(before + 200);
    }

    @Test
    void entryStandsOrFallsWithWhatItTells() throws Exception {
        ChainReport before = verify(Optional.empty());
        QUEUE.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            LOG.write(AUDITOR, Action.CHANGE, "case", "LCF-2022-00012", "undone");
            status.setRollbackOnly();
        });

        assertThat(verify(Optional.empty())).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access_log set detail = 'x' where number = 5",
                "delete from access_log where number = 5",
                "truncate access_log",
                "delete from access_log_head",
                "truncate access_log_anchor"
            })
    void databaseRefusesToChangeTheLog(String sql) {
        assertThatThrownBy(() -> TESTBED.database().sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update access_log set at = at + interval '1 microsecond' where number = 5 | 5 | CHANGED",
                "update access_log set login = 'x' where number = 5 | 5 | CHANGED",
                "update access_log set action = 'LOGIN' where number = 5 | 5 | CHANGED",
                "update access_log set object_kind = 'x' where number = 5 | 5 | CHANGED",
                "update access_log set object_id = 'x' where number = 5 | 5 | CHANGED",
                "update access_log set detail = 'x' where number = 5 | 5 | CHANGED",
                "update access_log set hash = sha256('x') where number = 5 | 5 | CHANGED",
                "update access_log set previous_hash = sha256('x') where number = 5 | 5 | NOT_THE_NEXT",
                "delete from access_log where number = 1 | 2 | GAP",
                "delete from access_log where number = 5 | 6 | GAP",
                "delete from access_log where number > 8 | 9 | END",
                "insert into access_log select 0, at, login, action, object_kind, object_id, detail, hash, hash from"
                        + " access_log where number = 1 | 0 | GAP",
                "update access_log set number = -number where number >= 5;"
                        + " insert into access_log select 5, at, login, action, object_kind, object_id, detail, hash,"
                        + " hash from access_log where number = 4;"
                        + " update access_log set number = 1 - number where number < 0 | 5 | CHANGED",
                "update access_log set number = -number where number in (5, 6);"
                        + " update access_log set number = 11 + number where number < 0 | 5 | NOT_THE_NEXT",
                "update access_log_head set number = number + 1 | END | END",
                "update access_log_head set hash = sha256('x') | END | END"
            })
    void whatIsChangedBehindTheTriggersBackIsFound(String sql, String place, Reason reason) throws Exception {
        ChainReport whole = verify(Optional.empty());
        ChainReport report = afterTampering(sql, Optional.empty());

        assertThat(report.firstBreak().orElseThrow().reason()).isEqualTo(reason);
        assertThat(report.firstBreak().orElseThrow().number())
                .isEqualTo(place.equals("END") ? whole.last() + 1 : Long.parseLong(place));
    }

    @Test
    void chainThatWasWrittenAnewLacksTheHashThatWasKeptElsewhere() throws Exception {
        String head = verify(Optional.empty()).head();
        String shorter = "delete from access_log where number > 8; update access_log_head set number = 8,"
                + " hash = (select hash from access_log where number = 8)";

        assertThat(afterTampering(shorter, Optional.empty()).whole()).isTrue();
        assertThat(afterTampering(shorter, Optional.of(head))
                        .firstBreak()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.KNOWN_HEAD_MISSING);
    }

    @Test
    void commandSaysWholeOrWhereItIsBroken() throws Exception {
        assertThat(command("audit", "verify", "--database=" + TESTBED.databaseUrl(), "--user=postgres"))
                .startsWith("0 whole: ")
                .contains("head ");
        assertThat(command("audit", "verify", "--database=jdbc:postgresql://127.0.0.1:1/none"))
                .startsWith("1 vigie: the access log cannot be read");
        assertThat(command("audit", "verify")).startsWith("2 usage: audit verify --database=");
        assertThat(command("audit", "verify", "--database=x", "--nonsense")).startsWith("2 usage");
    }

    @Test
    void whatIsOlderThanThreeYearsGoesAndTheRestStillHolds() throws Exception {
        Testbed place = new Testbed();
        try (RunningQueue queue = new RunningQueue(place)) {
            Actor administrator = queue.account("c.roux", Role.ADMINISTRATOR);
            place.database()
                    .sql("alter table access_log disable trigger append_only_whole")
                    .update();
            place.database().sql("truncate access_log").update();
            place.database()
                    .sql("update access_log_head set number = 0, hash = decode(repeat('00', 32), 'hex')")
                    .update();
            Clock longAgo =
                    Clock.offset(Clock.systemUTC(), Duration.ofDays(4 * 365).negated());
            AccessLog then = new AccessLog(place.database(), CaseClock.of(longAgo));
            for (int entry = 0; entry < 10; entry++) {
                then.write("a.martin", Action.READ, "case", "LCF-2022-00012", "");
            }
            AccessLog now = queue.bean(AccessLog.class);
            now.write("a.martin", Action.READ, "case", "LCF-2022-00012", "");
            assertThatThrownBy(() -> place.database()
                            .sql("delete from access_log where number = 1")
                            .update())
                    .hasMessageContaining("append-only");

            assertThat(now.purge(administrator)).isEqualTo(10);
            assertThat(now.purge(administrator)).isZero();

            ChainReport report = queue.bean(Journal.class).verify(AUDITOR);
            assertThat(report.whole()).isTrue();
            assertThat(report.entries()).isEqualTo(2);
            assertThat(report.last()).isEqualTo(12);
            assertThatThrownBy(() -> now.purge(AUDITOR)).hasMessage("b.petit lacks PURGE");
        }
    }

    @Test
    void auditorsReadWhatTheyAskFor() {
        Journal journal = QUEUE.bean(Journal.class);
        JournalFilter filter =
                new JournalFilter(Optional.of("b.petit"), Optional.of(Action.READ), Optional.empty(), Optional.empty());

        assertThat(journal.count(AUDITOR, filter)).isEqualTo(20);
        assertThat(journal.list(AUDITOR, filter, 2, 1).get(0).objectId()).isEqualTo("LCF-2022-00018");
        assertThat(journal.list(AUDITOR, JournalFilter.ALL, 1, 0).get(0).at())
                .isBetween(Instant.now().minusSeconds(600), Instant.now());
        Actor manager = new Actor("d", "D", Set.of(Role.MANAGER));
        assertThatThrownBy(() -> journal.count(manager, filter)).hasMessage("d lacks READ_AUDIT");
    }

    private static ChainReport verify(Optional<String> known) throws SQLException {
        try (Connection connection = connect()) {
            return ChainVerifier.verify(connection, known);
        }
    }

    private static ChainReport afterTampering(String sql, Optional<String> known) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("alter table access_log disable trigger all");
            statement.execute(sql);
            ChainReport report = ChainVerifier.verify(connection, known);
            connection.rollback();
            return report;
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(TESTBED.databaseUrl(), "postgres", "");
    }

    private static String command(String... args) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = AuditCommand.run(args, Map.of(), stream, stream);
        return code + " " + said.toString(StandardCharsets.UTF_8);
    }
}
