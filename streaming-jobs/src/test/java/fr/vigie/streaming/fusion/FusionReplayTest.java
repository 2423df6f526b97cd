package fr.vigie.streaming.fusion;

import static fr.vigie.streaming.TestRecords.allowance;
import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.billerOf;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.evening;
import static fr.vigie.streaming.TestRecords.leave;
import static fr.vigie.streaming.TestRecords.mileage;
import static fr.vigie.streaming.TestRecords.morning;
import static fr.vigie.streaming.TestRecords.payment;
import static fr.vigie.streaming.TestRecords.professional;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertItem;
import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.replay.Outcome;
import fr.vigie.streaming.replay.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From undue lines to alerts: what is paid, revisions, withdrawals, episodes. Each case is a nurse who bills 340 km in a
 * day (7,17 € undue), or an insured paid twice for four days (35,60 € a day).
 */
class FusionReplayTest {
    private static final String CABINET = biller(1);
    private static final LocalDate DAY = day("2021-03-01");
    private static final LocalDate UNTIL = day("2021-03-04");

    private static final Recording RECORDING = new Recording();
    private static Outcome early;
    private static Outcome outcome;

    @BeforeAll
    static void replay(@TempDir Path folder) throws IOException {
        RECORDING.add(billerOf(CABINET, BillerKind.CABINET));
        billing();
        episodes();
        allowances();
        early = RECORDING.replay(folder.resolve("early"), 1, Optional.of(UNTIL));
        outcome = RECORDING.replay(folder.resolve("whole"), 2, Optional.empty());
    }

    private static void billing() {
        far(1, DAY);
        far(2, DAY);
        RECORDING.add(payment("i-2-2021-03-01", day("2021-03-03"), 11_900));
        far(3, DAY);
        RECORDING.add(payment("i-3-2021-03-01", day("2021-03-20"), 0));
        far(4, DAY);
        RECORDING.add(payment("i-4-2021-03-01", day("2021-03-20"), 11_900));
        far(5, DAY);
        far(5, DAY.plusDays(1));
        far(5, DAY.plusDays(9));
    }

    // New evidence 180 days after the last opens no new alert, 181 days after it does.
    private static void episodes() {
        far(6, DAY);
        far(6, DAY.plusDays(180));
        far(7, DAY);
        far(7, DAY.plusDays(181));
    }

    private static void allowances() {
        twice("proposed", AllowanceStatus.PROPOSED);
        DailyAllowance paid = twice("moved", AllowanceStatus.PROPOSED);
        paid.setStatus(AllowanceStatus.PAID);
        paid.setAt(morning(day("2021-03-10")));
        RECORDING.add(paid);
        DailyAllowance cancelled = twice("cancelled", AllowanceStatus.PROPOSED);
        cancelled.setStatus(AllowanceStatus.CANCELLED);
        cancelled.setAt(morning(day("2021-03-10")));
        RECORDING.add(cancelled);
    }

    /** Four days paid at the end of February and proposed again on March 3rd; answers the second. */
    private static DailyAllowance twice(String insured, AllowanceStatus status) {
        SickLeave first = leave(insured + "-a", insured, day("2021-02-01"), day("2021-02-28"));
        SickLeave second = leave(insured + "-b", insured, day("2021-02-10"), day("2021-02-28"));
        DailyAllowance again = allowance(insured + "-pay-b", second, day("2021-02-15"), day("2021-02-28"), 3_560);
        again.setStatus(status);
        again.setAt(morning(day("2021-03-03")));
        RECORDING.add(first, second, again);
        RECORDING.add(allowance(insured + "-pay-a", first, day("2021-02-15"), day("2021-02-18"), 3_560));
        return DailyAllowance.newBuilder(again).build();
    }

    private static void far(int rank, LocalDate careDate) {
        BillingLine line = mileage(rank + "-" + careDate, CABINET, professional(rank), careDate, 340);
        line.setReceivedAt(evening(careDate));
        RECORDING.add(line);
    }

    private static Alert alert(Outcome of, int rank) {
        return of.alert(professional(rank)).orElseThrow();
    }

    private static List<Long> euros(Alert alert) {
        return List.of(alert.getSufferedCents(), alert.getAvoidableCents());
    }

    @Test
    void aLineCountsAsPaidSevenDaysAfterItsReceipt() {
        assertThat(euros(alert(early, 1))).containsExactly(0L, 717L);
        assertThat(alert(early, 1).getLimitationOn()).isEmpty();
        assertThat(euros(alert(outcome, 1))).containsExactly(717L, 0L);
        assertThat(item(outcome, 1).getPaidOn()).contains(day("2021-03-08"));
    }

    @Test
    void aPaymentSaysWhenTheLineWasPaid() {
        assertThat(euros(alert(early, 2))).containsExactly(717L, 0L);
        assertThat(item(outcome, 2).getPaidOn()).contains(day("2021-03-03"));
        assertThat(item(outcome, 4).getPaidOn()).contains(day("2021-03-20"));
    }

    @Test
    void aRejectedInvoiceCostsNothing() {
        assertThat(euros(alert(early, 3))).containsExactly(0L, 717L);
        assertThat(euros(alert(outcome, 3))).containsExactly(0L, 0L);
        assertThat(outcome.items(professional(3))).isEmpty();
        assertThat(alert(outcome, 3).getLimitationOn()).isEmpty();
    }

