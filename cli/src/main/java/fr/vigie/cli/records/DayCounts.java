package fr.vigie.cli.records;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Records of a stream by the Paris day of their event time. */
public final class DayCounts {
    private final TreeMap<LocalDate, Long> records = new TreeMap<>();

    /** Counts a record. */
    public void add(LocalDate day) {
        records.merge(day, 1L, Long::sum);
    }

    /** Counts some records. */
    public void add(LocalDate day, long count) {
        records.merge(day, count, Long::sum);
    }

    /** Counts what others counted. */
    public void addAll(DayCounts others) {
        others.records.forEach((day, count) -> records.merge(day, count, Long::sum));
    }

    /** Takes away the records beyond a day and says how many they were. */
    public long cutAfter(LocalDate last) {
        SortedMap<LocalDate, Long> beyond = records.tailMap(last, false);
        long count = beyond.values().stream().mapToLong(Long::longValue).sum();
        beyond.clear();
        return count;
    }

    /** Days on which a record lies, in order. */
    public List<LocalDate> days() {
        return List.copyOf(records.keySet());
    }

    /** First day on which a record lies. */
    public Optional<LocalDate> first() {
        return Optional.ofNullable(records.firstEntry()).map(Map.Entry::getKey);
    }

    /** Last day on which a record lies. */
    public Optional<LocalDate> last() {
        return Optional.ofNullable(records.lastEntry()).map(Map.Entry::getKey);
    }

    /** Days between the first and the last, both included, on which nothing lies. */
    public long emptyDays() {
        return records.isEmpty()
                ? 0
                : ChronoUnit.DAYS.between(records.firstKey(), records.lastKey()) + 1 - records.size();
    }

    /**
     * The day a delivery may be taken to reach: the last of the chain of days, without a gap of more than a year, that
     * holds most records; of equal ones the earliest. What bears a later day was dated by mistake.
     */
    public Optional<LocalDate> plausibleLast() {
        Optional<LocalDate> best = Optional.empty();
        long most = 0;
        long inChain = 0;
        LocalDate before = LocalDate.MIN;
        for (Map.Entry<LocalDate, Long> day : records.entrySet()) {
            boolean apart = before.isBefore(day.getKey().minusYears(1));
            inChain = apart ? day.getValue() : inChain + day.getValue();
            before = day.getKey();
            if (inChain > most) {
                most = inChain;
                best = Optional.of(before);
            }
        }
        return best;
    }
}
