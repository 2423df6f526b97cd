package fr.vigie.casequeue.retention;

import static fr.vigie.casequeue.testbed.SampleAlerts.allowances;
import static fr.vigie.casequeue.testbed.SampleAlerts.mileage;
import static fr.vigie.casequeue.testbed.SampleAlerts.mileageItem;
import static fr.vigie.casequeue.testbed.SampleAlerts.tests;
import static fr.vigie.casequeue.testbed.SampleAlerts.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.casequeue.audit.ChainVerifier;
import fr.vigie.casequeue.casework.CaseBook;
import fr.vigie.casequeue.casework.CaseOpening;
import fr.vigie.casequeue.casework.CaseProcedure;
import fr.vigie.casequeue.casework.CaseWork;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.NotAllowed;
import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.procedure.Step;
import fr.vigie.casequeue.procedure.StepInput;
import fr.vigie.casequeue.testbed.QueueBrowser;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.Testbed;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.event.DayClose;
import fr.vigie.domain.event.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What has passed its retention goes, and nothing else does: on a real database, played over some years. */
class RetentionIT {
    private static final LocalDate THEN = LocalDate.of(2022, 3, 1);

    private final Testbed testbed = new Testbed().withTopics();
    private final RunningQueue queue = new RunningQueue(testbed, "--vigie.clock=feed");
    private final Actor anne = queue.account("anne", Role.INVESTIGATOR);
    private final Actor keeper = queue.account("garde", Role.ADMINISTRATOR);
    private final CaseBook book = queue.bean(CaseBook.class);
    private final Retention retention = queue.bean(Retention.class);

    @BeforeEach
    void alerts() {
        send(tests(), mileage(), allowances());
        send(withdrawn(allowances(), "rectifié"));
        testbed.send("alert-items", "a-nurse-1,line-00001", mileageItem("a-nurse-1", 1));
        today(THEN);
    }

    @AfterEach
    void stop() {
        queue.close();
    }

    private void send(Alert... alerts) {
        for (Alert alert : alerts) {
            testbed.send("alerts", alert.getAlertId(), alert);
        }
    }

    private void today(LocalDate day) {
        testbed.send("day-closes", "billing-lines", new DayClose("billing-lines", day.minusDays(1)));
        queue.awaitRead();
    }

    /** Takes the first alert, notes and attaches something, and closes the case. */
    private String concluded(Outcome outcome) {
        String number = queue.bean(CaseOpening.class).takeNext(anne).orElseThrow();
        CaseWork work = queue.bean(CaseWork.class);
        work.note(anne, number, "Appelé la pharmacie.");
        work.attach(anne, number, "registre.txt", "text/plain", new byte[] {1, 2, 3});
        CaseProcedure procedure = queue.bean(CaseProcedure.class);
        procedure.take(anne, number, Step.QUALIFY, StepInput.on(THEN).motive("Vu."), 0);
        procedure.take(
                anne, number, Step.CLOSE, StepInput.on(THEN).motive("Rien.").outcome(outcome), 1);
        return number;
    }

    private Map<Kept, Long> due() {
        return retention.due(keeper).stream().collect(Collectors.toMap(Due::kind, Due::count));
    }

