package fr.vigie.domain.tariff;

import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.money.Cents;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a day of sick leave is due to an employee paid by the month (indemnités journalières of sickness).
 *
 * <p>SJB = the last three gross monthly wages, each capped at 1.8 SMIC (1.4 for leaves from 2025-04-01), ÷ 91.25; a day
 * is 50 % of it, half up to the cent, and only that last result is rounded. The SMIC is that of the last day of the month
 * before the leave, and the cap itself is taken half up to the cent (unverified). Work accidents, maternity and the
 * self-employed follow other formulas, not here.
 */
public final class AllowanceTariffs {

    private static final AllowanceTariffs BUILT_IN =
            new AllowanceTariffs(DatedTable.builtIn("daily-allowances.csv"), DatedTable.builtIn("smic.csv"));
    private static final int MONTHS = 3;
    private static final int EXACT_ENOUGH = 12;

    private final DatedTable table;
    private final DatedTable smic;

    private AllowanceTariffs(DatedTable table, DatedTable smic) {
        this.table = table;
        this.smic = smic;
    }

    /** The tariffs that Vigie carries. */
    public static AllowanceTariffs builtIn() {
        return BUILT_IN;
    }

    /** Gross SMIC of a month of 35 hours on a day; known from 2017. */
    public Optional<Cents> smic(LocalDate date) {
        return smic.find("SMIC", Zone.METROPOLE, date).map(TariffRow::cents);
    }

    /** What counts at most of one month's wage, for a leave that starts on a day. */
    public Optional<Cents> monthlyCap(LocalDate leaveStart) {
        return smic(leaveStart.withDayOfMonth(1).minusDays(1)).map(wage -> wage.times(rule("CAP_IN_SMIC", leaveStart)));
    }

    /**
     * Salaire journalier de base, half up to the cent, for display: {@link #dailyAmount} rounds once.
     *
     * @throws IllegalArgumentException unless there are three months
     */
    public Optional<Cents> sjb(List<Cents> monthlyWages, LocalDate leaveStart) {
        return cappedWages(monthlyWages, leaveStart).map(wages -> Cents.ofRate(sjb(wages, leaveStart)));
    }

    /**
     * What a day is due, from the last three gross monthly wages; empty where the SMIC is not known.
     *
     * @throws IllegalArgumentException unless there are three months
     */
    public Optional<Cents> dailyAmount(List<Cents> monthlyWages, LocalDate leaveStart) {
        return cappedWages(monthlyWages, leaveStart).map(wages -> daily(wages, leaveStart));
    }

    /** What a day is due at most, from the sum of the last three wages: no month is known apart, so the sum is capped. */
    public Optional<Cents> dailyAmountAtMost(Cents wagesOfThreeMonths, LocalDate leaveStart) {
        return monthlyCap(leaveStart)
                .map(cap -> daily(wagesOfThreeMonths.min(cap.times(MONTHS)).orZero(), leaveStart));
    }

    /** The largest amount of a day, whatever the wages: 41.47 € for a leave of April 2025. */
    public Optional<Cents> dailyCap(LocalDate leaveStart) {
        return monthlyCap(leaveStart).map(cap -> daily(cap.times(MONTHS), leaveStart));
    }

    /** Days at the start of a leave that are not paid (carence); a prolongation has none. Empty = other rules. */
    public OptionalInt waitingDays(LeaveReason reason, LocalDate leaveStart) {
        return table.find("WAITING_DAYS", reason.name(), Zone.METROPOLE, leaveStart)
                .map(row -> OptionalInt.of(row.value().intValueExact()))
                .orElse(OptionalInt.empty());
    }

    /** Days paid at most in {@link #maxDaysWindowYears} rolling years, outside ALD. */
    public int maxDays(LocalDate leaveStart) {
        return rule("MAX_DAYS", leaveStart).intValueExact();
    }

    /** Length in years of the rolling window of {@link #maxDays}. */
    public int maxDaysWindowYears(LocalDate leaveStart) {
        return rule("MAX_DAYS_WINDOW", leaveStart).intValueExact();
    }

    /**
     * Days that a leave may last at most, counted from its first day and renewals included, where a teleconsultation
     * prescribes or prolongs it; empty before there was a limit. The médecin traitant and others are exempt (L6316-1 CSP).
     */
    public OptionalInt teleconsultationMaxDays(LocalDate prescribedOn) {
        return table.find("TELE_MAX_DAYS", Zone.METROPOLE, prescribedOn)
                .map(row -> OptionalInt.of(row.value().intValueExact()))
                .orElse(OptionalInt.empty());
    }

    private Optional<Cents> cappedWages(List<Cents> monthlyWages, LocalDate leaveStart) {
        if (monthlyWages.size() != MONTHS) {
            throw new IllegalArgumentException(monthlyWages.size() + " monthly wages instead of " + MONTHS);
        }
        return monthlyCap(leaveStart).map(cap -> monthlyWages.stream()
                .map(wage -> wage.min(cap).orZero())
                .reduce(Cents.ZERO, Cents::plus));
    }

    private Cents daily(Cents wages, LocalDate leaveStart) {
        return Cents.ofRate(
                sjb(wages, leaveStart).multiply(rule("RATE", leaveStart).movePointLeft(2)));
    }

    private BigDecimal sjb(Cents wages, LocalDate leaveStart) {
        return BigDecimal.valueOf(wages.value())
                .divide(rule("DIVISOR", leaveStart), EXACT_ENOUGH, RoundingMode.HALF_UP);
    }

    private BigDecimal rule(String key, LocalDate leaveStart) {
        return table.find(key, Zone.METROPOLE, leaveStart)
                .orElseThrow(() -> new IllegalArgumentException("no " + key + " for a leave of " + leaveStart))
                .value();
    }
}
