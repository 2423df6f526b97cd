package fr.vigie.casequeue.procedure;

import java.time.LocalDate;

/**
 * A day that matters.
 *
 * @param what key below {@code deadline.} of the French messages: a {@link Due}, or LIMITATION, LIMITATION_IF_FRAUD
 * @param day last day of the delay
 * @param whose whose time it is
 * @param article what sets it
 * @param overdue whether that day has passed
 */
public record Deadline(String what, LocalDate day, Due.Whose whose, String article, boolean overdue) {
    static Deadline of(Due due, LocalDate day, LocalDate today) {
        return new Deadline(due.name(), day, due.whose(), due.basis().article(), today.isAfter(day));
    }
}
