package fr.vigie.models.fit;

import fr.vigie.models.table.CsvFile;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Times as people write them in tables. */
final class Times {
    /** Seconds of a day. */
    static final double DAY = 86_400;

    private static final List<Function<String, Instant>> FORMS = List.of(
            text -> LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant(),
            text -> LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC),
            text -> OffsetDateTime.parse(text.replace(' ', 'T')).toInstant());

    private Times() {}

    /** The day of the first of the times; the number itself where they are no seconds; empty without times. */
    static String first(Optional<double[]> times) {
        return times.map(values -> text(Arrays.stream(values).min().orElseThrow()))
                .orElse("");
    }

    /** The same of the last. */
    static String last(Optional<double[]> times) {
        return times.map(values -> text(Arrays.stream(values).max().orElseThrow()))
                .orElse("");
    }

    private static String text(double time) {
        return areSeconds(time)
                ? LocalDate.ofEpochDay(Math.floorDiv((long) time, (long) DAY)).toString()
                : Double.toString(time);
    }

    /** Whether a time is in seconds since 1970 rather than in a unit of its own: it is after 1973. */
    static boolean areSeconds(double time) {
        return time > 1e8;
    }

    /** Seconds since 1970 of an ISO date, or date and time, without an offset in UTC; a number as it is. */
    static OptionalDouble seconds(String cell) {
        OptionalDouble number = CsvFile.number(cell);
        if (number.isPresent()) {
            return number;
        }
        for (Function<String, Instant> form : FORMS) {
            try {
                Instant at = form.apply(cell.strip());
                return OptionalDouble.of(at.getEpochSecond() + at.getNano() / 1e9);
            } catch (DateTimeException e) {
                // The next form.
            }
        }
        return OptionalDouble.empty();
    }
}
