package fr.vigie.streaming.sickleave.worked;

import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.streaming.sickleave.LeaveFile;
import fr.vigie.streaming.sickleave.PaidPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The days on which nobody who is paid an allowance may work, with the payments that cover each. */
final class PaidLeaveDays {
    private final TreeMap<LocalDate, List<PaidPeriod>> payments = new TreeMap<>();

    private PaidLeaveDays() {}

    /**
     * The days strictly inside a leave of one of these reasons, paid or proposed, up to a day.
     *
     * <p>The first and last day of a leave never count: one may work before seeing the physician, and on the day one
     * resumes. Nor does a day on which any leave in force allows part-time work.
     */
    static PaidLeaveDays of(LeaveFile file, LocalDate closedThrough, List<LeaveReason> reasons) {
        PaidLeaveDays days = new PaidLeaveDays();
        for (PaidPeriod paid : PaidPeriod.of(file)) {
            if (reasons.contains(paid.leave().getReason())) {
                paid.days()
                        .filter(day -> inside(paid.leave(), day) && !day.isAfter(closedThrough))
                        .forEach(day -> days.payments
                                .computeIfAbsent(day, key -> new ArrayList<>())
                                .add(paid));
            }
        }
        file.leaves().stream()
                .filter(leave -> leave.getPartTime().orElse(false))
                .flatMap(PaidLeaveDays::days)
                .forEach(days.payments::remove);
        return days;
    }

    private static boolean inside(SickLeave leave, LocalDate day) {
        return day.isAfter(leave.getStartOn()) && day.isBefore(leave.getEndOn());
    }

    private static Stream<LocalDate> days(SickLeave leave) {
        return leave.getEndOn().isBefore(leave.getStartOn())
                ? Stream.empty()
                : leave.getStartOn().datesUntil(leave.getEndOn().plusDays(1));
    }

    /** Those among some days. */
    NavigableSet<LocalDate> among(NavigableSet<LocalDate> days) {
        NavigableSet<LocalDate> common = new TreeSet<>(days);
        common.retainAll(payments.keySet());
        return common;
    }

    /** The payments that cover a day. */
    List<PaidPeriod> payments(LocalDate day) {
        return payments.getOrDefault(day, List.of());
    }

    /** What is paid for a day, in cents. */
    long cents(LocalDate day) {
        return payments(day).stream().mapToLong(PaidPeriod::dailyCents).sum();
    }

    /** What is paid for several days, in cents. */
    long cents(Iterable<LocalDate> days) {
        long sum = 0;
        for (LocalDate day : days) {
            sum += cents(day);
        }
        return sum;
    }

    /** The cheapest day first, then by date. */
    Comparator<LocalDate> cheapest() {
        return Comparator.<LocalDate>comparingLong(this::cents).thenComparing(Comparator.naturalOrder());
    }

    /** The days chosen, by payment. */
    Map<PaidPeriod, Map<LocalDate, Long>> byPayment(Iterable<LocalDate> days) {
        Map<PaidPeriod, Map<LocalDate, Long>> centsByDay = new TreeMap<>(Comparator.comparing(PaidPeriod::paymentId));
        for (LocalDate day : days) {
            for (PaidPeriod paid : payments(day)) {
                centsByDay.computeIfAbsent(paid, key -> new TreeMap<>()).put(day, paid.dailyCents());
            }
        }
        return centsByDay;
    }
}
