package fr.vigie.casequeue.casework;

import fr.vigie.casequeue.procedure.CaseState;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.Outcome;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which cases are wanted; an absent criterion lets all pass.
 *
 * @param closed whether concluded ones are wanted, or the others
 * @param assignee login of who works it; empty text: nobody
 * @param deadlineBefore with a legal deadline up to that day
 * @param leastCents least suffered and avoidable cents of its alerts
 * @param openedBy opened that day or before
 * @param origin how it came about
 * @param outcome what was concluded
 * @param place INSEE code of the commune or département where the subject practises: what it begins with
 */
public record CaseFilter(
        boolean closed,
        Optional<Scheme> scheme,
        Optional<CaseState> state,
        Optional<String> assignee,
        Optional<LocalDate> deadlineBefore,
        Optional<Long> leastCents,
        Optional<LocalDate> openedBy,
        Optional<Origin> origin,
        Optional<Outcome> outcome,
        Optional<String> place) {
    /** Every open case. */
    public static CaseFilter open() {
        return new CaseFilter(
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Every open case of a login. */
    public static CaseFilter of(String login) {
        return open().assignedTo(Optional.of(login));
    }

    /** The same, of whoever this is. */
    public CaseFilter assignedTo(Optional<String> login) {
        return new CaseFilter(
                closed, scheme, state, login, deadlineBefore, leastCents, openedBy, origin, outcome, place);
    }
}
