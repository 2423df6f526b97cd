package fr.vigie.graph;

import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.domain.event.BankChannel;
import fr.vigie.domain.event.BankDetail;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.CardChannel;
import fr.vigie.domain.event.CardOutcome;
import fr.vigie.domain.event.CardService;
import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.Disposition;
import fr.vigie.domain.event.LeaveChannel;
import fr.vigie.domain.event.LeaveKind;
import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.event.Outcome;
import fr.vigie.domain.event.Payee;
import fr.vigie.domain.event.Prescription;
import fr.vigie.domain.event.PrescriptionChannel;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.event.SubjectKind;
import fr.vigie.domain.event.SubjectRef;
import fr.vigie.domain.event.TestRegistration;
import fr.vigie.domain.event.TestResult;
import fr.vigie.domain.event.WorkDeclaration;
import fr.vigie.domain.time.ParisDay;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Records as they come on an ordinary day, to be changed by a test where it matters; days are numbered from 2022-01-01. */
public final class SceneRecords {
    private SceneRecords() {}

    /** That many days after 2022-01-01. */
    public static LocalDate day(int number) {
        return LocalDate.of(2022, 1, 1).plusDays(number);
    }

    /** An hour of such a day, in Paris. */
    public static Instant at(int day, int hour) {
        return day(day).atTime(hour, 0).atZone(ParisDay.ZONE).toInstant();
    }

    /** A visit at 10,00 €, received the same evening. */
    public static BillingLine care(String id, String executant, String biller, String patient, int day) {
        BillingLine line = new BillingLine();
        line.setLineId(id);
        line.setInvoiceId("I-" + id);
        line.setBatchId("lot");
        line.setReceivedAt(at(day, 20));
        line.setCareDate(day(day));
        line.setBillerId(biller);
        line.setExecutantId(executant);
        line.setPatientId(patient);
        line.setActCode("AMI");
        line.setCoefficient(new BigDecimal("1.000"));
        line.setQuantity(1);
        line.setAmountCents(1_000);
        line.setReimbursedCents(1_000);
        return line;
    }

    /** An antigen test at 19,00 €. */
    public static BillingLine test(String id, String pharmacy, String tester, String patient, int day) {
        BillingLine line = care(id, tester, pharmacy, patient, day);
        line.setPurpose(Purpose.ANTIGEN_TEST);
        line.setReimbursedCents(1_900);
        return line;
    }

    /** A delivery of kits to a professional, at 6,00 € a test. */
    public static BillingLine kits(String id, String pharmacy, String to, int tests, int day) {
        BillingLine line = care(id, "pharmacist", pharmacy, "", day);
        line.setPatientId(null);
        line.setPurpose(Purpose.ANTIGEN_KIT);
        line.setDeliveredToId(to);
        line.setQuantity(tests);
        line.setReimbursedCents(600L * tests);
        return line;
    }

    /** A medicine at 400,00 €. */
    public static BillingLine medicine(
            String id, String prescriber, String pharmacy, String patient, String product, int day) {
        BillingLine line = care(id, "pharmacist", pharmacy, patient, day);
        line.setPrescriberId(prescriber);
        line.setPrescribedOn(day(day));
        line.setProductCode(product);
        line.setReimbursedCents(40_000);
        return line;
    }

    /** A prescription. */
    public static Prescription prescription(
            String id, String prescriber, String patient, PrescriptionChannel channel, int day) {
        Prescription written = new Prescription();
        written.setPrescriptionId(id);
        written.setReceivedAt(at(day, 18));
        written.setPrescriberId(prescriber);
        written.setPatientId(patient);
        written.setPrescribedOn(day(day));
        written.setChannel(channel);
        written.setActs(List.of());
        return written;
    }

