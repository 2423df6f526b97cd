package fr.vigie.sample.calendar;

import fr.vigie.domain.time.ParisDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** What a clock on a French wall shows. */
public final class LocalClock {
    private LocalClock() {}

    /** The instant at which a clock shows a second of a day, 0 to 86,399. */
    public static Instant at(LocalDate day, int secondOfDay) {
        return at(day, LocalTime.ofSecondOfDay(secondOfDay));
    }

    /** The instant at which a clock shows an hour and a minute. */
    public static Instant at(LocalDate day, int hour, int minute) {
        return at(day, LocalTime.of(hour, minute));
    }

    /** The instant at which a clock shows a time. */
    public static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ParisDay.ZONE).toInstant();
    }
}
