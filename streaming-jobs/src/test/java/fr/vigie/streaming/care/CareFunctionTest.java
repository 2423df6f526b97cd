package fr.vigie.streaming.care;

import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.line;
import static fr.vigie.streaming.TestRecords.professional;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.KitPurchase;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.biller.BillerFunction;
import fr.vigie.streaming.dayclose.Operator;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.CareBatch;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.StoredLine;
import fr.vigie.streaming.patient.Suspicions;
import fr.vigie.streaming.topology.ActiveRules;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CareFunctionTest {
    private static final LocalDate DAY = day("2021-11-02");
    private static final String NURSE = professional(1);
    private static final CareRule RULE = new VisitsRule(AlertSubjectKind.PROFESSIONAL, Span.MONTH);

    @Test
    void aDayThatIsNeitherHeldNorWaitsIsNotReadAgain() throws Exception {
        try (Operator care = care(400)) {
            care.take(batch(DAY, DAY, 2)).close(DAY.plusDays(10));
            VisitsRule.TALLIES.set(0);
            care.close(DAY.plusDays(20));
            assertThat(care.waiting()).isEqualTo(1);
            assertThat(VisitsRule.TALLIES).hasValue(0);
            care.take(batch(DAY.plusDays(1), DAY.plusDays(21), 2)).close(DAY.plusDays(21));
            assertThat(VisitsRule.TALLIES).hasValue(1);
        }
    }

    @Test
    void aDayThatIsHeldIsReadAgainForAsLongAsItsRuleIsPatient() throws Exception {
        try (Operator care = care(400)) {
            care.take(batch(DAY, DAY, 9)).close(DAY.plusDays(VisitsRule.WAIT_DAYS));
            assertThat(care.waiting()).isEqualTo(1);
            VisitsRule.TALLIES.set(0);
            care.close(DAY.plusDays(100));
            assertThat(VisitsRule.TALLIES).hasValue(0);
            assertThat(care.out()).hasSize(3);
        }
    }

    @Test
    void beyondItsHorizonAMonthIsForgottenAndWhatWasSaidStands() throws Exception {
        try (Operator care = care(90)) {
            care.take(batch(DAY, DAY, 9)).take(batch(day("2021-12-20"), day("2021-12-21"), 1));
            care.close(day("2022-02-28"));
            assertThat(care.out()).hasSize(3);
            int both = care.entries();
            // The 30th of November and 90 days.
            care.close(day("2022-03-01"));
            assertThat(care.entries()).isLessThan(both);
            care.close(day("2022-04-01"));
            assertThat(care.entries()).isZero();
            assertThat(care.waiting()).isZero();
            assertThat(care.out()).hasSize(3);
            care.take(batch(DAY, day("2022-04-10"), 9)).close(day("2022-04-20"));
            assertThat(care.entries()).isZero();
            assertThat(care.out()).hasSize(3);
        }
    }

    @Test
    void suspicionsLieInTheDaysAndAreTakenBack() throws Exception {
        try (Operator care = care(400)) {
            BillingLine line = line("suspect", biller(1), NURSE, DAY);
            String id = DAY + "|p|suspect|" + VisitsRule.MANY;
            long first = ParisDay.closeMillis(DAY);
            care.take(batch(DAY, DAY, 7))
                    .take(Envelope.fact(
                            Form.SUSPICION,
                            first,
                            "PROFESSIONAL|" + NURSE,
                            id,
                            Suspicions.of(VisitsRule.MANY, AlertSubjectKind.PROFESSIONAL, line, 0, "séjour")))
                    .close(DAY.plusDays(4));
            assertThat(findings(care)).hasSize(2).allMatch(one -> one.getWithdrawnBecause()
                    .isEmpty());
            care.take(Envelope.retraction(
                            Form.SUSPICION, ParisDay.closeMillis(DAY.plusDays(5)), "PROFESSIONAL|" + NURSE, id))
                    .close(DAY.plusDays(5));
            assertThat(findings(care).subList(2, 4))
                    .allMatch(one -> one.getWithdrawnBecause().equals(Optional.of(RULE.withdrawnBecause())));
        }
    }

    @Test
    void furtherRecordsOfABillerTravelAsTheyCameAndAnUpdateMovesThem() throws Exception {
        CareRule rule = new PurchasesRule();
        PurchasesRule.TESTS.clear();
        try (Operator billers = Operator.of(new BillerFunction(Set.of(), ActiveRules.of(rule)));
                Operator care = Operator.of(new CareFunction(List.of(rule), List.of(), List.of(), 400, Set.of()))) {
            billers.take(purchase(DAY, 10)).close(DAY);
            billers.take(purchase(DAY.plusDays(1), 20)).close(DAY.plusDays(1));
            assertThat(billers.out()).extracting(Envelope::id).hasSize(3);
            for (Envelope envelope : billers.out()) {
                care.take(envelope);
            }
            care.close(DAY.plusDays(1));
            assertThat(PurchasesRule.TESTS).containsExactly(10, 20);
            CareBatch moved = billers.out().stream()
                    .map(envelope -> envelope.as(CareBatch.class))
                    .filter(one -> !one.getRemoved().isEmpty())
                    .findFirst()
                    .orElseThrow();
            assertThat(moved.getCareDate()).isEqualTo(DAY);
            assertThat(moved.getRemoved()).containsExactly("purchase");
        }
    }

    private static Envelope purchase(LocalDate day, int tests) {
        KitPurchase purchase = new KitPurchase();
        purchase.setAt(day.atTime(10, 0).atZone(ParisDay.ZONE).toInstant());
        purchase.setPurchaseId("purchase");
        purchase.setBillerId(biller(1));
        purchase.setTests(tests);
        return Envelope.of(
                        Stream.KIT_PURCHASES,
                        purchase.getAt().toEpochMilli(),
                        -1,
                        1,
                        "purchase",
                        RecordBinary.encode(purchase))
                .keyedBy(biller(1));
    }

    private static Operator care(int horizonDays) throws Exception {
        return Operator.of(new CareFunction(List.of(RULE), List.of(), List.of(), horizonDays, Set.of()));
    }

    private static List<Finding> findings(Operator care) {
        return care.out().stream()
                .filter(envelope -> envelope.is(Form.FINDING))
                .map(envelope -> envelope.as(Finding.class))
                .toList();
    }

    /** One line of so many visits, sent at the close of a day. */
    private static Envelope batch(LocalDate careDate, LocalDate sent, int visits) {
        BillingLine line = line("l-" + careDate, biller(1), NURSE, careDate);
        line.setQuantity(visits);
        StoredLine stored = new StoredLine(line.getLineId(), ByteBuffer.wrap(RecordBinary.encode(line)));
        return Envelope.fact(
                Form.CARE_BATCH,
                ParisDay.closeMillis(sent),
                "PROFESSIONAL|" + NURSE,
                careDate + "|" + biller(1),
                new CareBatch(careDate, 0, List.of(stored), List.of()));
    }
}
