package fr.vigie.streaming;

import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.CardChannel;
import fr.vigie.domain.event.CardOutcome;
import fr.vigie.domain.event.CardService;
import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.event.Coverage;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.LeaveChannel;
import fr.vigie.domain.event.LeaveKind;
import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.event.Payee;
import fr.vigie.domain.event.Payment;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.event.TestRegistration;
import fr.vigie.domain.event.TestResult;
import fr.vigie.domain.event.WorkDeclaration;
import fr.vigie.domain.identity.Luhn;
import fr.vigie.domain.reference.Address;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.domain.reference.Terrain;
import fr.vigie.domain.time.ParisDay;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Valid records with made-up identifiers, to be changed by a test where it matters. */
public final class TestRecords {
    /** La Rochelle. */
    public static final String LA_ROCHELLE = "17300";

    private TestRecords() {}

    /** The AM number of a rank, 0 to 99999. */
    public static String biller(int rank) {
        return keyed("179%05d".formatted(rank));
    }

    /** The RPPS of a rank, 0 to 99999. */
    public static String professional(int rank) {
        return keyed("19999%05d".formatted(rank));
    }

    /** The SIRET of a rank, 0 to 99999. */
    public static String employer(int rank) {
        return keyed("99999999%05d".formatted(rank));
    }

    private static String keyed(String digits) {
        return digits + Luhn.key(digits);
    }

    /** A day. */
    public static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    /** Eight in the evening of a day, when lots come. */
    public static Instant evening(LocalDate day) {
        return day.atTime(20, 0).atZone(ParisDay.ZONE).toInstant();
    }

    /** Ten in the morning of a day. */
    public static Instant morning(LocalDate day) {
        return day.atTime(10, 0).atZone(ParisDay.ZONE).toInstant();
    }

    /** A line received in the evening of its day of care, for the patient {@code p-<lineId>}. */
    public static BillingLine line(String lineId, String biller, String executant, LocalDate careDate) {
        BillingLine line = new BillingLine();
        line.setReceivedAt(evening(careDate));
        line.setLineId(lineId);
        line.setInvoiceId("i-" + lineId);
        line.setBatchId("lot-1");
        line.setCareDate(careDate);
        line.setBillerId(biller);
        line.setExecutantId(executant);
        line.setPatientId("p-" + lineId);
        line.setActCode("AMI");
        line.setCoefficient(new BigDecimal("1.500"));
        line.setQuantity(1);
        line.setAmountCents(473);
        line.setReimbursedCents(473);
        return line;
    }

    /** A line of km of plaine at 0,35 € a km, in full. */
    public static BillingLine mileage(String lineId, String biller, String executant, LocalDate careDate, int km) {
        BillingLine line = line(lineId, biller, executant, careDate);
        line.setActCode("IK");
        line.setCoefficient(new BigDecimal("1.000"));
        line.setQuantity(km);
        line.setAmountCents(35L * km);
        line.setReimbursedCents(35L * km);
        line.setVisitAt(morning(careDate));
        return line;
    }

    /** The act of an antigen test in a pharmacy, 19,00 €. */
    public static BillingLine testAct(
            String lineId, String biller, String executant, String patient, LocalDate careDate) {
        BillingLine line = line(lineId, biller, executant, careDate);
        line.setActCode("PMR");
        line.setCoefficient(new BigDecimal("1.000"));
        line.setPatientId(patient);
        line.setAmountCents(1_900);
        line.setReimbursedCents(1_900);
        return line;
    }

    /** The kit of an antigen test in a pharmacy, 6,01 €, on the same invoice as its act. */
    public static BillingLine testKit(BillingLine act) {
        BillingLine kit = BillingLine.newBuilder(act).build();
        kit.setLineId(act.getLineId() + "-kit");
        kit.setAmountCents(601);
        kit.setReimbursedCents(601);
        return kit;
    }

    /** An entry in SI-DEP at noon of the day of the test. */
    public static TestRegistration registration(
            String id, String biller, String performer, String patient, LocalDate performedOn) {
        TestRegistration entry = new TestRegistration();
        entry.setRegisteredAt(morning(performedOn).plusSeconds(7_200));
        entry.setRegistrationId(id);
        entry.setPerformedOn(performedOn);
        entry.setPerformerId(performer);
        entry.setBillerId(biller);
        entry.setPatientId(patient);
        entry.setResult(TestResult.NEGATIVE);
        return entry;
    }

    /** A payment of an invoice, decided in the morning of its day. */
    public static Payment payment(String invoiceId, LocalDate paidOn, long cents) {
        Payment payment = new Payment();
        payment.setAt(morning(paidOn));
        payment.setInvoiceId(invoiceId);
        payment.setPaidOn(paidOn);
        payment.setPaidCents(cents);
        return payment;
    }

