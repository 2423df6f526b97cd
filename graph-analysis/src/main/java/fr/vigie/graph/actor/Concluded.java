package fr.vigie.graph.actor;

import fr.vigie.domain.event.Outcome;
import fr.vigie.domain.event.SubjectKind;

/**
 * What investigators concluded last of a subject.
 *
 * @param kind kind of the subject
 * @param id id of the subject
 * @param outcome the conclusion
 */
public record Concluded(SubjectKind kind, String id, Outcome outcome) {
    /** Whether nothing is held against it. */
    public boolean isCleared() {
        return outcome == Outcome.ERROR || outcome == Outcome.NO_ACTION;
    }

    /** Whether its name, card or account was used by others. */
    public boolean isVictim() {
        return outcome == Outcome.VICTIM;
    }

    /** Whether it is a fraud. */
    public boolean isFraud() {
        return outcome == Outcome.FRAUD;
    }
}
