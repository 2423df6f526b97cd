package fr.vigie.streaming.antigen.reusedidentities;

import fr.vigie.streaming.care.Tally;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The persons of a quarter who were tested more often than is let pass, and on which days. Pure.
 *
 * <p>The tally of a day is its tests, then the fingerprint of the person of each test that counts.
 */
final class RepeatedPersons {
    /** Where the fingerprints begin in a day's tally. */
    static final int FIRST_PERSON = 1;

    private final ReusedIdentitiesSettings settings;
    private final SortedMap<Long, SortedMap<LocalDate, Long>> beyond = new TreeMap<>();
    private long tests;
    private long testsOfRepeated;

    RepeatedPersons(SortedMap<LocalDate, Tally> days, ReusedIdentitiesSettings settings) {
        this.settings = settings;
        SortedMap<Long, SortedMap<LocalDate, Long>> persons = new TreeMap<>();
        days.forEach((day, tally) -> {
            tests += tally.get(0);
            List<Long> of = tally.counts();
            for (long person : of.subList(Math.min(FIRST_PERSON, of.size()), of.size())) {
                persons.computeIfAbsent(person, any -> new TreeMap<>()).merge(day, 1L, Long::sum);
            }
        });
        persons.forEach(this::judge);
    }

    private void judge(long person, SortedMap<LocalDate, Long> tested) {
        SortedMap<LocalDate, Long> mine = new TreeMap<>();
        for (Map.Entry<LocalDate, Long> day : tested.entrySet()) {
            LocalDate from = day.getKey().minusDays(settings.windowDays() - 1L);
            long inWindow = sum(tested.subMap(from, day.getKey().plusDays(1)));
            long more = Math.min(day.getValue(), inWindow - settings.maxTestsInWindow());
            if (more > 0) {
                mine.put(day.getKey(), more);
            }
        }
        if (!mine.isEmpty()) {
            beyond.put(person, mine);
            testsOfRepeated += sum(tested);
        }
    }

    /** Whether there are so many of them that they are held against the biller. */
    boolean areMany() {
        return beyond.size() >= settings.minPersons()
                && beyond.values().stream().mapToLong(RepeatedPersons::sum).sum() >= settings.minTestsBeyond()
                && testsOfRepeated >= settings.minShare() * tests;
    }

    /** By day: how many tests of each person lie beyond. */
    SortedMap<LocalDate, SortedMap<Long, Long>> byDay() {
        SortedMap<LocalDate, SortedMap<Long, Long>> days = new TreeMap<>();
        beyond.forEach((person, mine) -> mine.forEach(
                (day, more) -> days.computeIfAbsent(day, any -> new TreeMap<>()).put(person, more)));
        return days;
    }

    /** Tests of the quarter. */
    long tests() {
        return tests;
    }

    /** Tests of the persons who were tested too often. */
    long testsOfRepeated() {
        return testsOfRepeated;
    }

    private static long sum(SortedMap<LocalDate, Long> days) {
        long sum = 0;
        for (long tests : days.values()) {
            sum += tests;
        }
        return sum;
    }
}
