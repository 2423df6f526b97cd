package fr.vigie.casequeue.feed;

import static fr.vigie.casequeue.testbed.RunningQueue.awaitThat;
import static fr.vigie.casequeue.testbed.SampleAlerts.alert;
import static fr.vigie.casequeue.testbed.SampleAlerts.mileageItem;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.casequeue.testbed.QueueProcess;
import fr.vigie.casequeue.testbed.Testbed;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged queue is ended in the middle of a feed, by SIGTERM and by SIGKILL, and started again: nothing lost, nothing twice. */
class FeedRestartIT {
    private static final int ALERTS = 4_000;
    private static final String SUBJECT = "sujet-a-ne-pas-ecrire";

    private static final Testbed TESTBED = new Testbed().withTopics();

    @TempDir
    private Path directory = Path.of("");

    @Test
    void endedInTheMiddleNothingIsLostAndNothingCountsTwice() {
        int sent = send();
        try (QueueProcess first = new QueueProcess(TESTBED, directory, "--logging.structured.format.console=ecs")) {
            awaitThat("a part has been read", () -> read() > 0);
            assertThat(first.kill()).isEqualTo(137);
        }
        long afterKill = read();
        assertThat(afterKill).isLessThan(sent);
        try (QueueProcess second = new QueueProcess(TESTBED, directory, "--logging.structured.format.console=ecs")) {
            awaitThat("more has been read", () -> read() > afterKill);
            assertThat(second.terminate()).isEqualTo(143);
        }
        long afterEnd = read();
        try (QueueProcess third = new QueueProcess(TESTBED, directory, "--logging.structured.format.console=ecs")) {
            awaitThat("all has been read", () -> read() == sent);
            third.terminate();
            assertLogNamesNobody(third);
        }

        assertThat(afterEnd).as("both ends were in the middle").isBetween(afterKill + 1, (long) sent - 1);
        assertThat(number("select sum(next_offset) from feed_offset")).isEqualTo(sent);
        assertThat(number("select count(*) from alert")).isEqualTo(ALERTS);
        assertThat(number("select sum(suffered_cents) from alert")).isEqualTo(3L * ALERTS);
        assertThat(number("select count(*) from alert_item")).isEqualTo(ALERTS);
        assertThat(number("select count(*) from rejected_message")).isEqualTo(ALERTS / 100);
        assertThat(number("select sum(rejected) from feed_offset")).isEqualTo(ALERTS / 100);
        assertThat(number("select sum(duplicates) from feed_offset")).isEqualTo(ALERTS);
        assertThat(number("select sum(used) from feed_offset")).isEqualTo(3L * ALERTS);
    }

    /** Of each alert revision 2, revision 1, revision 3 and an item; now and then something that cannot be read. */
    private static int send() {
        int sent = 0;
        for (int number = 0; number < ALERTS; number++) {
            Alert alert = alert(
                    "alert-%05d".formatted(number),
                    Scheme.NURSE_BILLING,
                    AlertSubjectKind.PROFESSIONAL,
                    SUBJECT + number,
                    number);
            for (int revision : new int[] {2, 1, 3}) {
                alert.setRevision(revision);
                alert.setSufferedCents(revision);
                TESTBED.sendSoon("alerts", alert.getAlertId(), alert);
            }
            TESTBED.sendSoon("alert-items", alert.getAlertId() + ",line-00001", mileageItem(alert.getAlertId(), 1));
            sent += 4;
            if (number % 100 == 0) {
                TESTBED.send("alerts", SUBJECT, Optional.of(SUBJECT.getBytes(StandardCharsets.UTF_8)));
                sent++;
            }
        }
        TESTBED.awaitSent();
        return sent;
    }

    /** JSON lines, one event each, and in none of them a subject or a patient. */
    private static void assertLogNamesNobody(QueueProcess process) {
        assertThat(process.log())
                .anyMatch(line -> line.contains("reading alerts from"))
                .anyMatch(line -> line.contains("message rejected at"))
                .allSatisfy(line -> assertThat(line)
                        .startsWith("{\"@timestamp\":\"")
                        .endsWith("}")
                        .contains("\"log\":{\"level\":\"")
                        .doesNotContain(SUBJECT)
                        .doesNotContain("p-0"));
    }

    private static long read() {
        return number("select coalesce(sum(used + duplicates + rejected), 0) from feed_offset");
    }

    private static long number(String sql) {
        try {
            return TESTBED.database().sql(sql).query(Long.class).single();
        } catch (org.springframework.jdbc.BadSqlGrammarException tablesAreNotThereYet) {
            return 0;
        }
    }
}
