package fr.vigie.casequeue.feed;

import static fr.vigie.casequeue.testbed.RunningQueue.awaitThat;
import static fr.vigie.casequeue.testbed.SampleAlerts.allowanceItem;
import static fr.vigie.casequeue.testbed.SampleAlerts.allowances;
import static fr.vigie.casequeue.testbed.SampleAlerts.figure;
import static fr.vigie.casequeue.testbed.SampleAlerts.mileage;
import static fr.vigie.casequeue.testbed.SampleAlerts.mileageItem;
import static fr.vigie.casequeue.testbed.SampleAlerts.revised;
import static fr.vigie.casequeue.testbed.SampleAlerts.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.Testbed;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.event.DayClose;
import fr.vigie.domain.time.ParisDay;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Alerts from a real broker into a real database, once in effect whatever happens. */
class AlertFeedIT {
    private static final Testbed TESTBED = new Testbed().withTopics();
    private static RunningQueue queue = new RunningQueue(TESTBED);

    private final JdbcClient database = TESTBED.database();

    @AfterAll
    static void stop() {
        queue.close();
    }

    @BeforeEach
    void empty() {
        queue.awaitRead();
        database.sql("delete from alert").update();
        database.sql("delete from closed_day").update();
        database.sql("delete from alert_item").update();
        database.sql("delete from rejected_message").update();
    }

    @Test
    void sameAlertTwiceCountsOnce() {
        send(mileage());
        send(mileage());

        assertThat(sums()).containsExactly(1_284_350L);
        assertThat(count("alert_reason")).isEqualTo(2);
    }

    @Test
    void sameRevisionWithOtherContentIsIgnored() {
        send(revised(mileage(), 2, 200));
        send(revised(mileage(), 2, 999));

        assertThat(sums()).containsExactly(200L);
    }

    @Test
    void olderRevisionIsIgnored() {
        send(revised(mileage(), 3, 300));
        send(revised(mileage(), 2, 200));

        assertThat(sums()).containsExactly(300L);
    }

    @Test
    void newerRevisionReplacesReasonsToo() {
        send(mileage());
        Alert next = revised(mileage(), 2, 200);
        next.setReasons(List.of(next.getReasons().get(1)));
        send(next);

        assertThat(sums()).containsExactly(200L);
        assertThat(database.sql("select code from alert_reason")
                        .query(String.class)
                        .list())
                .containsExactly("IK_PEERS");
    }

    @Test
    void bindingAlertReplacesTheProvisionalOneOfItsRevision() {
        Alert provisional = revised(mileage(), 2, 150);
        provisional.setProvisional(true);
        send(provisional);
        send(revised(mileage(), 2, 200));
        send(provisional);

        assertThat(sums()).containsExactly(200L);
    }

    @Test
    void provisionalAlertGoesWithTheCloseThatDoesNotConfirmIt() {
        Alert provisional = mileage();
        provisional.setProvisional(true);
        LocalDate day = ParisDay.of(provisional.getDetectedAt());
        send(provisional);
        TESTBED.send("day-closes", "alerts", close("alerts", day.minusDays(1)));
        TESTBED.send("day-closes", "payments", close("payments", day));
        queue.awaitRead();
        assertThat(count("alert")).isEqualTo(1);

        TESTBED.send("day-closes", "alerts", close("alerts", day));
        queue.awaitRead();
        assertThat(count("alert")).isZero();
        assertThat(count("alert_reason")).isZero();

        send(mileage());
        TESTBED.send("day-closes", "alerts", close("alerts", day.plusDays(1)));
        queue.awaitRead();
        assertThat(count("alert")).as("what binds stays").isEqualTo(1);
    }

    @Test
    void withdrawnAlertKeepsItsReason() {
        send(mileage());
        send(withdrawn(mileage(), "Les lignes ont été rectifiées par le cabinet le 10/02/2022."));
        send(mileage());

        assertThat(database.sql("select status_reason from alert where status = 'WITHDRAWN'")
                        .query(String.class)
                        .single())
                .startsWith("Les lignes ont été rectifiées");
    }

