package fr.vigie.casequeue.board;

import static fr.vigie.casequeue.board.TestActor.CHIEF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.casequeue.ledger.ConcludedLine;
import fr.vigie.casequeue.ledger.Ledger;
import fr.vigie.casequeue.ledger.LedgerRefused;
import fr.vigie.casequeue.ledger.Trace;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.NotAllowed;
import fr.vigie.casequeue.person.Role;
import fr.vigie.casequeue.testbed.LedgerCases;
import fr.vigie.casequeue.testbed.RunningQueue;
import fr.vigie.casequeue.testbed.SampleAlerts;
import fr.vigie.casequeue.testbed.Testbed;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.Outcome;
import fr.vigie.domain.time.ParisDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.ResponseStatusException;

/** The board of a played world, on a real database. */
class BoardIT {
    private static final Actor ANNE = new Actor("anne", "Anne", Set.of(Role.INVESTIGATOR));

    private final Testbed testbed = new Testbed().withTopics();
    private final RunningQueue queue = new RunningQueue(testbed, "--vigie.clock=feed");
    private final LedgerCases cases = new LedgerCases(testbed, LocalDate.of(2021, 12, 30));
    private final Ledger ledger = queue.bean(Ledger.class);
    private final Board board = queue.bean(Board.class);
    private final Objectives objectives = queue.bean(Objectives.class);

    @AfterEach
    void stop() {
        queue.close();
    }

    private static Trace trace(String alert, String rule) {
        return Trace.ofRule(
                alert, rule, rule, "1", Optional.empty(), Scheme.NURSE_BILLING, AlertSubjectKind.PROFESSIONAL);
    }

    private long conclude(Outcome outcome, LocalDate day, long cents, String alert) {
        cases.closeThrough(day.minusDays(1));
        long caseId = cases.open(Scheme.NURSE_BILLING, AlertSubjectKind.PROFESSIONAL);
        ledger.conclude(ANNE, caseId, outcome, List.of(new ConcludedLine(trace(alert, "IK"), "l", true, cents)));
        cases.close(caseId, outcome.name(), day);
        testbed.database()
                .sql("insert into case_alert values (:alert, :case, now())")
                .param("alert", alert)
                .param("case", caseId)
                .update();
        return caseId;
    }

