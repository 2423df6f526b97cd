package fr.vigie.casequeue.procedure;

import fr.vigie.domain.money.Cents;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The procedure of a case as a state machine: which steps may be taken, and what forbids the others.
 *
 * <p>It keeps nothing and asks for no time: all that it knows is in {@link CaseFacts}. It advises whoever acts and refuses what
 * the law forbids; it never takes a step by itself.
 */
public final class Procedure {
    /** What can be judged before anything is given with a step. */
    private static final List<Rule> BEFORE = joined(List.of(
            PersonRules.ALL,
            OrderRules.FIRST,
            RecoveryRules.ALL,
            PenaltyRules.ALL,
            DeconventionRules.ALL,
            ClosingRules.ALL,
            OrderRules.LAST));
    /** What depends on what is given. */
    private static final List<Rule> GIVEN = joined(List.of(
            NeedRules.ALL,
            RecoveryRules.ON_SUMS,
            PenaltyRules.ON_SUMS,
            DeconventionRules.ON_UNTIL,
            ClosingRules.ON_OUTCOME));

    private Procedure() {}

    /** For each step: whether it may be taken today by whoever looks, and if not, why not. */
    public static List<Move> moves(CaseFacts facts) {
        return Arrays.stream(Step.values())
                .map(step -> new Move(step, first(BEFORE, new Asked(facts, step, StepInput.on(facts.today())))))
                .toList();
    }

    /** What stands against a step with all that is given with it; empty if {@link #take} would take it. */
    public static Optional<Refusal> refusal(CaseFacts facts, Step step, StepInput input) {
        Asked asked = new Asked(facts, step, input);
        return first(BEFORE, asked).or(() -> first(GIVEN, asked));
    }

    /**
     * Takes a step.
     *
     * @throws StepRefused if something stands against it
     */
    public static Taken take(CaseFacts facts, Step step, StepInput input) {
        refusal(facts, step, input).ifPresent(refusal -> {
            throw new StepRefused(refusal);
        });
        StepTaken taken = new StepTaken(step, input.day(), facts.actor().login(), amountOf(step, input));
        Optional<Deadline> deadline =
                step.starts().map(due -> Deadline.of(due, lastDay(step, due, input), facts.today()));
        return new Taken(taken, step.leadsTo(facts.state()), deadline);
    }

    /** All days that matter in a case, the next one first; what has passed without an answer is overdue. */
    public static List<Deadline> deadlines(CaseFacts facts) {
        return Deadlines.of(facts);
    }

    private static LocalDate lastDay(Step step, Due due, StepInput input) {
        return input.until().filter(day -> step.needs().contains(Need.UNTIL)).orElseGet(() -> due.lastDay(input.day()));
    }

    /** A sum that no step needs is not kept: it would be counted. */
    private static Optional<Cents> amountOf(Step step, StepInput input) {
        return step.needs().contains(Need.AMOUNT) ? input.amount() : Optional.empty();
    }

    private static Optional<Refusal> first(List<Rule> rules, Asked asked) {
        return rules.stream().flatMap(rule -> rule.against(asked).stream()).findFirst();
    }

    private static List<Rule> joined(List<List<Rule>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }
}
