package fr.vigie.streaming.sickleave.worked;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The days of a month that were surely worked during paid leave: the cheapest ones that agree with the declarations.
 *
 * @param days the days
 * @param declared the declarations that they follow from
 */
record WorkedMonth(NavigableSet<LocalDate> days, List<DeclaredWork> declared) {

    /**
     * What the declarations of a month surely say; empty below the least number of days.
     *
     * <p>Days that are located add up. Of the declarations that only count, the one that says most is taken: two
     * employers may have had the same days.
     */
    static Optional<WorkedMonth> of(List<DeclaredWork> month, PaidLeaveDays leave, int minWorkedDays) {
        NavigableSet<LocalDate> located = new TreeSet<>();
        List<DeclaredWork> locating = month.stream()
                .filter(work -> work.located() && work.least() > 0)
                .toList();
        locating.forEach(work -> located.addAll(work.paidDays()));
        Stream<WorkedMonth> counted = month.stream()
                .filter(work -> !work.located() && work.least() > 0)
                .map(work -> completed(located, locating, work, leave));
        return Stream.concat(Stream.of(new WorkedMonth(located, locating)), counted)
                .filter(worked -> worked.days.size() >= minWorkedDays)
                .max(Comparator.<WorkedMonth>comparingLong(worked -> leave.cents(worked.days))
                        .thenComparing(worked -> worked.days.size()));
    }

    private static WorkedMonth completed(
            NavigableSet<LocalDate> located, List<DeclaredWork> locating, DeclaredWork work, PaidLeaveDays leave) {
        long known = work.paidDays().stream().filter(located::contains).count();
        NavigableSet<LocalDate> days = new TreeSet<>(located);
        work.paidDays().stream()
                .filter(day -> !located.contains(day))
                .sorted(leave.cheapest())
                .limit(Math.max(0, work.least() - known))
                .forEach(days::add);
        List<DeclaredWork> declared = new ArrayList<>(locating);
        declared.add(work);
        return new WorkedMonth(days, declared);
    }

    /** Whether every day is known, not only how many. */
    boolean located() {
        return declared.stream().allMatch(DeclaredWork::located);
    }
}
