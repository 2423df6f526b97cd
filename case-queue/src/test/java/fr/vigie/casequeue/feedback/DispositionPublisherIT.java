package fr.vigie.casequeue.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.Testbed;
import fr.vigie.domain.event.DayClose;
import fr.vigie.domain.event.Disposition;
import fr.vigie.domain.event.Outcome;
import fr.vigie.domain.event.SubjectKind;
import fr.vigie.domain.event.SubjectRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Conclusions on their way to a real Kafka, and what happens to them when the queue falls in between. */
class DispositionPublisherIT {
    private final Testbed testbed = new Testbed().withTopics();

    private static Disposition disposition(String id) {
        return Disposition.newBuilder()
                .setAt(Instant.parse("2022-03-02T10:00:00Z"))
                .setDispositionId(id)
                .setAlertIds(List.of("a"))
                .setSubject(new SubjectRef(SubjectKind.PROFESSIONAL, "n"))
                .setOutcome(Outcome.FRAUD)
                .setScheme("NURSE_BILLING")
                .setSufferedCents(100)
                .setAvoidedCents(0)
                .build();
    }

    private void awaitSent(int all) {
        RunningQueue.awaitThat("all are marked as sent", () -> testbed.database()
                .sql("select count(*) = :all and bool_and(sent_at is not null) from disposition_outbox")
                .param("all", all)
                .query(Boolean.class)
                .single());
    }

    private List<String> inTheTopic() {
        return testbed.dispositions().stream()
                .map(Disposition::getDispositionId)
                .toList();
    }

    @Test
    void whatWasSentBeforeAFallIsNotSentAgain() {
        try (RunningQueue queue = new RunningQueue(testbed)) {
            Outbox outbox = queue.bean(Outbox.class);
            List.of("d1", "d2", "d3", "d2").forEach(id -> outbox.add(disposition(id)));
            awaitSent(3);
            assertThat(inTheTopic()).containsExactly("d1", "d2", "d3");
            assertThat(testbed.setting("dispositions", "retention.ms")).isEqualTo("-1");
        }
        // As after a fall between the commit in Kafka and the mark in the database; d4 was concluded meanwhile.
        testbed.database()
                .sql("update disposition_outbox set sent_at = null where disposition_id <> 'd1'")
                .update();
        try (RunningQueue queue = new RunningQueue(testbed)) {
            queue.bean(Outbox.class).add(disposition("d4"));
            awaitSent(4);
            assertThat(inTheTopic()).containsExactly("d1", "d2", "d3", "d4");
        }
    }

    @Test
    void aLostDatabaseLosesNothing() {
        try (RunningQueue queue = new RunningQueue(testbed)) {
            Outbox outbox = queue.bean(Outbox.class);
            outbox.add(disposition("d1"));
            awaitSent(1);
            testbed.cutConnections();
            RunningQueue.awaitThat("the database is back", () -> {
                try {
                    outbox.add(disposition("d2"));
                    return true;
                } catch (RuntimeException e) {
                    return false;
                }
            });
            awaitSent(2);
            assertThat(inTheTopic()).containsExactly("d1", "d2");
        }
    }

    @Test
    void theDaysOfTheStreamAreClosedOnceNothingOfThemWaits() {
        try (RunningQueue queue = new RunningQueue(testbed, "--vigie.clock=feed")) {
            testbed.send("day-closes", "billing-lines", new DayClose("billing-lines", LocalDate.of(2022, 3, 2)));
            queue.awaitRead();
            queue.bean(Outbox.class).add(disposition("d1"));
            RunningQueue.awaitThat("the close has come back", () -> testbed.database()
                    .sql(
                            "select count(*) = 1 from closed_day where stream = 'dispositions' and closed_through = '2022-03-02'")
                    .query(Boolean.class)
                    .single());
            assertThat(inTheTopic()).containsExactly("d1");
        }
    }
}
