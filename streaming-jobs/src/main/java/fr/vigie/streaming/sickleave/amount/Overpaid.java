package fr.vigie.streaming.sickleave.amount;

import fr.vigie.domain.event.LeaveKind;
import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.tariff.AllowanceTariffs;
import fr.vigie.streaming.sickleave.Insured;
import fr.vigie.streaming.sickleave.LeaveChains;
import fr.vigie.streaming.sickleave.LeaveFile;
import fr.vigie.streaming.sickleave.PaidPeriod;
import fr.vigie.streaming.sickleave.UndueDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What of the full-time sickness payments of a file is beyond the tariff, by reason and payment. */
final class Overpaid {
    private static final AllowanceTariffs TARIFFS = AllowanceTariffs.builtIn();

    private final AllowanceAmountSettings settings;
    private final Insured insured;
    private final LeaveChains chains;
    private final List<SickLeave> leaves;
    private final List<PaidPeriod> payments;

    Overpaid(LeaveFile file, Insured insured, AllowanceAmountSettings settings) {
        this.settings = settings;
        this.insured = insured;
        this.chains = new LeaveChains(file.leaves());
        this.leaves = PaidPeriod.inForce(file);
        this.payments = PaidPeriod.of(file).stream()
                .filter(paid -> paid.leave().getReason() == LeaveReason.SICKNESS && !paid.partTime())
                .toList();
    }

    /** Days paid above half of the capped daily wage that the payment itself declares. */
    List<UndueDays> aboveTheRate() {
        return payments.stream().flatMap(paid -> aboveTheRate(paid).stream()).toList();
    }

    private Optional<UndueDays> aboveTheRate(PaidPeriod paid) {
        int days = paid.allowance().getDays();
        return chains.first(paid.leave())
                .map(SickLeave::getStartOn)
                .filter(start -> !start.isBefore(settings.rateFrom()))
                .flatMap(start -> due(paid, start))
                .map(due -> paid.allowance().getAmountCents() - due * days)
                .filter(excess -> excess > (long) settings.toleranceCentsPerDay() * days)
                .map(excess -> new UndueDays(paid, paid.start(), paid.end(), days, excess));
    }

    /** What a day is due, at the more favourable of the first day of the chain and that of the leave. */
    static Optional<Long> due(PaidPeriod paid, LocalDate chainStart) {
        Optional<Cents> first = dueAt(paid, chainStart);
        Optional<Cents> own = dueAt(paid, paid.leave().getStartOn());
        return first.flatMap(one -> own.map(other -> Math.max(one.value(), other.value())));
    }

    private static Optional<Cents> dueAt(PaidPeriod paid, LocalDate start) {
        Optional<List<Long>> months = paid.allowance().getMonthlyWagesCents().filter(known -> known.size() == 3);
        return months.isPresent()
                ? TARIFFS.dailyAmount(months.get().stream().map(Cents::of).toList(), start)
                : paid.allowance()
                        .getDeclaredWagesCents()
                        .flatMap(sum -> TARIFFS.dailyAmountAtMost(Cents.of(sum), start));
    }

    /** Days paid among the first ones of a leave that goes on from no other. */
    List<UndueDays> withinTheWaitingDays() {
        return payments.stream()
                .filter(paid -> paid.leave().getKind() == LeaveKind.INITIAL)
                .filter(paid -> knownWithoutAld(paid.leave().getStartOn()) && !goesOn(paid.leave()))
                .flatMap(paid -> undue(paid, day -> day.isBefore(firstDue(paid.leave()))))
                .toList();
    }

    private static LocalDate firstDue(SickLeave leave) {
        int waiting = TARIFFS.waitingDays(leave.getReason(), leave.getStartOn()).orElse(0);
        return leave.getStartOn().plusDays(waiting);
    }

    private boolean goesOn(SickLeave leave) {
        return leaves.stream()
                .filter(other -> !other.getLeaveId().equals(leave.getLeaveId()))
                .anyMatch(other -> other.getStartOn().isBefore(leave.getStartOn())
                        && !other.getEndOn()
                                .plusDays(settings.continuationDays() + 1L)
                                .isBefore(leave.getStartOn()));
    }

    private boolean knownWithoutAld(LocalDate day) {
        return insured.on(day)
                .flatMap(patient -> patient.getLongTermCondition())
                .map(condition -> !condition)
                .orElse(false);
    }

    /** Days paid before the first or after the last day of the leave, and in no other leave. */
    List<UndueDays> outsideTheLeave() {
        return payments.stream()
                .flatMap(paid -> undue(paid, day -> leaves.stream().noneMatch(leave -> covers(leave, day))))
                .toList();
    }

    private static boolean covers(SickLeave leave, LocalDate day) {
        return !day.isBefore(leave.getStartOn()) && !day.isAfter(leave.getEndOn());
    }

    /** Days paid beyond the most that three rolling years hold. */
    List<UndueDays> beyondTheMost() {
        PaidDays paid = new PaidDays(payments);
        if (!paid.mayBeMoreThan(TARIFFS.maxDays(settings.rateFrom()))) {
            return List.of();
        }
        return payments.stream()
                .filter(one -> knownWithoutAld(one.start()))
                .flatMap(one -> undue(one, day -> isBeyond(paid, day)))
                .toList();
    }

    private boolean isBeyond(PaidDays paid, LocalDate day) {
        LocalDate from = day.minusYears(TARIFFS.maxDaysWindowYears(day)).plusDays(1);
        return paid.surely(from, day) > TARIFFS.maxDays(day)
                && paid.longestStretch(from, day) <= settings.longIllnessDays();
    }

    private static Stream<UndueDays> undue(PaidPeriod paid, Predicate<LocalDate> wrong) {
        Map<LocalDate, Long> cents = new TreeMap<>();
        paid.days().filter(wrong).forEach(day -> cents.put(day, paid.dailyCents()));
        return UndueDays.of(paid, cents, paid.unpaidDays()).stream();
    }
}