    @Test
    void theExampleOfCharenteMaritime2021() {
        ledger.brought(CHIEF, 2021, 115_570_500, 35_904_500, "Rapport d’activité 2021");
        objectives.set(CHIEF, 2021, 100_000_000, "Première lettre");
        objectives.set(CHIEF, 2021, 114_270_000, "Rapport d’activité 2021");

        BoardYear year = board.of(CHIEF, 2021);

        assertThat(year.total().stoppe()).isEqualTo(151_475_000);
        assertThat(year.objective()).hasValue(114_270_000L);
        assertThat(year.objectives()).hasSize(2);
        assertThat(year.reached()).hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("132.6"));
        assertThat(year.reachedBySubi())
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("101.1"));
        assertThat(year.forecast()).hasValue(new Forecast(151_475_000, Forecast.Method.COMPLETE));
        assertThat(ledgerSum("SUBI", "EVITE")).isEqualTo(year.total().stoppe());
    }

    @Test
    void everyTableAddsUpToTheLedger() {
        Alert alert = SampleAlerts.alert("a1", Scheme.NURSE_BILLING, AlertSubjectKind.PROFESSIONAL, "n1", 1);
        alert.setDetectedAt(ParisDay.close(LocalDate.of(2021, 2, 1)));
        alert.setRuleVersions(Map.of("IK", "1"));
        testbed.send("alerts", "a1", alert);
        queue.awaitRead();
        conclude(Outcome.FRAUD, LocalDate.of(2021, 3, 5), 50_000, "a1");
        conclude(Outcome.ERROR, LocalDate.of(2021, 4, 5), 3_000, "a1");
        conclude(Outcome.NO_ACTION, LocalDate.of(2021, 4, 6), 9_000, "a1");
        cases.closeThrough(LocalDate.of(2021, 6, 29));
        long insured = cases.open(Scheme.DAILY_ALLOWANCES, AlertSubjectKind.PATIENT);
        Trace byHand = Trace.byHand(Scheme.DAILY_ALLOWANCES, AlertSubjectKind.PATIENT);
        ledger.avoided(ANNE, insured, byHand, 20_000, "Arrêt refusé");
        ledger.conclude(ANNE, insured, Outcome.ABUSE, List.of(new ConcludedLine(byHand, "p", true, 10_000)));
        ledger.recovered(ANNE, insured, 4_000, LocalDate.of(2021, 6, 15));
        ledger.penalty(CHIEF, insured, byHand, 999_999);

        BoardYear year = board.of(CHIEF, 2021);

        assertThat(year.total()).isEqualTo(new Sums(60_000, 20_000, 4_000, 3_000, 999_999));
        assertThat(ledgerSum("SUBI", "EVITE")).isEqualTo(80_000);
        assertThat(year.schemes())
                .extracting(BoardYear.Group::key)
                .containsExactly("scheme.NURSE_BILLING", "scheme.DAILY_ALLOWANCES");
        assertThat(year.categories())
                .extracting(BoardYear.Group::key)
                .containsExactly("board.category.NURSES", "board.category.INSURED");
        assertThat(year.schemes().stream()
                        .mapToLong(group -> group.sums().stoppe())
                        .sum())
                .isEqualTo(80_000);
        assertThat(year.months()).hasSize(6);
        assertThat(year.months().get(2).stoppeSoFar()).isEqualTo(50_000);
        assertThat(year.months().get(5).stoppeSoFar()).isEqualTo(80_000);
        assertThat(year.rules()).containsExactly(new RuleFigures("IK", 1, 3, 2, 50_000, 0));
        assertThat(year.concluded()).isEqualTo(3);
        assertThat(year.medianDays())
                .hasValueSatisfying(days -> assertThat(days).isEqualByComparingTo("91"));
        assertThat(year.owedCents()).isEqualTo(59_000);
        assertThat(year.pendingCents()).isZero();
        // 181 of 365 days.
        assertThat(year.forecast()).hasValue(new Forecast(161_326, Forecast.Method.LINEAR));
    }

    @Test
    void whatIsClaimedInOneYearAndConcludedInTheNextCountsInTheNext() {
        long caseId = cases.open(Scheme.NURSE_BILLING, AlertSubjectKind.PROFESSIONAL);
        List<ConcludedLine> lines = List.of(new ConcludedLine(trace("a", "IK"), "l", true, 7_000));
        ledger.claimed(ANNE, caseId, lines);
        cases.closeThrough(LocalDate.of(2022, 3, 1));
        ledger.conclude(ANNE, caseId, Outcome.FAULT, lines);

        assertThat(board.of(CHIEF, 2021).pendingCents()).isEqualTo(7_000);
        assertThat(board.of(CHIEF, 2021).total().subi()).isZero();
        assertThat(board.of(CHIEF, 2022).pendingCents()).isZero();
        assertThat(board.of(CHIEF, 2022).total().subi()).isEqualTo(7_000);
        assertThat(board.of(CHIEF, 2022).owedCents()).isEqualTo(7_000);
    }

    @Test
    void whoMayNotSeesNothingAndSetsNothing() {
        assertThatThrownBy(() -> board.of(ANNE, 2021)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> objectives.set(ANNE, 2021, 1, "x")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> objectives.set(CHIEF, 2023, 1, "x")).isInstanceOf(LedgerRefused.class);
        Actor scientist = new Actor("data", "Data", Set.of(Role.DATA_SCIENTIST));
        assertThat(board.of(scientist, 2021).total().stoppe()).isZero();
        assertThatThrownBy(() -> ledger.ofYear(scientist, 2021)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void tablesAreFilesForFrenchSpreadsheets() {
        conclude(Outcome.FRAUD, LocalDate.of(2021, 3, 5), 123_456, "a1");

        BoardExports exports = queue.bean(BoardExports.class);
        assertThat(exports.entries(CHIEF, 2021).getBody())
                .startsWith("\uFEFFecriture;ligne;operation;jour;compte;")
                .contains(";CONCLUSION;2021-03-05;SUBI;0,00;1234,56;LCF-2021-")
                .contains(";FRAUD;a1;IK;IK;1;;NURSE_BILLING;PROFESSIONAL;Infirmiers;anne;");
        assertThat(exports.summary(CHIEF, 2021).getBody()).contains("stoppe;1234,56;EUR");
        assertThat(exports.schemes(CHIEF, 2021).getBody()).contains("Facturation infirmière;1234,56;0,00;1234,56;0,00");
        assertThat(exports.categories(CHIEF, 2021).getBody()).contains("Infirmiers;1234,56;");
        assertThat(exports.months(CHIEF, 2021).getBody()).contains("2021-03;1234,56;");
        assertThat(exports.rules(CHIEF, 2021).getBody()).contains("IK;0;0;0;;1234,56;0,00;1234,56");
        assertThatThrownBy(() -> exports.months(CHIEF, 1999)).isInstanceOf(ResponseStatusException.class);
    }

    private long ledgerSum(String... accounts) {
        return testbed.database()
                .sql("select -sum(cents) from ledger_entry where account in (:accounts)")
                .param("accounts", List.of(accounts))
                .query(Long.class)
                .single();
    }
}