    @Test
    void recoveryLapsesThreeYearsAfterTheOldestPaymentAndFiveInCaseOfFraud() {
        assertThat(alert(outcome, 5).getLimitationOn()).contains(day("2024-03-08"));
        assertThat(alert(outcome, 5).getLimitationIfFraudOn()).contains(day("2026-03-08"));
    }

    @Test
    void recoveryFromAnInsuredLapsesAfterTwoYears() {
        Alert alert = outcome.alert("moved").orElseThrow();
        assertThat(alert.getLimitationOn()).contains(day("2023-03-10"));
        assertThat(alert.getLimitationIfFraudOn()).contains(day("2026-03-10"));
    }

    @Test
    void oneAlertOfASubjectGrows() {
        assertThat(of(5)).hasSize(1);
        assertThat(euros(alert(outcome, 5))).containsExactly(3 * 717L, 0L);
        assertThat(alert(outcome, 5).getDetectedAt()).isEqualTo(ParisDay.close(DAY));
        assertThat(alert(outcome, 5).getLastEvidenceAt())
                .isEqualTo(day("2021-03-10").atStartOfDay(ParisDay.ZONE).toInstant());
    }

    @Test
    void whatIsToBeExpectedIsForecastUntilTheSubjectIsQuietForThirtyDays() {
        assertThat(alert(early, 5).getForecastCents()).isEqualTo(2 * 717L);
        assertThat(alert(outcome, 5).getForecastCents()).isZero();
        assertThat(alert(outcome, 3).getForecastCents()).isZero();
    }

    @Test
    void revisionsCountTheClosesAtWhichTheAlertChanged() {
        // Raised; paid; quiet.
        assertThat(alert(outcome, 1).getRevision()).isEqualTo(3);
        // Raised; payment known; quiet.
        assertThat(alert(outcome, 2).getRevision()).isEqualTo(3);
        // Raised; taken for paid; refused.
        assertThat(alert(outcome, 3).getRevision()).isEqualTo(3);
        // Raised; 2nd line; 1st paid; 2nd paid; 3rd line; 3rd paid; quiet.
        assertThat(alert(outcome, 5).getRevision()).isEqualTo(7);
    }

    @Test
    void identifiersAndFirstDetectionDoNotMove() {
        for (int rank = 1; rank <= 7; rank++) {
            assertThat(alert(outcome, rank).getDetectedAt())
                    .isEqualTo(alert(early, rank).getDetectedAt());
            assertThat(outcome.alerts().stream().map(Alert::getAlertId))
                    .contains(alert(early, rank).getAlertId());
        }
        assertThat(outcome.alerts().stream().map(Alert::getAlertId)).doesNotHaveDuplicates();
    }

    @Test
    void aNewEpisodeOpensAfterAHundredAndEightyDaysWithoutEvidence() {
        assertThat(of(6).map(alert -> alert.getSufferedCents() + alert.getAvoidableCents()))
                .containsExactly(2 * 717L);
        assertThat(of(7).map(alert -> alert.getSufferedCents() + alert.getAvoidableCents()))
                .containsExactly(717L, 717L);
        assertThat(of(7).map(Alert::getDetectedAt))
                .containsExactlyInAnyOrder(ParisDay.close(DAY), ParisDay.close(DAY.plusDays(181)));
    }

    @Test
    void aProposedPaymentCanStillBeAvoidedAndAPaidOneWasSuffered() {
        Alert proposed = outcome.alert("proposed").orElseThrow();
        assertThat(euros(proposed)).containsExactly(0L, 4 * 3_560L);
        assertThat(euros(early.alert("moved").orElseThrow())).containsExactly(0L, 4 * 3_560L);
        Alert moved = outcome.alert("moved").orElseThrow();
        assertThat(euros(moved)).containsExactly(4 * 3_560L, 0L);
        // Raised; paid; quiet.
        assertThat(moved.getRevision()).isEqualTo(3);
    }

    @Test
    void aCancelledPaymentWithdrawsTheAlertWithItsEuros() {
        assertThat(early.alert("cancelled").orElseThrow().getStatus()).isEqualTo(AlertStatus.ACTIVE);
        Alert alert = outcome.alert("cancelled").orElseThrow();
        assertThat(alert.getStatus()).isEqualTo(AlertStatus.WITHDRAWN);
        assertThat(alert.getStatusReason())
                .contains("Les pièces reçues depuis (rectification, annulation, déclaration corrigée) expliquent les"
                        + " paiements.");
        assertThat(euros(alert)).containsExactly(0L, 0L);
        assertThat(outcome.items("cancelled")).isEmpty();
    }

    @Test
    void activeAlertsAreRankedByPriority() {
        List<Alert> active = outcome.alerts().stream()
                .filter(alert -> alert.getStatus() == AlertStatus.ACTIVE)
                .toList();
        assertThat(active.stream().map(alert -> alert.getRank().orElseThrow()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, active.size()).boxed().toList());
        assertThat(active.stream().map(Alert::getPriority)).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(outcome.alerts().subList(active.size(), outcome.alerts().size()))
                .allMatch(alert -> alert.getRank().isEmpty() && alert.getStatus() == AlertStatus.WITHDRAWN);
    }

    private static Stream<Alert> of(int rank) {
        return outcome.alerts().stream()
                .filter(alert -> alert.getSubject().getId().equals(professional(rank)));
    }

    private static AlertItem item(Outcome of, int rank) {
        assertThat(of.items(professional(rank))).hasSize(1);
        return of.items(professional(rank)).get(0);
    }
}
