package fr.vigie.casequeue.backup;

import static fr.vigie.casequeue.testbed.SampleAlerts.allowances;
import static fr.vigie.casequeue.testbed.SampleAlerts.mileage;
import static fr.vigie.casequeue.testbed.SampleAlerts.mileageItem;
import static fr.vigie.casequeue.testbed.SampleAlerts.tests;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.casequeue.audit.AuditCommand;
import fr.vigie.casequeue.casework.CaseOpening;
import fr.vigie.casequeue.casework.CaseWork;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.Testbed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup of a queue at work, what is made of it again, and what is refused. */
class BackupIT {
    private static final byte[] DOCUMENT = {0, 1, 2, (byte) 0xff, '\\', '\n', '\t'};

    private static final Testbed TESTBED = new Testbed().withTopics();
    private static final RunningQueue QUEUE = new RunningQueue(TESTBED);

    @TempDir
    private Path directory = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void work() {
        TESTBED.send("alerts", "a-nurse-1", mileage());
        TESTBED.send("alerts", "b-pharmacy-1", tests());
        for (int number = 1; number <= 40; number++) {
            TESTBED.send("alert-items", "a-nurse-1,line-%05d".formatted(number), mileageItem("a-nurse-1", number));
        }
        TESTBED.send("alerts", "x", java.util.Optional.of("not avro\\\n\t\0".getBytes(StandardCharsets.UTF_8)));
        QUEUE.awaitRead();
        Actor anne = QUEUE.account("anne", Role.INVESTIGATOR);
        String number = QUEUE.bean(CaseOpening.class).takeNext(anne).orElseThrow();
        QUEUE.bean(CaseWork.class).note(anne, number, "« Une note », avec tabulation\t, retour\nà la ligne et \\N");
        QUEUE.bean(CaseWork.class).attach(anne, number, "pièce.bin", "application/octet-stream", DOCUMENT);
        TESTBED.database()
                .sql(
                        """
                        do $$ declare made bigint; begin
                          insert into ledger_transaction (kind, on_day, at, login) values ('BROUGHT', '2021-06-01', now(), 'anne')
                          returning transaction_id into made;
                          insert into ledger_entry (transaction_id, position, account, cents, category)
                          values (made, 1, 'CREANCE', 125000, 'INFIRMIER'), (made, 2, 'SUBI', -125000, 'INFIRMIER');
                        end $$""")
                .update();
    }

    @AfterAll
    static void stop() {
        QUEUE.close();
    }

    @Test
    void whatIsRestoredIsWhatWasThereAndGoesOn() throws IOException {
        Path file = directory.resolve("queue.zip");
        assertThat(backup(file)).as("%s", err).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Map<String, Object> before = sums(TESTBED);
        Testbed other = new Testbed();

        assertThat(restore(file, other)).as("%s", err).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("restored and verified");
        assertThat(sums(other)).isEqualTo(before).containsEntry("items", 40L).containsEntry("rejected", 1L);
        assertThat(other.database()
                        .sql("select content from case_attachment")
                        .query(byte[].class)
                        .single())
                .isEqualTo(DOCUMENT);
        assertThat(AuditCommand.run(
                        new String[] {"audit", "verify", "--user=postgres", "--database=" + other.databaseUrl()},
                        Map.of(),
                        print(out),
                        print(err)))
                .isZero();
        assertNothingIsOpened(other);

        // What was sent after the backup is read by the restored queue, and nothing of before again.
        TESTBED.send("alerts", "c-patient-1", allowances());
        try (RunningQueue restored = new RunningQueue(TESTBED, "--spring.datasource.url=" + other.databaseUrl())) {
            RunningQueue.awaitThat(
                    "the alert has come", () -> sums(other).get("alerts").equals(3L));
            assertThat(sums(other)).containsEntry("used", 43L).containsEntry("duplicates", 0L);
            Actor paul = other.account("paul", Role.INVESTIGATOR);
            String second = restored.bean(CaseOpening.class).takeNext(paul).orElseThrow();
            assertThat(second).endsWith("-00002");
            restored.bean(CaseWork.class).note(paul, second, "Après la restauration");
        }
    }

