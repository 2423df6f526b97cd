package fr.vigie.casequeue.procedure;

import java.util.Optional;

/**
 * What a step has come to.
 *
 * @param step to be kept with those taken before
 * @param state of the case from now on
 * @param deadline that it opens
 */
public record Taken(StepTaken step, CaseState state, Optional<Deadline> deadline) {}
