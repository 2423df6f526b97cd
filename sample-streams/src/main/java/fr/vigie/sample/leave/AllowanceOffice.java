package fr.vigie.sample.leave;

import fr.vigie.domain.event.AccountHolder;
import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.domain.event.BankChannel;
import fr.vigie.domain.event.BankDetail;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.event.Payee;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.tariff.AllowanceTariffs;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.output.Outbox;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Job;
import fr.vigie.sample.people.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Pays leaves every fourteen days: proposed, then paid two days later as an update of the same payment. */
public final class AllowanceOffice {
    private static final int DAYS_A_PAYMENT = 14;
    private static final double SHARED_ACCOUNT = 0.4;
    private static final BigDecimal WORK_ACCIDENT_FACTOR = new BigDecimal("1.2");
    private static final long SPARE_IBANS = 1L << 43;

    private final SampleIds ids;
    private final Outbox outbox;

    /** An office that pays through an outbox. */
    public AllowanceOffice(SampleIds ids, Outbox outbox) {
        this.ids = ids;
        this.outbox = outbox;
    }

    /** Days unpaid at the start of a first leave. */
    public static int waitingDays(LeaveReason reason, LocalDate start) {
        return AllowanceTariffs.builtIn().waitingDays(reason, start).orElse(0);
    }

    /** What a day of a leave that starts on a day pays; work accidents pay 60 % where sickness pays 50 %. */
    public static long dailyCents(Job job, LeaveReason reason, LocalDate start) {
        Cents wage = Cents.of(job.monthlyWageCents());
        Cents daily = AllowanceTariffs.builtIn()
                .dailyAmount(List.of(wage, wage, wage), start)
                .orElseThrow(() -> new IllegalStateException("no SMIC before " + start));
        return (reason == LeaveReason.WORK_ACCIDENT ? daily.times(WORK_ACCIDENT_FACTOR) : daily).value();
    }

    /** Plans the payments of the days of a leave, known to the caisse at an instant. */
    public List<PaidPeriod> pay(
            String leaveId, LeavePlan plan, Period days, long dailyCents, Instant knownAt, Chance chance) {
        List<PaidPeriod> paid = new ArrayList<>();
        ensureAccount(plan.patient(), knownAt, chance);
        for (LocalDate from = days.from(); !from.isAfter(days.to()); from = from.plusDays(DAYS_A_PAYMENT)) {
            LocalDate last = from.plusDays(DAYS_A_PAYMENT - 1L);
            Period period = new Period(from, last.isAfter(days.to()) ? days.to() : last);
            LocalDate ready = later(period.to(), ParisDay.of(knownAt)).plusDays(2 + chance.below(6));
            LocalDate proposed = FrenchCalendar.officeDayFrom(ready);
            LocalDate paidOn = FrenchCalendar.officeDayFrom(proposed.plusDays(2));
            PaidPeriod payment = new PaidPeriod(ids.next(Kind.ALLOWANCE), period, dailyCents, proposed, paidOn);
            emit(leaveId, plan, payment, AllowanceStatus.PROPOSED, proposed, chance);
            emit(leaveId, plan, payment, AllowanceStatus.PAID, paidOn, chance);
            paid.add(payment);
        }
        return paid;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private void emit(
            String leaveId, LeavePlan plan, PaidPeriod payment, AllowanceStatus status, LocalDate on, Chance chance) {
        Job job = plan.job();
        boolean subrogated = job.employer().subrogates();
        DailyAllowance allowance = new DailyAllowance();
        allowance.setAt(LocalClock.at(on, LocalTime.of(5, chance.below(60), chance.below(60))));
        allowance.setPaymentId(payment.paymentId());
        allowance.setStatus(status);
        allowance.setLeaveId(leaveId);
        allowance.setPatientId(plan.patient().patientId());
        allowance.setPeriodStart(payment.period().from());
        allowance.setPeriodEnd(payment.period().to());
        allowance.setDays(payment.period().days());
        allowance.setDailyAmountCents(payment.dailyCents());
        allowance.setAmountCents(payment.dailyCents() * payment.period().days());
        allowance.setPayee(subrogated ? Payee.EMPLOYER : Payee.INSURED);
        allowance.setIbanHash(
                subrogated ? job.employer().ibanHash() : plan.patient().ibanHash());
        allowance.setEmployerId(job.employer().employerId());
        long wage = job.monthlyWageCents();
        allowance.setMonthlyWagesCents(List.of(wage, wage, wage));
        outbox.put(Stream.DAILY_ALLOWANCES, allowance);
    }

    private void ensureAccount(Insured patient, Instant knownAt, Chance chance) {
        if (!patient.ibanHash().isEmpty()) {
            return;
        }
        boolean shared = chance.happens(SHARED_ACCOUNT);
        long index = shared ? patient.household().index() : SPARE_IBANS + patient.index();
        patient.useIban(ids.iban(index));
        BankDetail detail = new BankDetail();
        detail.setAt(knownAt.plusSeconds(3600));
        detail.setChangeId(ids.next(Kind.BANK_CHANGE));
        detail.setPatientId(patient.patientId());
        detail.setIbanHash(patient.ibanHash());
        detail.setHolder(AccountHolder.PERSON);
        detail.setChannel(chance.happens(0.6) ? BankChannel.INITIAL : BankChannel.ONLINE);
        outbox.put(Stream.BANK_DETAILS, detail);
    }
}
