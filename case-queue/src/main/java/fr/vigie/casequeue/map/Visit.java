package fr.vigie.casequeue.map;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something that happened in a commune.
 *
 * @param day in Paris
 * @param at when, if it is known: visits without a time are on the map and not on the way
 * @param commune INSEE code
 * @param recordId the record that says so
 */
public record Visit(LocalDate day, Optional<Instant> at, String commune, String recordId) {
    /** In time, those without a time first; ties by record. */
    public static final Comparator<Visit> IN_ORDER = Comparator.comparing(Visit::day)
            .thenComparing(visit -> visit.at().orElse(Instant.MIN))
            .thenComparing(Visit::recordId);
}
