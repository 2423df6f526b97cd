package fr.vigie.streaming.patient;

import fr.vigie.streaming.patient.PatientRule.Days;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The days of care that are to be judged at a close, each with the ranks of the rules that are to judge it. */
final class DueDays {
    private final TreeMap<LocalDate, BitSet> days = new TreeMap<>();
    private final int rules;

    /** @param rules how many there are */
    DueDays(int rules) {
        this.rules = rules;
    }

    /** A day is to be judged by every rule. */
    void addForAll(LocalDate day) {
        days.computeIfAbsent(day, any -> new BitSet(rules)).set(0, rules);
    }

    /** Those of some days that lie in a stretch are to be judged by one rule. */
    void add(int rule, Days stretch, Collection<LocalDate> kept) {
        for (LocalDate day : kept) {
            if (!day.isBefore(stretch.first()) && !day.isAfter(stretch.last())) {
                days.computeIfAbsent(day, any -> new BitSet(rules)).set(rule);
            }
        }
    }

    /** The days, in order, and who is to judge them. */
    Set<Map.Entry<LocalDate, BitSet>> entries() {
        return days.entrySet();
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    /** The first day; there must be one. */
    LocalDate first() {
        return days.firstKey();
    }
}
