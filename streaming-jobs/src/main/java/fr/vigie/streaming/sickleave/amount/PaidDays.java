package fr.vigie.streaming.sickleave.amount;

import fr.vigie.streaming.sickleave.PaidPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The days that some payments pay, each once. */
final class PaidDays {
    private final List<PaidPeriod> payments;
    private final TreeSet<LocalDate> days = new TreeSet<>();

    PaidDays(List<PaidPeriod> payments) {
        this.payments = payments;
        payments.forEach(paid -> paid.days().forEach(days::add));
    }

    /** Whether there are more days than that altogether: a quick look before the exact count. */
    boolean mayBeMoreThan(int most) {
        return days.size() > most;
    }

    /** Days surely paid within a stretch, bounds included: less those that a payment leaves out, which may be any. */
    int surely(LocalDate from, LocalDate to) {
        int unpaid = payments.stream()
                .filter(paid -> !paid.end().isBefore(from) && !paid.start().isAfter(to))
                .mapToInt(PaidPeriod::unpaidDays)
                .sum();
        return days.subSet(from, true, to, true).size() - unpaid;
    }

    /** The longest run of days in a row within a stretch. */
    int longestStretch(LocalDate from, LocalDate to) {
        NavigableSet<LocalDate> within = days.subSet(from, true, to, true);
        int longest = 0;
        int run = 0;
        LocalDate next = from;
        for (LocalDate day : within) {
            run = day.equals(next) ? run + 1 : 1;
            longest = Math.max(longest, run);
            next = day.plusDays(1);
        }
        return longest;
    }
}
