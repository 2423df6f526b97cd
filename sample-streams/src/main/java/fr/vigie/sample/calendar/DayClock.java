package fr.vigie.sample.calendar;

import java.time.Instant;
import java.time.LocalDate;

/** What a clock on a French wall shows on one day, from 3 in the morning on: as {@link LocalClock}, calculated once. */
public final class DayClock {
    private static final int NOON_SECONDS = 12 * 3600;

    private final LocalDate day;
    private final long midnightMillis;

    /** The clock of a day. */
    public DayClock(LocalDate day) {
        this.day = day;
        this.midnightMillis = LocalClock.at(day, NOON_SECONDS).toEpochMilli() - NOON_SECONDS * 1000L;
    }

    /** The day. */
    public LocalDate day() {
        return day;
    }

    /** The instant at which it shows a second of the day, 10,800 to 86,399. */
    public Instant at(int secondOfDay) {
        return Instant.ofEpochMilli(midnightMillis + secondOfDay * 1000L);
    }
}
