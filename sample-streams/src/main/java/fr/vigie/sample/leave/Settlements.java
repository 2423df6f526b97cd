package fr.vigie.sample.leave;

import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.tariff.AllowanceTariffs;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.people.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the caisse pays of everyday leaves: 360 days at most outside long-term conditions (ALD) and accidents, and a
 * payment taken back where somebody resumed work early.
 *
 * <p>The three rolling years are those of the world and what a leave in course had used before: two bytes an insured.
 */
final class Settlements {
    private static final double EARLY_RETURN = 0.02;
    private static final int LONG_ENOUGH_TO_RETURN = 8;
    private static final int PAYMENT = 14;

    private final AllowanceOffice office;
    private final short[] used;

    Settlements(AllowanceOffice office, int insured) {
        this.office = office;
        this.used = new short[insured];
    }

    /** Counts what a leave had been paid before the world began. */
    void countBefore(Episode episode, LocalDate day) {
        if (episode.reason() == LeaveReason.SICKNESS) {
            used[episode.patient().index()] =
                    (short) (day.toEpochDay() - episode.since().toEpochDay());
        }
    }

    /**
     * Plans the payments of a piece.
     *
     * @param leading whether it is the first of those of several works: days are counted once
     * @param last whether nothing follows: one may return early
     */
    void settle(LeavePlan plan, LeaveDesk.Written written, boolean leading, boolean last, Chance chance) {
        Optional<Period> days = DailyRates.paidDays(plan).flatMap(paid -> withinTheCap(plan, paid, leading));
        if (days.isEmpty()) {
            return;
        }
        boolean mayReturn = leading && last && plan.reason() == LeaveReason.SICKNESS;
        if (mayReturn && days.get().days() >= LONG_ENOUGH_TO_RETURN && chance.happens(EARLY_RETURN)) {
            payUntilReturn(plan, written, days.get(), chance);
        } else {
            office.pay(written.leaveId(), plan, days.get(), written.receivedAt(), chance);
        }
    }

    private Optional<Period> withinTheCap(LeavePlan plan, Period days, boolean leading) {
        if (plan.reason() != LeaveReason.SICKNESS || plan.patient().longTermCondition()) {
            return Optional.of(days);
        }
        int index = plan.patient().index();
        int before = leading ? used[index] : Math.max(0, used[index] - days.days());
        int left = AllowanceTariffs.builtIn().maxDays(plan.since()) - before;
        used[index] = (short) Math.max(used[index], Math.min(before + days.days(), Short.MAX_VALUE));
        if (left <= 0) {
            return Optional.empty();
        }
        return left >= days.days()
                ? Optional.of(days)
                : Optional.of(new Period(days.from(), days.from().plusDays(left - 1L)));
    }

    /** The last payment is proposed in full, cancelled, and made anew for fewer days; the rest is worked. */
    private void payUntilReturn(LeavePlan plan, LeaveDesk.Written written, Period days, Chance chance) {
        LocalDate lastFrom = days.from().plusDays((days.days() - 1) / PAYMENT * PAYMENT);
        Period lastDays = new Period(lastFrom, days.to());
        if (lastDays.days() < 3) {
            office.pay(written.leaveId(), plan, days, written.receivedAt(), chance);
            return;
        }
        LocalDate kept = lastFrom.plusDays(chance.below(lastDays.days() - 1));
        if (lastFrom.isAfter(days.from())) {
            Period before = new Period(days.from(), lastFrom.minusDays(1));
            office.pay(written.leaveId(), plan, before, written.receivedAt(), chance);
        }
        PaidPeriod vain = office.proposeInVain(written.leaveId(), plan, lastDays, written.receivedAt(), chance);
        Instant known = LocalClock.at(vain.paidOn(), 12, 0);
        office.pay(written.leaveId(), plan, new Period(lastFrom, kept), known, chance);
        plan.job().workAnyway(new Period(kept.plusDays(1), days.to()));
    }
}