    /** A cabinet or pharmacy in La Rochelle, in plaine. */
    public static Biller billerOf(String id, BillerKind kind) {
        Biller biller = new Biller();
        biller.setBillerId(id);
        biller.setKind(kind);
        biller.setCommune(LA_ROCHELLE);
        biller.setTerrain(Terrain.PLAIN);
        biller.setOpenedOn(day("2010-01-01"));
        biller.setMemberIds(List.of());
        biller.setTerminalIds(List.of());
        return biller;
    }

    /** A nurse of La Rochelle. */
    public static Professional nurse(String id) {
        Professional nurse = new Professional();
        nurse.setProfessionalId(id);
        nurse.setProfession(Profession.NURSE);
        nurse.setStatus(ProfessionalStatus.TITULAIRE);
        nurse.setPracticeCommune(LA_ROCHELLE);
        nurse.setRegisteredOn(day("2010-01-01"));
        return nurse;
    }

    /** An insured of La Rochelle. */
    public static Patient patient(String id) {
        Patient patient = new Patient();
        patient.setPatientId(id);
        patient.setBirthYear(1970);
        patient.setCommune(LA_ROCHELLE);
        return patient;
    }

    /** Where an address lies. */
    public static Address address(String id, double latitude, double longitude) {
        Address address = new Address();
        address.setAddressId(id);
        address.setCommune(LA_ROCHELLE);
        address.setLatitude(latitude);
        address.setLongitude(longitude);
        return address;
    }

    /** A declared gap of SI-DEP, bounds included. */
    public static Coverage outage(LocalDate from, LocalDate to) {
        return new Coverage("test-registrations", from, to, true, "SI-DEP interrompu");
    }

    /** A full-time leave for sickness, received on its first day. */
    public static SickLeave leave(String id, String patient, LocalDate from, LocalDate to) {
        SickLeave leave = new SickLeave();
        leave.setReceivedAt(evening(from));
        leave.setLeaveId(id);
        leave.setPatientId(patient);
        leave.setChannel(LeaveChannel.ELECTRONIC);
        leave.setTeleconsultation(false);
        leave.setKind(LeaveKind.INITIAL);
        leave.setReason(LeaveReason.SICKNESS);
        leave.setPrescribedOn(from);
        leave.setStartOn(from);
        leave.setEndOn(to);
        return leave;
    }

    /** A payment of the days of a leave, made three days after the last of them. */
    public static DailyAllowance allowance(String id, SickLeave leave, LocalDate from, LocalDate to, long dailyCents) {
        int days = (int) (to.toEpochDay() - from.toEpochDay()) + 1;
        DailyAllowance paid = new DailyAllowance();
        paid.setAt(morning(to.plusDays(3)));
        paid.setPaymentId(id);
        paid.setStatus(AllowanceStatus.PAID);
        paid.setLeaveId(leave.getLeaveId());
        paid.setPatientId(leave.getPatientId());
        paid.setPeriodStart(from);
        paid.setPeriodEnd(to);
        paid.setDays(days);
        paid.setDailyAmountCents(dailyCents);
        paid.setAmountCents(days * dailyCents);
        paid.setPayee(Payee.INSURED);
        paid.setIbanHash("iban-" + leave.getPatientId());
        return paid;
    }

    /** A declaration of days worked in a month, received on the 5th of the next. */
    public static WorkDeclaration declaration(String id, String patient, String employer, LocalDate month, int days) {
        WorkDeclaration declared = new WorkDeclaration();
        declared.setReceivedAt(morning(month.withDayOfMonth(1).plusMonths(1).plusDays(4)));
        declared.setDeclarationId(id);
        declared.setEmployerId(employer);
        declared.setPatientId(patient);
        declared.setMonth(month.toString().substring(0, 7));
        declared.setGrossWageCents(180_000);
        declared.setWorkedDays(days);
        declared.setContractStart(day("2019-01-01"));
        declared.setContributionsPaid(true);
        return declared;
    }

    /** A card read in a commune. */
    public static CardUse cardUse(String id, String card, String holder, String at, String commune) {
        CardUse use = new CardUse();
        use.setAt(Instant.parse(at));
        use.setUseId(id);
        use.setCardId(card);
        use.setHolderId(holder);
        use.setChannel(CardChannel.READER);
        use.setTerminalId("t-" + commune);
        use.setService(CardService.FSE);
        use.setCommune(commune);
        use.setOutcome(CardOutcome.ACCEPTED);
        return use;
    }
}
