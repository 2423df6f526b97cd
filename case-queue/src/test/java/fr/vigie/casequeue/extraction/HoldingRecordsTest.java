package fr.vigie.casequeue.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.casequeue.chronology.Lane;
import fr.vigie.casequeue.chronology.Span;
import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.HospitalStay;
import fr.vigie.domain.event.Payee;
import fr.vigie.domain.event.StayKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;

/** What of a stream still holds, whatever was rectified or cancelled in it. Identifiers are simulated. */
class HoldingRecordsTest {
    private static final String SUBJECT = "10000000017";
    private static final LocalDate DAY = LocalDate.of(2022, 3, 1);
    private static final Instant AT = Instant.parse("2022-03-20T20:00:00Z");

    private static HoldingRecords of(Source source, String subject, SpecificRecordBase... records) {
        Extraction asked = new Extraction(
                1,
                "anne",
                AT,
                source,
                subject,
                DAY,
                DAY.plusDays(30),
                "Contrôle",
                Extraction.State.RUNNING,
                0,
                0,
                0,
                0,
                0,
                Optional.empty());
        return new HoldingRecords(asked, List.of(records));
    }

    private static BillingLine line(String id, int quantity, Optional<String> rectifies) {
        BillingLine line = new BillingLine();
        line.setLineId(id);
        line.setInvoiceId("i-" + id);
        line.setBatchId("b1");
        line.setReceivedAt(AT);
        line.setCareDate(DAY);
        line.setBillerId("174000011");
        line.setExecutantId(SUBJECT);
        line.setActCode("AMI");
        line.setCoefficient(new BigDecimal("1.000"));
        line.setQuantity(quantity);
        line.setAmountCents(473L);
        line.setReimbursedCents(473L);
        line.setRectifies(rectifies.orElse(null));
        return line;
    }

    private static DailyAllowance paid(String id, AllowanceStatus status, Instant at) {
        DailyAllowance paid = new DailyAllowance();
        paid.setPaymentId(id);
        paid.setAt(at);
        paid.setStatus(status);
        paid.setLeaveId("leave");
        paid.setPatientId("p-1");
        paid.setPeriodStart(DAY);
        paid.setPeriodEnd(DAY.plusDays(13));
        paid.setDays(14);
        paid.setDailyAmountCents(4_000L);
        paid.setAmountCents(56_000L);
        paid.setPayee(Payee.INSURED);
        paid.setIbanHash("iban");
        return paid;
    }

    @Test
    void aRectifiedLineCountsOnceAndACancelledOneDoesNot() {
        HoldingRecords holding = of(
                Source.BILLING_LINES,
                SUBJECT,
                line("l1", 1, Optional.empty()),
                line("l2", 1, Optional.of("l1")),
                line("l3", 1, Optional.empty()),
                line("l4", 0, Optional.of("l3")));

        assertThat(holding.spans()).containsExactly(new Span(Lane.ACTS, DAY, DAY, 1));
    }

    @Test
    void ofAPaymentTheLastWordCounts() {
        assertThat(of(
                                Source.DAILY_ALLOWANCES,
                                "p-1",
                                paid("1", AllowanceStatus.PAID, AT.plusSeconds(1)),
                                paid("1", AllowanceStatus.PROPOSED, AT),
                                paid("2", AllowanceStatus.PAID, AT),
                                paid("2", AllowanceStatus.CANCELLED, AT.plusSeconds(1)))
                        .spans())
                .containsExactly(new Span(Lane.ALLOWANCES, DAY, DAY.plusDays(13), 1));
    }

    @Test
    void aStayThatHasNotEndedLastsToTheEndOfThePeriod() {
        HospitalStay stay = new HospitalStay();
        stay.setStayId("s1");
        stay.setReceivedAt(AT);
        stay.setPatientId("p-1");
        stay.setAdmittedOn(DAY);
        stay.setKind(StayKind.FULL);

        assertThat(of(Source.HOSPITAL_STAYS, "p-1", stay).spans())
                .containsExactly(new Span(Lane.STAYS, DAY, DAY.plusDays(30), 1));
    }

    @Test
    void whoPrescribedAnActDidNotDoIt() {
        BillingLine line = line("l1", 1, Optional.empty());
        line.setPrescriberId("10000000025");
        line.setDeliveredToId("10000000033");

        assertThat(of(Source.BILLING_LINES, "10000000025", line).spans())
                .extracting(Span::lane)
                .containsExactly(Lane.PRESCRIBED);
        assertThat(of(Source.BILLING_LINES, "10000000033", line).spans())
                .extracting(Span::lane)
                .containsExactly(Lane.DELIVERED);
    }
}
