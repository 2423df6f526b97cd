package fr.vigie.domain.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * A day as the caisse counts them: a calendar day of Europe/Paris.
 *
 * <p>A day's close is its last millisecond; what bears an event time up to and including the close belongs to the day.
 */
public final class ParisDay {
    /** The zone in which every date of the contract is meant. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final long DAY_MILLIS = 24L * 3600 * 1000;
    /** Paris is this far ahead of UTC at most in the years of {@link #STARTS}, and never behind. */
    private static final long MOST_AHEAD_MILLIS = 2L * 3600 * 1000;

    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final long FIRST_EPOCH_DAY = FIRST.toEpochDay();
    private static final LocalDate[] DAYS =
            FIRST.datesUntil(LocalDate.of(2060, 1, 1)).toArray(LocalDate[]::new);
    /** The first millisecond of each of these days: nearly every record asks for its day, and rules of zones are slow. */
    private static final long[] STARTS =
            Arrays.stream(DAYS).mapToLong(ParisDay::startMillis).toArray();

    private ParisDay() {}

    /** The day on which an instant falls. */
    public static LocalDate of(Instant instant) {
        return of(instant.toEpochMilli());
    }

    /** The day on which an instant falls, given in milliseconds since 1970. */
    public static LocalDate of(long epochMillis) {
        long index = Math.floorDiv(epochMillis + MOST_AHEAD_MILLIS, DAY_MILLIS) - FIRST_EPOCH_DAY;
        if (index < 1 || index >= DAYS.length) {
            return LocalDate.ofInstant(Instant.ofEpochMilli(epochMillis), ZONE);
        }
        return DAYS[(int) (epochMillis < STARTS[(int) index] ? index - 1 : index)];
    }

    /** The close of a day: its last millisecond. */
    public static Instant close(LocalDate day) {
        return Instant.ofEpochMilli(closeMillis(day));
    }

    /** The close of a day in milliseconds since 1970. */
    public static long closeMillis(LocalDate day) {
        long next = day.toEpochDay() + 1 - FIRST_EPOCH_DAY;
        return (next >= 0 && next < STARTS.length ? STARTS[(int) next] : startMillis(day.plusDays(1))) - 1;
    }

    private static long startMillis(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant().toEpochMilli();
    }
}
