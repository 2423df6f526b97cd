package fr.vigie.streaming.antigen.reusedidentities;

import fr.vigie.streaming.care.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A day that is held: what its quarter comes to, and who was tested beyond what is let pass.
 *
 * @param quarterTests tests of the quarter
 * @param quarterRepeated tests of the persons tested too often in the quarter
 * @param beyond tests beyond, by the fingerprint of the person
 */
record RepeatedDay(long quarterTests, long quarterRepeated, SortedMap<Long, Long> beyond) {
    private static final int HEAD = 2;

    Tally written() {
        List<Long> numbers = new ArrayList<>(List.of(quarterTests, quarterRepeated));
        beyond.forEach((person, tests) -> {
            numbers.add(person);
            numbers.add(tests);
        });
        return new Tally(false, numbers);
    }

    static RepeatedDay read(Tally tally) {
        SortedMap<Long, Long> beyond = new TreeMap<>();
        for (int i = HEAD; i + 1 < tally.counts().size(); i += 2) {
            beyond.put(tally.get(i), tally.get(i + 1));
        }
        return new RepeatedDay(tally.get(0), tally.get(1), beyond);
    }

    /** Tests beyond of a person. */
    long of(long person) {
        return beyond.getOrDefault(person, 0L);
    }

    /** Tests beyond. */
    long tests() {
        return beyond.values().stream().mapToLong(Long::longValue).sum();
    }
}
