package fr.vigie.streaming.feature;

import fr.vigie.streaming.fact.DayProfile;
import fr.vigie.streaming.fact.Portion;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * The days of care of one subject that a week's close looks back on: the last four weeks, and eight weeks before them.
 *
 * @param last last day, a Sunday
 * @param days what each day came to; days without anything are left out
 */
public record CareWindow(LocalDate last, SortedMap<LocalDate, DayProfile> days) {
    /** Days that a value speaks of. */
    public static final int DAYS = 28;

    /** Days before these that it is held against. */
    public static final int PAST_DAYS = 56;

    public CareWindow {
        days = new TreeMap<>(days.subMap(last.minusDays(DAYS + PAST_DAYS - 1L), last.plusDays(1)));
    }

    /** The last day of the week in which a day lies. */
    public static LocalDate endOfWeek(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    /** The first day that a week's close looks back on. */
    public static LocalDate earliest(LocalDate last) {
        return last.minusDays(DAYS + PAST_DAYS - 1L);
    }

    /** First day of the four weeks. */
    public LocalDate first() {
        return last.minusDays(DAYS - 1L);
    }

    /** The days of the four weeks. */
    public Collection<DayProfile> recent() {
        return days.tailMap(first()).values();
    }

    /** The days of the eight weeks before. */
    public Collection<DayProfile> past() {
        return days.headMap(first()).values();
    }

    /** Whether there was something in each half of the eight weeks before: who has just begun has no past. */
    public boolean hasPast() {
        LocalDate middle = first().minusDays(PAST_DAYS / 2);
        return !days.headMap(middle).isEmpty() && !days.subMap(middle, first()).isEmpty();
    }

    /** A sum over the four weeks. */
    public long sum(ToLongFunction<DayProfile> number) {
        return recent().stream().mapToLong(number).sum();
    }

    /** The most on one day of the four weeks. */
    public long most(ToLongFunction<DayProfile> number) {
        return recent().stream().mapToLong(number).max().orElse(0);
    }

    /** How often each identifier is met in some days, or for how much. */
    public static Map<Long, Long> merged(
            Collection<DayProfile> days, Function<DayProfile, List<Portion>> portions, ToLongFunction<Portion> number) {
        Map<Long, Long> merged = new TreeMap<>();
        for (DayProfile day : days) {
            portions.apply(day).forEach(one -> merged.merge(one.getOf(), number.applyAsLong(one), Long::sum));
        }
        return merged;
    }

    /** The largest of some numbers; 0 of none. */
    static long largest(Map<Long, Long> numbers) {
        return numbers.values().stream().max(Comparator.naturalOrder()).orElse(0L);
    }
}
