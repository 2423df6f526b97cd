package fr.vigie.streaming.patient;

import static fr.vigie.streaming.TestRecords.allowance;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.employer;
import static fr.vigie.streaming.TestRecords.evening;
import static fr.vigie.streaming.TestRecords.leave;
import static fr.vigie.streaming.TestRecords.professional;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.catalogue.DetectorCatalogue;
import fr.vigie.streaming.dayclose.Operator;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.PrescribedLeave;
import fr.vigie.streaming.topology.DetectionSettings;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the insured's desk tells accounts, prescribers and employers, and when. */
class LeaveDeskTest {
    private static final LocalDate START = day("2021-11-03");

    private static SickLeave sickness() {
        SickLeave leave = leave("leave", "p1", START, START.plusDays(13));
        leave.setPrescriberId(professional(1));
        leave.setEmployerId(employer(1));
        return leave;
    }

    private static Envelope record(Stream stream, LocalDate on, String id, byte[] payload) {
        return Envelope.of(stream, evening(on).toEpochMilli(), 0, 0, id, payload)
                .keyedBy("p1");
    }

    private static Envelope paid(AllowanceStatus status, LocalDate on) {
        DailyAllowance paid = allowance("pay", sickness(), START.plusDays(3), START.plusDays(13), 3_500);
        paid.setStatus(status);
        paid.setAt(evening(on));
        return record(Stream.DAILY_ALLOWANCES, on, "pay", RecordBinary.encode(paid));
    }

    private static Operator desk() throws Exception {
        Operator operator = Operator.of(function());
        return operator.take(record(Stream.SICK_LEAVES, START, "leave", RecordBinary.encode(sickness())));
    }

    private static List<Envelope> told(Operator operator, Form form) {
        return operator.out().stream().filter(one -> one.is(form)).toList();
    }

    @Test
    void othersAreToldOfALeaveOnceItIsPaid() throws Exception {
        try (Operator operator = desk()) {
            operator.close(START.plusDays(1));
            assertThat(operator.out()).isEmpty();
            operator.take(paid(AllowanceStatus.PROPOSED, START.plusDays(10))).close(START.plusDays(10));
            assertThat(told(operator, Form.ACCOUNT_USE))
                    .extracting(Envelope::key)
                    .containsExactly("iban-p1");
            assertThat(told(operator, Form.PRESCRIBED_LEAVE))
                    .extracting(Envelope::key)
                    .containsExactly(professional(1));
            assertThat(told(operator, Form.EMPLOYMENT))
                    .extracting(Envelope::key)
                    .containsExactly(employer(1));
        }
    }

    @Test
    void whatIsCancelledIsTakenBackOrToldAnew() throws Exception {
        try (Operator operator = desk()) {
            operator.take(paid(AllowanceStatus.PROPOSED, START.plusDays(10))).close(START.plusDays(10));
            operator.take(paid(AllowanceStatus.CANCELLED, START.plusDays(12))).close(START.plusDays(12));
            assertThat(told(operator, Form.ACCOUNT_USE)).hasSize(2).last().matches(Envelope::isRetraction);
            assertThat(told(operator, Form.PRESCRIBED_LEAVE)).hasSize(2).last().satisfies(one -> assertThat(
                            one.as(PrescribedLeave.class).getPayments())
                    .isEmpty());
        }
    }

    @Test
    void whatHasNotChangedIsNotToldAgain() throws Exception {
        try (Operator operator = desk()) {
            operator.take(paid(AllowanceStatus.PAID, START.plusDays(10))).close(START.plusDays(10));
            SickLeave other = leave("other", "p1", START.plusDays(60), START.plusDays(62));
            operator.take(record(Stream.SICK_LEAVES, START.plusDays(60), "other", RecordBinary.encode(other)))
                    .close(START.plusDays(60));
            assertThat(operator.out()).hasSize(3);
        }
    }

    private static PatientFunction function() {
        DetectionSettings settings = DetectionSettings.defaults();
        return new PatientFunction(
                settings, DetectorCatalogue.rules(settings, EnumSet.allOf(Stream.class)), EnumSet.allOf(Stream.class));
    }
}
