package fr.vigie.casequeue.clock;

import fr.vigie.domain.time.ParisDay;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What time it is for whoever works cases: delays, deadlines and dates of acts are counted from it.
 *
 * <p>It is the wall's time; or, where a recorded or simulated world is played, the day after the last one that is closed in all
 * streams, at the wall's time of day: a world of 2021 is worked in 2021.
 */
public final class CaseClock {
    private final Clock wall;
    private final Optional<JdbcClient> feed;

    private CaseClock(Clock wall, Optional<JdbcClient> feed) {
        this.wall = wall;
        this.feed = feed;
    }

    /** The wall's time. */
    public static CaseClock of(Clock wall) {
        return new CaseClock(wall, Optional.empty());
    }

    /** The day after the last closed one, at the wall's time of day; the wall's time until a day is closed. */
    public static CaseClock following(Clock wall, JdbcClient closedDays) {
        return new CaseClock(wall, Optional.of(closedDays));
    }

    /** Now. */
    public Instant now() {
        return feed.flatMap(CaseClock::closedThrough).map(this::dayAfter).orElseGet(wall::instant);
    }

    /** The wall's time, whatever day is played: for the log of accesses, sessions and tries to log in. */
    public Instant wallTime() {
        return wall.instant();
    }

    /** Today, in Paris. */
    public LocalDate today() {
        return ParisDay.of(now());
    }

    private static Optional<LocalDate> closedThrough(JdbcClient feed) {
        // Alerts are complete later than what they are made of, and dispositions are closed by this very clock.
        return feed.sql("select min(closed_through) from closed_day where stream not in ('alerts', 'dispositions')")
                .query(LocalDate.class)
                .optional();
    }

    private Instant dayAfter(LocalDate closed) {
        LocalTime time = wall.instant().atZone(ParisDay.ZONE).toLocalTime();
        return ZonedDateTime.of(closed.plusDays(1), time, ParisDay.ZONE).toInstant();
    }
}