    @Test
    void itemComesBeforeItsAlertAndIsRemovedByATombstone() {
        TESTBED.send("alert-items", "a-nurse-1,line-00001", mileageItem("a-nurse-1", 1));
        TESTBED.send("alert-items", "a-nurse-1,line-00002", mileageItem("a-nurse-1", 2));
        TESTBED.send("alert-items", "c-patient-1,pay-1", allowanceItem("c-patient-1", "pay-1"));
        queue.awaitRead();
        assertThat(count("alert_item")).isEqualTo(3);

        TESTBED.send("alert-items", "a-nurse-1,line-00001", Optional.empty());
        TESTBED.send("alert-items", "a-nurse-1,line-00009", Optional.empty());
        queue.awaitRead();

        assertThat(database.sql("select record_id from alert_item order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("line-00002", "pay-1");
    }

    @Test
    void figuresAndDayClosesAreKept() {
        TESTBED.send("alert-figures", "a-nurse-1,kilomètres facturés par jour", figure("a-nurse-1"));
        TESTBED.send("day-closes", "payments", close("payments", LocalDate.of(2022, 1, 31)));
        TESTBED.send("day-closes", "card-uses", close("card-uses", LocalDate.of(2022, 1, 30)));
        TESTBED.send("day-closes", "card-uses", close("card-uses", LocalDate.of(2022, 1, 29)));
        queue.awaitRead();

        assertThat(count("alert_figure")).isEqualTo(1);
        assertThat(queue.api("/api/feed").body()).contains("\"closedThrough\":\"2022-01-30\"");
    }

    @Test
    void brokenMessagesAreSetAsideWithTheirPlaceAndReason() {
        TESTBED.send("alerts", "x", Optional.of("not avro".getBytes(StandardCharsets.UTF_8)));
        TESTBED.send("alerts", "y", mileageItem("y", 1));
        TESTBED.send("alerts", "z", Optional.empty());
        TESTBED.send("alerts", "another-key", mileage());
        TESTBED.send("alert-items", "no-comma", Optional.empty());
        Alert unstorable = mileage();
        unstorable.setDetail("zero\0character");
        send(unstorable);
        send(allowances());

        assertThat(sums()).containsExactly(98_420L);
        assertThat(database.sql("select reason from rejected_message")
                        .query(String.class)
                        .list())
                .hasSize(6)
                .anyMatch(reason -> reason.startsWith("not a Alert in Avro single-object encoding"))
                .anyMatch(reason -> reason.startsWith("no value"))
                .anyMatch(reason -> reason.equals("the key of the message is not that of its record"))
                .anyMatch(reason -> reason.startsWith("the key of the message is not of the form"))
                .anyMatch(reason -> reason.startsWith("refused by the database"));
        assertThat(database.sql("select place from rejected_message")
                        .query(String.class)
                        .list())
                .allMatch(place -> place.matches("t\\d+\\.alert(s|-items)-[01]@\\d+"));
    }

    @Test
    void restartResumesWhereItStopped() {
        send(mileage());
        queue.close();
        TESTBED.send("alerts", "c-patient-1", allowances());
        // Seen again only if the queue read from the beginning.
        database.sql("update alert set suffered_cents = 1 where alert_id = 'a-nurse-1'")
                .update();
        database.sql("update alert set revision = 0 where alert_id = 'a-nurse-1'")
                .update();

        queue = new RunningQueue(TESTBED);
        queue.awaitRead();

        assertThat(sums()).containsExactly(1L, 98_420L);
    }

    @Test
    void lostDatabaseIsWaitedForAndNothingIsSkipped() {
        for (int revision = 1; revision <= 60; revision++) {
            TESTBED.send("alerts", "a-nurse-1", revised(mileage(), revision, revision));
            TESTBED.send("alert-items", "a-nurse-1,line-%05d".formatted(revision), mileageItem("a-nurse-1", revision));
            if (revision % 20 == 0) {
                TESTBED.cutConnections();
            }
        }
        queue.awaitRead();

        assertThat(sums()).containsExactly(60L);
        assertThat(count("alert_item")).isEqualTo(60);
        assertThat(count("rejected_message")).isZero();
    }

    @Test
    void topicThatIsCreatedAnewIsReadFromItsBeginning() {
        Testbed place = new Testbed();
        try (RunningQueue late = new RunningQueue(place)) {
            place.createTopic("alerts");
            place.send("alerts", "a-nurse-1", mileage());
            late.awaitRead();
            place.deleteTopic("alerts");
            awaitThat("the topic is gone", () -> recreate(place));
            place.send("alerts", "a-nurse-1", revised(mileage(), 2, 200));
            awaitThat(
                    "the new topic is read",
                    () -> place.database()
                                    .sql("select suffered_cents from alert")
                                    .query(Long.class)
                                    .single()
                            == 200);
        }
    }

    private static boolean recreate(Testbed place) {
        try {
            place.createTopic("alerts");
            return true;
        } catch (IllegalStateException stillThere) {
            return false;
        }
    }

    private static void send(Alert alert) {
        TESTBED.send("alerts", alert.getAlertId(), alert);
        queue.awaitRead();
    }

    private static DayClose close(String stream, LocalDate day) {
        DayClose close = new DayClose();
        close.setStream(stream);
        close.setClosedThrough(day);
        return close;
    }

    private List<Long> sums() {
        return database.sql("select suffered_cents from alert order by alert_id")
                .query(Long.class)
                .list();
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}
