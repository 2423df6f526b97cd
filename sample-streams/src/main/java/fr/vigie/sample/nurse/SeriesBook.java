package fr.vigie.sample.nurse;

import fr.vigie.sample.billing.Claim;
import fr.vigie.sample.billing.ClaimsDesk;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.nurse.NurseHabits.NotedDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Care that a nurse signs later: short series when they are over, every day of care at once, with the Vitale card seen
 * that day; and weeks in which a reader was out of order.
 *
 * <p>One series of up to three weeks in twelve, a starting value. Such lines are signed, and come, long after the care.
 */
final class SeriesBook {
    private static final int LONGEST_DAYS = 21;
    private static final double SIGNED_AT_THE_END = 0.08;
    private static final int FIRST_SIGNATURE = 17 * 3600 + 1800;

    private final long seed;
    private final TreeMap<LocalDate, List<Claim>> kept = new TreeMap<>();

    SeriesBook(long seed) {
        this.seed = seed;
    }

    /** Keeps a claim until its series, or days noted to be entered late, are over; false where it is signed the same day. */
    boolean keeps(Episode episode, Claim claim, Optional<NotedDays> noted) {
        Optional<LocalDate> last = noted.filter(NotedDays::underOneDate)
                .map(days -> days.days().to())
                .or(() -> endOfSeries(episode));
        last.ifPresent(
                day -> kept.computeIfAbsent(day, key -> new ArrayList<>()).add(claim));
        return last.isPresent();
    }

    private Optional<LocalDate> endOfSeries(Episode episode) {
        int days = episode.period().days();
        if (days < 2 || days > LONGEST_DAYS || episode.story().isPresent()) {
            return Optional.empty();
        }
        long first = episode.period().from().toEpochDay();
        boolean atTheEnd =
                Chance.of(seed, "series", episode.patient().index(), first).happens(SIGNED_AT_THE_END);
        return atTheEnd ? Optional.of(episode.period().to()) : Optional.empty();
    }

    /** Hands in what was kept until a day. */
    void close(LocalDate day, ClaimsDesk desk) {
        List<Claim> today = kept.remove(day);
        if (today == null) {
            return;
        }
        int signing = FIRST_SIGNATURE;
        for (Claim claim : today) {
            desk.submit(claim.signedAt(LocalClock.at(day, signing)));
            signing = Math.min(signing + 8, Round.LAST_SECOND);
        }
    }
}
