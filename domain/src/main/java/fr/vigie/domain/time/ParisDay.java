package fr.vigie.domain.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A day as the caisse counts them: a calendar day of Europe/Paris.
 *
 * <p>A day's close is its last millisecond; what bears an event time up to and including the close belongs to the day.
 */
public final class ParisDay {
    /** The zone in which every date of the contract is meant. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private ParisDay() {}

    /** The day on which an instant falls. */
    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The day on which an instant falls, given in milliseconds since 1970. */
    public static LocalDate of(long epochMillis) {
        return of(Instant.ofEpochMilli(epochMillis));
    }

    /** The close of a day: its last millisecond. */
    public static Instant close(LocalDate day) {
        return Instant.ofEpochMilli(closeMillis(day));
    }

    /** The close of a day in milliseconds since 1970. */
    public static long closeMillis(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().toEpochMilli() - 1;
    }
}
