package fr.vigie.casequeue.audit;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which entries of the log are wanted.
 *
 * @param login of whoever did it, in full
 * @param action what was done
 * @param from first day, in Paris
 * @param to last day, in Paris
 */
public record JournalFilter(
        Optional<String> login, Optional<Action> action, Optional<LocalDate> from, Optional<LocalDate> to) {
    /** All of them. */
    public static final JournalFilter ALL =
            new JournalFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
