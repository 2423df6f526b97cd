package fr.vigie.casequeue.procedure;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** On which terms a step may be taken, written as a sentence in {@link Step}. */
final class Terms {
    final LegalBasis basis;
    final Set<CaseState> states = EnumSet.noneOf(CaseState.class);
    final Set<Need> needs = EnumSet.noneOf(Need.class);
    final Set<Step> after = new LinkedHashSet<>();
    final Set<Due> answers = EnumSet.noneOf(Due.class);
    Optional<CaseState> leadsTo = Optional.empty();
    Optional<Proceeding> opens = Optional.empty();
    Optional<Proceeding> within = Optional.empty();
    Optional<Proceeding> ends = Optional.empty();
    Optional<Due> starts = Optional.empty();
    boolean decision;
    boolean instructs;
    boolean repeatable;

    private Terms(LegalBasis basis) {
        this.basis = basis;
    }

    static Terms of(LegalBasis basis) {
        return new Terms(basis);
    }

    Terms in(CaseState... where) {
        states.addAll(List.of(where));
        return this;
    }

    /** Anywhere but in a closed case. */
    Terms inAnyOpenCase() {
        states.addAll(EnumSet.complementOf(EnumSet.of(CaseState.CLOSED)));
        return this;
    }

    /** From the instruction on. */
    Terms onceInstructed() {
        return in(CaseState.INSTRUCTION, CaseState.SUITES, CaseState.RECOVERY);
    }

    Terms leadsTo(CaseState state) {
        leadsTo = Optional.of(state);
        return this;
    }

    Terms needs(Need... what) {
        needs.addAll(List.of(what));
        return this;
    }

    Terms opens(Proceeding proceeding) {
        opens = Optional.of(proceeding);
        return this;
    }

    Terms within(Proceeding proceeding) {
        within = Optional.of(proceeding);
        return this;
    }

    Terms ends(Proceeding proceeding) {
        ends = Optional.of(proceeding);
        return within(proceeding);
    }

    /** Only after these, in the same proceeding. */
    Terms after(Step... earlier) {
        after.addAll(List.of(earlier));
        return this;
    }

    Terms starts(Due due) {
        starts = Optional.of(due);
        return this;
    }

    Terms answers(Due... due) {
        answers.addAll(List.of(due));
        return this;
    }

    /** It decides on a sanction: another hand than the one that instructed or proposed. */
    Terms decision() {
        decision = true;
        return this;
    }

    /** Whoever takes it has instructed the case. */
    Terms instructs() {
        instructs = true;
        return this;
    }

    /** More than once in one proceeding. */
    Terms repeatable() {
        repeatable = true;
        return this;
    }
}