    /** Rows that were sealed stay so: the ledger takes no entry to an older transaction, and the log none back. */
    private static void assertNothingIsOpened(Testbed restored) {
        for (String forbidden : List.of(
                "insert into ledger_entry (transaction_id, position, account, cents, category)"
                        + " select transaction_id, 3, 'CREANCE', 1, 'X' from ledger_transaction",
                "delete from access_log",
                "update case_event set text = 'autre'")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> restored.database().sql(forbidden).update())
                    .as(forbidden)
                    .isInstanceOf(org.springframework.dao.DataAccessException.class);
        }
    }

    @Test
    void aDatabaseThatIsNotEmptyIsLeftAlone() {
        Path file = directory.resolve("queue.zip");
        backup(file);

        assertThat(restore(file, TESTBED)).isEqualTo(1);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("the database is not empty")
                .hasLineCount(1);
    }

    @Test
    void aFileThatIsThereIsNotWrittenOver() throws IOException {
        Path file = Files.writeString(directory.resolve("queue.zip"), "mine");

        assertThat(backup(file)).isEqualTo(1);

        assertThat(file).hasContent("mine");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("exists already");
    }

    @Test
    void aBackupThatWasChangedIsRefusedAndNoRowKept() throws IOException {
        Path file = directory.resolve("queue.zip");
        backup(file);
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path table = zip.getPath("table", "case_event");
            Files.writeString(table, Files.readString(table).replace("Une note", "Deux notes"));
        }
        Testbed other = new Testbed();

        assertThat(restore(file, other)).isEqualTo(1);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("case_event").contains("damaged or was changed");
        assertThat(other.database()
                        .sql("select count(*) from alert")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void halfAFileIsRefused() throws IOException {
        Path file = directory.resolve("queue.zip");
        backup(file);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThat(restore(file, new Testbed())).isEqualTo(1);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("no whole backup")
                .hasLineCount(1);
    }

    @Test
    void anEmptyDatabaseAndWrongUsageAreSaid() {
        assertThat(BackupCommand.run(
                        args("backup", "--database=" + new Testbed().databaseUrl(), "--to=" + directory.resolve("x")),
                        Map.of(),
                        print(out),
                        print(err)))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is no case queue in this database");
        assertThat(directory).isEmptyDirectory();
        assertThat(BackupCommand.run(args("backup", "--to=x"), Map.of(), print(out), print(err)))
                .isEqualTo(2);
    }

    private int backup(Path file) {
        return BackupCommand.run(
                args("backup", "--database=" + TESTBED.databaseUrl(), "--to=" + file),
                Map.of(),
                print(out),
                print(err));
    }

    private int restore(Path file, Testbed into) {
        return BackupCommand.run(
                args("restore", "--from=" + file, "--database=" + into.databaseUrl()),
                Map.of(),
                print(out),
                print(err));
    }

    private static Map<String, Object> sums(Testbed place) {
        return place
                .database()
                .sql(
                        """
                        select (select count(*) from alert) as alerts, (select count(*) from alert_item) as items,
                               (select count(*) from rejected_message) as rejected, (select count(*) from case_event) as events,
                               (select sum(cents) filter (where cents > 0) from ledger_entry) as debit,
                               (select sum(used) from feed_offset) as used, (select sum(duplicates) from feed_offset) as duplicates,
                               (select encode(hash, 'hex') from access_log_head) as head""")
                .query()
                .singleRow()
                .entrySet()
                .stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue() instanceof java.math.BigDecimal number
                                ? (Object) number.longValueExact()
                                : entry.getValue()));
    }

    private static String[] args(String... rest) {
        return Stream.concat(
                        Stream.of("queue", rest[0], "--user=postgres"),
                        Stream.of(rest).skip(1))
                .toArray(String[]::new);
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
