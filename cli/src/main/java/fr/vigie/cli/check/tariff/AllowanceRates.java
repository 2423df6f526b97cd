package fr.vigie.cli.check.tariff;

import fr.vigie.cli.check.fault.FaultKind;
import fr.vigie.cli.check.fault.FaultLog;
import fr.vigie.cli.check.integrity.Leaves;
import fr.vigie.cli.check.integrity.Leaves.Leave;
import fr.vigie.cli.check.row.Fields;
import fr.vigie.cli.check.row.Row;
import fr.vigie.cli.check.row.RowExaminer;
import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.tariff.AllowanceTariffs;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * The daily amount of an allowance follows from the wages it declares, and its sum from its days.
 *
 * <p>Judged for sickness only: accidents at work and maternity follow other formulas. Whether the wages are true is not
 * asked here. A prolongation may be paid by the wages' cap of its own first day or of the first leave's, of any
 * of the last three years where that leave is not there.
 */
public final class AllowanceRates implements RowExaminer {
    private static final Set<LeaveReason> JUDGED = EnumSet.of(LeaveReason.SICKNESS, LeaveReason.COVID);
    /** A course of leaves is paid for three years at most. */
    private static final int MOST_MONTHS = 36;

    private static final int DAYS_A_MONTH = 30;
    private static final int LEAVE = of("leaveId");
    private static final int START = of("periodStart");
    private static final int END = of("periodEnd");
    private static final int DAYS = of("days");
    private static final int DAILY = of("dailyAmountCents");
    private static final int AMOUNT = of("amountCents");
    private static final int MONTHS = of("monthlyWagesCents");
    private static final int WAGES = of("declaredWagesCents");

    private final AllowanceTariffs tariffs = AllowanceTariffs.builtIn();
    private final Leaves leaves;
    private final FaultLog faults;

    /** Held against leaves. */
    public AllowanceRates(Leaves leaves, FaultLog faults) {
        this.leaves = leaves;
        this.faults = faults;
    }

    private static int of(String name) {
        return Fields.of(Stream.DAILY_ALLOWANCES, name);
    }

    @Override
    public void examine(Row row) {
        long days = row.get(DAYS);
        if (row.get(AMOUNT) != days * row.get(DAILY) || days > row.get(END) - row.get(START) + 1) {
            faults.add(
                    FaultKind.WRONG_ALLOWANCE_SUM,
                    row.number(),
                    () -> row.text(DAYS) + " days of " + Prices.euros(row.get(DAILY)) + " from " + row.text(START)
                            + " to " + row.text(END) + " are not " + Prices.euros(row.get(AMOUNT)));
        }
        leaves.find(row.get(LEAVE))
                .filter(leave -> JUDGED.contains(leave.reason()))
                .ifPresent(leave -> judgeDaily(row, leave));
    }

    private void judgeDaily(Row row, Leave leave) {
        long daily = row.get(DAILY);
        List<Cents> months =
                row.has(MONTHS) ? row.numbers(MONTHS).stream().map(Cents::of).toList() : List.of();
        OptionalLong due = due(row, months, leave.first());
        if (due.isEmpty() || isRight(row, leave, months, daily, due.getAsLong())) {
            return;
        }
        faults.add(
                FaultKind.WRONG_DAILY_ALLOWANCE,
                row.number(),
                () -> "dailyAmountCents " + daily + ", from the wages declared follow " + due.getAsLong());
    }

    private boolean isRight(Row row, Leave leave, List<Cents> months, long daily, long due) {
        boolean onlyMost = months.isEmpty() || leave.partTime();
        return matches(daily, due, onlyMost)
                || starts(leave, row)
                        .mapToObj(start -> due(row, months, start))
                        .anyMatch(other -> other.isPresent() && matches(daily, other.getAsLong(), onlyMost));
    }

    /** Other days on which the course of a leave may have begun: months ago, where its first leave is not there. */
    private static LongStream starts(Leave leave, Row row) {
        LongStream likely = LongStream.of(leave.chainStart(), row.get(START));
        return leave.beginsBefore()
                ? LongStream.concat(
                        likely,
                        LongStream.rangeClosed(1, MOST_MONTHS).map(month -> leave.first() - DAYS_A_MONTH * month))
                : likely;
    }

    private static boolean matches(long daily, long due, boolean onlyMost) {
        return onlyMost ? daily <= due + 1 : Math.abs(daily - due) <= 1;
    }

    private OptionalLong due(Row row, List<Cents> months, long startDay) {
        LocalDate start = LocalDate.ofEpochDay(startDay);
        Optional<Cents> due = Optional.empty();
        if (months.size() == 3) {
            due = tariffs.dailyAmount(months, start);
        } else if (months.isEmpty() && row.has(WAGES)) {
            due = tariffs.dailyAmountAtMost(Cents.of(row.get(WAGES)), start);
        }
        return due.map(cents -> OptionalLong.of(cents.value())).orElse(OptionalLong.empty());
    }
}
