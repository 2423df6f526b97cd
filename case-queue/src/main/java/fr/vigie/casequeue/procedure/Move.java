package fr.vigie.casequeue.procedure;

import java.util.Optional;

/**
 * A step, and what stands against it today, whatever is given with it.
 *
 * @param step the step
 * @param refusal why not; empty if it may be taken
 */
public record Move(Step step, Optional<Refusal> refusal) {
    /** Whether it may be taken. */
    public boolean isAllowed() {
        return refusal.isEmpty();
    }
}
