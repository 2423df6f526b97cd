package fr.vigie.streaming.feature;

import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.domain.event.DailyAllowance;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The daily allowances of one insured of which a day lies in the last 26 weeks, paid or proposed; what was cancelled is none.
 *
 * @param last last day, a Sunday
 * @param allowances the allowances
 */
public record AllowanceWindow(LocalDate last, List<DailyAllowance> allowances) {
    /** Days looked back on: 26 weeks. */
    public static final int DAYS = 182;

    /** Those of some allowances that count. */
    public static AllowanceWindow of(LocalDate last, Collection<DailyAllowance> all) {
        return new AllowanceWindow(
                last,
                all.stream()
                        .filter(one -> one.getStatus() != AllowanceStatus.CANCELLED)
                        .filter(one -> !one.getPeriodStart().isAfter(last)
                                && !one.getPeriodEnd().isBefore(first(last)))
                        .toList());
    }

    /** The first day that a week's close looks back on. */
    public static LocalDate first(LocalDate last) {
        return last.minusDays(DAYS - 1L);
    }

    boolean isEmpty() {
        return allowances.isEmpty();
    }

    /** Days of an allowance within the weeks. */
    private long days(DailyAllowance one) {
        LocalDate from = one.getPeriodStart().isBefore(first(last)) ? first(last) : one.getPeriodStart();
        LocalDate to = one.getPeriodEnd().isAfter(last) ? last : one.getPeriodEnd();
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Days paid or proposed, those paid twice counted twice. */
    long days() {
        return allowances.stream().mapToLong(this::days).sum();
    }

    /** Cents paid or proposed for these days. */
    long cents() {
        return allowances.stream()
                .mapToLong(one -> days(one) * one.getDailyAmountCents())
                .sum();
    }

    /** The highest daily amount, cents. */
    long highest() {
        return allowances.stream()
                .mapToLong(DailyAllowance::getDailyAmountCents)
                .max()
                .orElse(0);
    }

    /** How many different ones there are of something. */
    long different(Function<DailyAllowance, Optional<String>> what) {
        return allowances.stream()
                .flatMap(one -> what.apply(one).stream())
                .distinct()
                .count();
    }
}
