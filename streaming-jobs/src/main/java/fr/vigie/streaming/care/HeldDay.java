package fr.vigie.streaming.care;

import java.time.LocalDate;
import java.util.Set;

/**
 * A day of care that a rule holds against its subject.
 *
 * @param day the day
 * @param codes codes of the reasons for which it is held, at least one
 * @param tally what it comes to
 */
public record HeldDay(LocalDate day, Set<String> codes, Tally tally) {
    public HeldDay {
        codes = Set.copyOf(codes);
    }
}