    private long rows(String table) {
        return testbed.database()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    @Test
    void aCaseClosedWithoutFraudGoesAfterItsTimeAndLeavesItsNumber() throws SQLException {
        String number = concluded(Outcome.NO_ACTION);
        // As if an indu had been notified and withdrawn: its lines name patients.
        testbed.database()
                .sql(
                        "insert into indu_line select case_id, 1, 'b-pharmacy-1', 'ANTIGEN_TESTS', 'l1', false, 'i1', 'p_1', :day,"
                                + " :day, 'PMR', 1, 1, 100, 0, 100, '{}', true from case_file")
                .param("day", THEN)
                .update();
        today(THEN.plusMonths(12));
        assertThat(due()).containsEntry(Kept.CASES_WITHOUT_FRAUD, 0L);
        today(THEN.plusMonths(12).plusDays(1));
        RunningQueue.awaitThat("the conclusion is sent", () -> testbed.database()
                .sql("select sent_at is not null from disposition_outbox")
                .query(Boolean.class)
                .single());
        assertThat(due()).containsEntry(Kept.CASES_WITHOUT_FRAUD, 1L);
        assertThat(rows("suppression")).isEqualTo(1);

        retention.purge(keeper);

        assertThat(book.find(anne, number)).isEmpty();
        assertThat(rows("case_event")
                        + rows("case_attachment")
                        + rows("case_alert")
                        + rows("suppression")
                        + rows("concluded_line"))
                .isZero();
        assertThat(testbed.database()
                        .sql("select number || ' ' || outcome || ' ' || coalesce(motive, '-') || ' ' || subject_id"
                                + " from case_file join dossier using (dossier_id)")
                        .query(String.class)
                        .single())
                .matches(number + " NO_ACTION - purge-\\d+");
        assertThat(testbed.database()
                        .sql("select string_agg(action || ' ' || object_kind || ' ' || object_id, ', ' order by number)"
                                + " from access_log where action = 'PURGE' and object_kind = 'case'")
                        .query(String.class)
                        .single())
                .isEqualTo("PURGE case " + number);
        assertThat(testbed.database()
                        .sql(
                                "select disposition_id like :number || '-%' and length(payload) = 0 from disposition_outbox")
                        .param("number", number)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        try (Connection connection = queue.bean(DataSource.class).getConnection()) {
            assertThat(ChainVerifier.verify(connection, Optional.empty()).firstBreak())
                    .isEmpty();
        }
        assertThat(due().values()).allMatch(count -> count == 0);
    }

    @Test
    void nobodysAlertsGoAndThoseOfAnOpenCaseStay() {
        String number = queue.bean(CaseOpening.class).takeNext(anne).orElseThrow();
        today(THEN.plusYears(2));
        assertThat(rows("alert_item")).isEqualTo(1);
        assertThat(due()).containsEntry(Kept.UNWORKED_ALERTS, 1L).containsEntry(Kept.WITHDRAWN_ALERTS, 1L);

        retention.purge(keeper);

        assertThat(testbed.database()
                        .sql("select alert_id from alert")
                        .query(String.class)
                        .list())
                .containsExactlyElementsOf(
                        book.alertIds(book.find(anne, number).orElseThrow().file()));
        assertThat(rows("alert_item")).isZero();
        assertThat(retention.purge(keeper)).allMatch(one -> one.count() == 0);
    }

    @Test
    void antecedentsStayWhileACaseIsOpenOnTheSubject() {
        String first = concluded(Outcome.NO_ACTION);
        today(THEN.plusYears(1).plusMonths(1));
        Alert again = tests();
        again.setAlertId("b-pharmacy-2");
        again.setLastEvidenceAt(again.getLastEvidenceAt().plusSeconds(86_400L * 380));
        send(again);
        queue.awaitRead();
        queue.bean(CaseOpening.class).openOn(anne, "b-pharmacy-2", "anne");

        retention.purge(keeper);

        assertThat(book.find(anne, first)).isPresent();
    }

    @Test
    void whatHappenedInACaseThatIsKeptCannotBeRemoved() {
        concluded(Outcome.NO_ACTION);

        assertThatThrownBy(
                        () -> testbed.database().sql("delete from case_event").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("neither changed nor removed");
        assertThatThrownBy(() -> retention.purge(anne)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void thePagePurgesOnlyOnceItIsConfirmed() {
        concluded(Outcome.NO_ACTION);
        today(THEN.plusYears(2));
        QueueBrowser browser = queue.browser();
        browser.login("garde", RunningQueue.PASSWORD);

        assertThat(browser.get("/conservation").body())
                .contains("Dossiers clos sans suite", "Écrivez PURGER")
                .doesNotContain("LCF-2022");
        browser.post("/conservation", Map.of("confirmation", "oui"));
        assertThat(browser.get("/conservation").body()).contains("Rien n’a été purgé");
        browser.post("/conservation", Map.of("confirmation", "PURGER"));
        assertThat(browser.get("/conservation").body()).contains("purgés", "Rien n’est à purger");
        assertThat(rows("case_event")).isZero();
    }
}
