package fr.vigie.casequeue.chronology;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.LongStream;

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
        Map<LocalDate, Sums> months = new TreeMap<>();
        for (Span span : found) {
            int lane = lanes.indexOf(span.lane());
            each(span, month -> sums(months, month, lanes).records[lane] += span.records());
        }
        for (Undue one : undue) {
            each(one.span(), month -> sums(months, month, lanes));
            Sums begun = sums(months, one.span().from().withDayOfMonth(1), lanes);
            begun.cents += one.cents();
            begun.lines += one.span().records();
        }
        return months.entrySet().stream()
                .map(month -> month.getValue().row(month.getKey()))
                .toList();
    }

    private static Sums sums(Map<LocalDate, Sums> months, LocalDate month, List<Lane> lanes) {
        return months.computeIfAbsent(month, first -> new Sums(lanes.size()));
    }

    private static void each(Span span, Consumer<LocalDate> month) {
        LocalDate first = span.from().withDayOfMonth(1);
        while (!first.isAfter(span.to())) {
            month.accept(first);
            first = first.plusMonths(1);
        }
    }

    private static final class Sums {
        private final long[] records;
        private long cents;
        private long lines;

        private Sums(int lanes) {
            this.records = new long[lanes];
        }

        private MonthRow row(LocalDate first) {
            return new MonthRow(
                    first, cents, lines, LongStream.of(records).boxed().toList());
        }
    }
}
