package fr.vigie.casequeue.chronology;

import java.time.LocalDate;

/**
 * Records of one kind over the same days.
 *
 * @param from first day
 * @param to last day: the first again for what does not last
 * @param records how many
 */
public record Span(Lane lane, LocalDate from, LocalDate to, long records) {
    /** @throws IllegalArgumentException if it ends before it begins */
    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a span from " + from + " cannot end on " + to);
        }
    }
}
