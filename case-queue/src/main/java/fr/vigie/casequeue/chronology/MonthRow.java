package fr.vigie.casequeue.chronology;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The figures of one month: what the picture shows, in words.
 *
 * @param first its first day
 * @param cents undue of the care that began in it
 * @param lines undue
 * @param records of each lane that is shown, in its order; those that last are counted in each month that they touch
 */
public record MonthRow(LocalDate first, long cents, long lines, List<Long> records) {
    /** Months in which there was something, in order. */
    static List<MonthRow> of(List<Span> found, List<Undue> undue, List<Lane> lanes) {
        Set<LocalDate> months = new TreeSet<>();
        Stream.concat(found.stream(), undue.stream().map(Undue::span)).forEach(span -> months.addAll(months(span)));
        return months.stream().map(month -> row(month, found, undue, lanes)).toList();
    }

    private static MonthRow row(LocalDate month, List<Span> found, List<Undue> undue, List<Lane> lanes) {
        List<Undue> begun = undue.stream()
                .filter(one -> one.span().from().withDayOfMonth(1).equals(month))
                .toList();
        return new MonthRow(
                month,
                begun.stream().mapToLong(Undue::cents).sum(),
                begun.stream().mapToLong(one -> one.span().records()).sum(),
                lanes.stream().map(lane -> records(found, lane, month)).toList());
    }

    private static long records(List<Span> found, Lane lane, LocalDate month) {
        return found.stream()
                .filter(span -> span.lane() == lane
                        && span.from().isBefore(month.plusMonths(1))
                        && !span.to().isBefore(month))
                .mapToLong(Span::records)
                .sum();
    }

    private static List<LocalDate> months(Span span) {
        return Stream.iterate(
                        span.from().withDayOfMonth(1), month -> !month.isAfter(span.to()), month -> month.plusMonths(1))
                .toList();
    }
}
