package fr.vigie.domain.tariff;

import fr.vigie.domain.money.Cents;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a day of leave for a work accident, an occupational disease or maternity is due to an employee paid by the month.
 *
 * <p>Accident: 60 % of the last gross month ÷ 30.42, 80 % from day 29, the daily wage capped at 0.834 % of the annual
 * ceiling and the allowance at the net daily wage. Maternity: the last three gross months, each capped at the monthly
 * ceiling, ÷ 91.25, less 21 %. No waiting days. Half up to the cent, once. All rows are unverified (tag K).
 */
public final class OtherAllowanceTariffs {
    private static final OtherAllowanceTariffs BUILT_IN =
            new OtherAllowanceTariffs(DatedTable.builtIn("other-allowances.csv"));
    private static final int MONTHS = 3;
    private static final int MONTHS_A_YEAR = 12;
    private static final int EXACT_ENOUGH = 12;

    private final DatedTable table;

    private OtherAllowanceTariffs(DatedTable table) {
        this.table = table;
    }

    /** The tariffs that Vigie carries. */
    public static OtherAllowanceTariffs builtIn() {
        return BUILT_IN;
    }

    /** Monthly ceiling of social security (PMSS) on a day; known from 2017 to 2025. */
    public Optional<Cents> ceiling(LocalDate date) {
        return table.find("CEILING", Zone.METROPOLE, date).map(TariffRow::cents);
    }

    /** Days at the first rate of a work accident, from the first day paid. */
    public int firstDays(LocalDate leaveStart) {
        return rule("ACCIDENT_FIRST_DAYS", leaveStart).intValueExact();
    }

    /** A day of a work accident or occupational disease, from the last gross month; rank of the day, from 1. */
    public Optional<Cents> accidentDay(Cents lastMonth, LocalDate leaveStart, int rank) {
        return ceiling(leaveStart).map(ceiling -> accidentDay(lastMonth, ceiling, leaveStart, rank));
    }

    /**
     * A day of maternity, from the last three gross months.
     *
     * @throws IllegalArgumentException unless there are three months
     */
    public Optional<Cents> maternityDay(List<Cents> monthlyWages, LocalDate leaveStart) {
        if (monthlyWages.size() != MONTHS) {
            throw new IllegalArgumentException(monthlyWages.size() + " monthly wages instead of " + MONTHS);
        }
        return ceiling(leaveStart).map(ceiling -> {
            Cents wages = monthlyWages.stream()
                    .map(wage -> wage.min(ceiling).orZero())
                    .reduce(Cents.ZERO, Cents::plus);
            BigDecimal daily = divide(BigDecimal.valueOf(wages.value()), rule("MATERNITY_DIVISOR", leaveStart));
            return Cents.ofRate(daily.multiply(netShare(leaveStart)));
        });
    }

    private Cents accidentDay(Cents lastMonth, Cents ceiling, LocalDate start, int rank) {
        BigDecimal wage = divide(BigDecimal.valueOf(lastMonth.value()), rule("ACCIDENT_DIVISOR", start));
        BigDecimal cap = BigDecimal.valueOf(ceiling.value() * MONTHS_A_YEAR)
                .multiply(rule("ACCIDENT_DAILY_WAGE_CAP", start).movePointLeft(2));
        String rate = rank <= firstDays(start) ? "ACCIDENT_RATE" : "ACCIDENT_RATE_LATER";
        BigDecimal daily = wage.min(cap).multiply(rule(rate, start).movePointLeft(2));
        return Cents.ofRate(daily.min(wage.multiply(netShare(start))));
    }

    private BigDecimal netShare(LocalDate start) {
        return BigDecimal.ONE.subtract(rule("NET_ABATEMENT", start).movePointLeft(2));
    }

    private static BigDecimal divide(BigDecimal cents, BigDecimal divisor) {
        return cents.divide(divisor, EXACT_ENOUGH, RoundingMode.HALF_UP);
    }

    private BigDecimal rule(String key, LocalDate leaveStart) {
        return table.find(key, Zone.METROPOLE, leaveStart)
                .orElseThrow(() -> new IllegalArgumentException("no " + key + " for a leave of " + leaveStart))
                .value();
    }
}