    /** A card in a reader at noon. */
    public static CardUse use(String id, String card, String holder, String terminal, String commune, int day) {
        CardUse use = new CardUse();
        use.setUseId(id);
        use.setAt(at(day, 12));
        use.setCardId(card);
        use.setHolderId(holder);
        use.setChannel(CardChannel.READER);
        use.setTerminalId(terminal);
        use.setService(CardService.FSE);
        use.setCommune(commune);
        use.setOutcome(CardOutcome.ACCEPTED);
        return use;
    }

    /** An electronic leave for sickness, received at eleven in the morning of its first day. */
    public static SickLeave leave(String id, String physician, String patient, int day, int days) {
        SickLeave leave = new SickLeave();
        leave.setLeaveId(id);
        leave.setReceivedAt(at(day, 11));
        leave.setPatientId(patient);
        leave.setPrescriberId(physician);
        leave.setChannel(LeaveChannel.ELECTRONIC);
        leave.setTeleconsultation(false);
        leave.setKind(LeaveKind.INITIAL);
        leave.setReason(LeaveReason.SICKNESS);
        leave.setPrescribedOn(day(day));
        leave.setStartOn(day(day));
        leave.setEndOn(day(day + days - 1));
        return leave;
    }

    /** Allowances of 500,00 € for ten days, paid to the insured, for wages of 2 000,00 € a month. */
    public static DailyAllowance allowance(String id, String leave, String patient, String account, int day) {
        DailyAllowance allowance = new DailyAllowance();
        allowance.setPaymentId(id);
        allowance.setAt(at(day, 9));
        allowance.setStatus(AllowanceStatus.PAID);
        allowance.setLeaveId(leave);
        allowance.setPatientId(patient);
        allowance.setPeriodStart(day(day - 10));
        allowance.setPeriodEnd(day(day - 1));
        allowance.setDays(10);
        allowance.setDailyAmountCents(5_000);
        allowance.setAmountCents(50_000);
        allowance.setPayee(Payee.INSURED);
        allowance.setIbanHash(account);
        allowance.setDeclaredWagesCents(600_000L);
        return allowance;
    }

    /** An account declared. */
    public static BankDetail account(String id, String account, String patient, BankChannel channel, int day) {
        BankDetail detail = new BankDetail();
        detail.setChangeId(id);
        detail.setAt(at(day, 10));
        detail.setPatientId(patient);
        detail.setIbanHash(account);
        detail.setChannel(channel);
        return detail;
    }

    /** A month of work at 2 000,00 €, declared and its contributions paid. */
    public static WorkDeclaration work(String id, String employer, String patient, YearMonth month) {
        WorkDeclaration work = new WorkDeclaration();
        work.setDeclarationId(id);
        work.setReceivedAt(month.atEndOfMonth()
                .plusDays(5)
                .atTime(9, 0)
                .atZone(ParisDay.ZONE)
                .toInstant());
        work.setEmployerId(employer);
        work.setPatientId(patient);
        work.setMonth(month.toString());
        work.setGrossWageCents(200_000);
        work.setWorkedDays(20);
        work.setContractStart(month.atDay(1));
        work.setContributionsPaid(true);
        return work;
    }

    /** An entry in SI-DEP. */
    public static TestRegistration registration(String id, String performer, String patient, int day) {
        TestRegistration entry = new TestRegistration();
        entry.setRegistrationId(id);
        entry.setRegisteredAt(at(day, 15));
        entry.setPerformedOn(day(day));
        entry.setPerformerId(performer);
        entry.setPatientId(patient);
        entry.setResult(TestResult.NEGATIVE);
        return entry;
    }

    /** What investigators conclude of a subject, in the afternoon. */
    public static Disposition disposition(String id, SubjectKind kind, String subject, Outcome outcome, int day) {
        SubjectRef about = new SubjectRef();
        about.setKind(kind);
        about.setId(subject);
        Disposition disposition = new Disposition();
        disposition.setAt(at(day, 16));
        disposition.setDispositionId(id);
        disposition.setAlertIds(List.of());
        disposition.setSubject(about);
        disposition.setOutcome(outcome);
        disposition.setScheme("NURSE_BILLING");
        return disposition;
    }
}
