package fr.vigie.casequeue.casework;

import fr.vigie.casequeue.procedure.CaseState;
import fr.vigie.domain.alert.Scheme;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which cases are wanted; an absent criterion lets all pass.
 *
 * @param closed whether concluded ones are wanted, or the others
 * @param assignee login of who works it; empty text: nobody
 * @param deadlineBefore with a legal deadline up to that day
 * @param leastCents least suffered and avoidable cents of its alerts
 */
public record CaseFilter(
        boolean closed,
        Optional<Scheme> scheme,
        Optional<CaseState> state,
        Optional<String> assignee,
        Optional<LocalDate> deadlineBefore,
        Optional<Long> leastCents) {
    /** Every open case of a login. */
    public static CaseFilter of(String login) {
        return new CaseFilter(
                false, Optional.empty(), Optional.empty(), Optional.of(login), Optional.empty(), Optional.empty());
    }
}
