package fr.vigie.sample.leave;

import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.tariff.AllowanceTariffs;
import fr.vigie.domain.tariff.OtherAllowanceTariffs;
import fr.vigie.sample.people.Period;
import java.time.LocalDate;
import java.util.Optional;

/** What a day of a leave pays, in cents, and which days of it are paid: the tariffs of its first day hold throughout. */
public final class DailyRates {
    private DailyRates() {}

    /** What a day pays; half of it at part time. */
    public static long cents(LeavePlan plan, LocalDate day) {
        Optional<Cents> full =
                switch (plan.reason()) {
                    case SICKNESS, COVID -> AllowanceTariffs.builtIn().dailyAmount(plan.wages(), plan.tariffDay());
                    case MATERNITY -> OtherAllowanceTariffs.builtIn().maternityDay(plan.wages(), plan.tariffDay());
                    case WORK_ACCIDENT, OCCUPATIONAL_DISEASE ->
                        OtherAllowanceTariffs.builtIn()
                                .accidentDay(plan.wages().get(2), plan.tariffDay(), rank(plan, day));
                };
        long cents = full.map(Cents::value)
                .orElseThrow(() -> new IllegalStateException("no tariff of allowances for " + plan.tariffDay()));
        return plan.partTime() ? cents / 2 : cents;
    }

    private static int rank(LeavePlan plan, LocalDate day) {
        return new Period(plan.since(), day).days();
    }

    /** The last of the days from a day on that pay the same, or the last of a period. */
    static LocalDate lastAtThisRate(LeavePlan plan, LocalDate from, LocalDate last) {
        boolean steps = plan.reason() == LeaveReason.WORK_ACCIDENT || plan.reason() == LeaveReason.OCCUPATIONAL_DISEASE;
        LocalDate step = plan.since().plusDays(OtherAllowanceTariffs.builtIn().firstDays(plan.since()) - 1L);
        return steps && !from.isAfter(step) && last.isAfter(step) ? step : last;
    }

    /** Days unpaid at the start of a first leave (carence). */
    public static int waitingDays(LeaveReason reason, LocalDate start) {
        return AllowanceTariffs.builtIn().waitingDays(reason, start).orElse(0);
    }

    /** The days of a leave that are paid: all of a prolongation, a first leave without its waiting days. */
    public static Optional<Period> paidDays(LeavePlan plan) {
        LocalDate firstPaid = plan.since().plusDays(waitingDays(plan.reason(), plan.tariffDay()));
        LocalDate from = plan.period().from().isBefore(firstPaid)
                ? firstPaid
                : plan.period().from();
        return from.isAfter(plan.period().to())
                ? Optional.empty()
                : Optional.of(new Period(from, plan.period().to()));
    }
}
