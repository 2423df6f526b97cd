package fr.vigie.casequeue.procedure;

import java.util.Optional;

/** Something that may stand against a step. */
interface Rule {
    /** Why the step is refused; empty if this rule has nothing against it. */
    Optional<Refusal> against(Asked asked);
}
