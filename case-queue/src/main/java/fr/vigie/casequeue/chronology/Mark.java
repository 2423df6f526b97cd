package fr.vigie.casequeue.chronology;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Something that happened on one day: an alert, a step of the procedure.
 *
 * @param key of the messages: what it is
 * @param about key of the messages: of which kind; empty if there is no more to say
 */
public record Mark(LocalDate day, String key, String about) {
    static final Comparator<Mark> IN_ORDER =
            Comparator.comparing(Mark::day).thenComparing(Mark::key).thenComparing(Mark::about);
}
