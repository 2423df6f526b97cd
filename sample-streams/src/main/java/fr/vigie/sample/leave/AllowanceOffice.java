package fr.vigie.sample.leave;

import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.Payee;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.output.Outbox;
import fr.vigie.sample.people.Job;
import fr.vigie.sample.people.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Pays leaves every fourteen days: proposed, then paid two days later as an update of the same payment.
 *
 * <p>A payment goes to the account of the day on which it is proposed or paid. What is planned beyond the last day is
 * never written.
 */
public final class AllowanceOffice {
    private static final int DAYS_A_PAYMENT = 14;

    private final SampleIds ids;
    private final Outbox outbox;
    private final Accounts accounts;
    private final TreeMap<LocalDate, List<Planned>> planned = new TreeMap<>();

    private record Planned(String leaveId, LeavePlan plan, PaidPeriod payment, AllowanceStatus status) {}

    /** An office that pays through an outbox. */
    public AllowanceOffice(SampleIds ids, Outbox outbox, Accounts accounts) {
        this.ids = ids;
        this.outbox = outbox;
        this.accounts = accounts;
    }

    /** Proposes and pays what is planned for a day. */
    public void play(LocalDate day) {
        List<Planned> today = planned.remove(day);
        if (today != null) {
            today.forEach(one -> emit(one, day));
        }
    }

    /** Plans the payments of the paid days of a leave, known to the caisse at an instant. */
    public List<PaidPeriod> pay(String leaveId, LeavePlan plan, Instant knownAt, Chance chance) {
        return DailyRates.paidDays(plan)
                .map(days -> pay(leaveId, plan, days, knownAt, chance))
                .orElseGet(List::of);
    }

    /** Plans the payments of some days of a leave, known to the caisse at an instant. */
    public List<PaidPeriod> pay(String leaveId, LeavePlan plan, Period days, Instant knownAt, Chance chance) {
        List<PaidPeriod> paid = new ArrayList<>();
        LocalDate from = days.from();
        while (!from.isAfter(days.to())) {
            LocalDate last = earlier(from.plusDays(DAYS_A_PAYMENT - 1L), days.to());
            Period period = new Period(from, DailyRates.lastAtThisRate(plan, from, last));
            paid.add(plan(leaveId, plan, period, knownAt, AllowanceStatus.PAID, chance));
            from = period.to().plusDays(1);
        }
        return paid;
    }

    /** Plans a payment that is proposed and then not made: the insured resumed work, or the leave was replaced. */
    public PaidPeriod proposeInVain(String leaveId, LeavePlan plan, Period period, Instant knownAt, Chance chance) {
        return plan(leaveId, plan, period, knownAt, AllowanceStatus.CANCELLED, chance);
    }

    private PaidPeriod plan(
            String leaveId, LeavePlan plan, Period period, Instant knownAt, AllowanceStatus outcome, Chance chance) {
        LocalDate known = ParisDay.of(knownAt);
        LocalDate last = period.to();
        LocalDate ready = (last.isAfter(known) ? last : known).plusDays(2 + chance.below(6));
        LocalDate proposed = FrenchCalendar.officeDayFrom(ready);
        LocalDate settled = FrenchCalendar.officeDayFrom(proposed.plusDays(2));
        long daily = DailyRates.cents(plan, period.from());
        PaidPeriod payment = new PaidPeriod(ids.next(Kind.ALLOWANCE), period, daily, proposed, settled, outcome);
        enter(proposed, new Planned(leaveId, plan, payment, AllowanceStatus.PROPOSED));
        enter(settled, new Planned(leaveId, plan, payment, outcome));
        return payment;
    }

    private void enter(LocalDate day, Planned one) {
        planned.computeIfAbsent(day, key -> new ArrayList<>()).add(one);
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private void emit(Planned one, LocalDate day) {
        LeavePlan plan = one.plan();
        PaidPeriod payment = one.payment();
        int drawn = payment.paymentId().hashCode() >>> 4;
        Instant at = LocalClock.at(day, LocalTime.of(5, drawn % 60, drawn / 60 % 60));
        DailyAllowance allowance = new DailyAllowance();
        allowance.setAt(at);
        allowance.setPaymentId(payment.paymentId());
        allowance.setStatus(one.status());
        allowance.setLeaveId(one.leaveId());
        allowance.setPatientId(plan.patient().patientId());
        allowance.setPeriodStart(payment.period().from());
        allowance.setPeriodEnd(payment.period().to());
        allowance.setDays(payment.period().days());
        allowance.setDailyAmountCents(payment.dailyCents());
        allowance.setAmountCents(payment.dailyCents() * payment.period().days());
        setPayee(allowance, plan);
        allowance.setEmployerId(plan.job().employer().employerId());
        List<Cents> wages = plan.wages();
        allowance.setMonthlyWagesCents(
                List.of(wages.get(0).value(), wages.get(1).value(), wages.get(2).value()));
        outbox.put(Stream.DAILY_ALLOWANCES, allowance);
    }

    private void setPayee(DailyAllowance allowance, LeavePlan plan) {
        Job job = plan.job();
        if (job.employer().subrogates()) {
            allowance.setPayee(Payee.EMPLOYER);
            allowance.setIbanHash(job.employer().ibanHash());
            return;
        }
        accounts.ensure(plan.patient(), allowance.getAt().minusSeconds(3600));
        allowance.setPayee(accounts.isGuarded(plan.patient()) ? Payee.GUARDIAN : Payee.INSURED);
        allowance.setIbanHash(plan.patient().ibanHash());
    }
}
