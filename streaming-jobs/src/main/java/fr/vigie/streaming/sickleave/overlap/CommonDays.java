package fr.vigie.streaming.sickleave.overlap;

import fr.vigie.streaming.sickleave.PaidPeriod;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Two payments that should not cover the same days.
 *
 * @param first the one that is due
 * @param later the one that is undue for the days that both cover
 */
record CommonDays(PaidPeriod first, PaidPeriod later) {

    /** Whether the two share days, and nothing shows that each is due: several employers each have their part. */
    boolean conflict() {
        boolean severalEmployers = first.employerId()
                .flatMap(one -> later.employerId().map(other -> !other.equals(one)))
                .orElse(false);
        return !severalEmployers
                && !first.end().isBefore(later.start())
                && !later.end().isBefore(first.start());
    }

    /** The days that both cover. */
    NavigableSet<LocalDate> days() {
        LocalDate from = first.start().isAfter(later.start()) ? first.start() : later.start();
        LocalDate to = first.end().isBefore(later.end()) ? first.end() : later.end();
        NavigableSet<LocalDate> days = new TreeSet<>();
        from.datesUntil(to.plusDays(1)).forEach(days::add);
        return days;
    }

    /** The two leaves, in the order of their identifiers: the same for every pair of their payments. */
    LeavePair leaves() {
        String one = first.leave().getLeaveId();
        String other = later.leave().getLeaveId();
        return one.compareTo(other) <= 0 ? new LeavePair(one, other) : new LeavePair(other, one);
    }

    /** Two leaves, or twice the same. */
    record LeavePair(String one, String other) {}
}
