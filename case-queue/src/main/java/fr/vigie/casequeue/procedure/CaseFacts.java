package fr.vigie.casequeue.procedure;

import fr.vigie.casequeue.person.Actor;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.money.Cents;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the procedure needs to know of a case, and of whoever looks at it.
 *
 * @param state how far it is
 * @param taken all steps taken, in the order in which they were recorded
 * @param subject whom it is about: limitation and some steps depend on it
 * @param intent what a person has established about intent
 * @param factsFrom first day of the facts: ceilings and thresholds are those of then
 * @param discoveredOn when the caisse learnt of the facts
 * @param paid what was unduly paid, by day of payment, as itemised lines tell
 * @param undatedLines lines without a day of payment; none of them can be claimed
 * @param thirdPartyEvidence whether evidence came from third parties, be it by a step of this case or before it
 * @param instructor login of whoever instructs
 * @param today the day
 * @param actor whoever looks, or acts
 */
public record CaseFacts(
        CaseState state,
        List<StepTaken> taken,
        AlertSubjectKind subject,
        Intent intent,
        LocalDate factsFrom,
        LocalDate discoveredOn,
        List<PaidSum> paid,
        int undatedLines,
        boolean thirdPartyEvidence,
        Optional<String> instructor,
        LocalDate today,
        Actor actor) {

    /** Keeps lists as they are now. */
    public CaseFacts {
        taken = List.copyOf(taken);
        paid = List.copyOf(paid);
    }

    /** All that was unduly paid, whether it can still be claimed or not. */
    public Cents suffered() {
        return sum(paid);
    }

    /** What of it can still be claimed on a day. */
    public Cents recoverable(LocalDate day) {
        return sum(paid.stream()
                .filter(sum -> !Limitation.isOver(this, sum.paidOn(), day))
                .toList());
    }

    /** The last step of that kind. */
    Optional<StepTaken> latest(Step step) {
        return taken.stream().filter(one -> one.step() == step).reduce((first, second) -> second);
    }

    boolean has(Step step) {
        return latest(step).isPresent();
    }

    /** The proceeding as it stands. */
    Course course(Proceeding proceeding) {
        return Course.of(proceeding, taken);
    }

    private static Cents sum(List<PaidSum> sums) {
        return sums.stream().map(PaidSum::undue).reduce(Cents.ZERO, Cents::plus);
    }
}
