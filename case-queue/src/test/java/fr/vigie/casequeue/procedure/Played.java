package fr.vigie.casequeue.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Role;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.money.Cents;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A case that tests play, day after day. By default a nurse to whom 10,000 € were unduly paid on 1 March 2022, in instruction. */
final class Played {
    static final Actor INVESTIGATOR = new Actor("a.martin", "A. Martin", Set.of(Role.INVESTIGATOR));
    static final Actor MANAGER = new Actor("b.petit", "B. Petit", Set.of(Role.MANAGER));

    CaseState state = CaseState.INSTRUCTION;
    AlertSubjectKind subject = AlertSubjectKind.PROFESSIONAL;
    Intent intent = Intent.NONE;
    LocalDate factsFrom = LocalDate.of(2022, 2, 1);
    LocalDate discoveredOn = LocalDate.of(2022, 8, 1);
    List<PaidSum> paid = new ArrayList<>(List.of(paid("2022-03-01", 10_000)));
    int undatedLines;
    boolean thirdPartyEvidence;
    LocalDate today = LocalDate.of(2022, 9, 1);
    Actor actor = INVESTIGATOR;
    final List<StepTaken> taken = new ArrayList<>();

    static PaidSum paid(String day, long euros) {
        return new PaidSum(LocalDate.parse(day), euros(euros));
    }

    static Cents euros(long euros) {
        return Cents.of(100 * euros);
    }

    CaseFacts facts() {
        return new CaseFacts(
                state,
                taken,
                subject,
                intent,
                factsFrom,
                discoveredOn,
                paid,
                undatedLines,
                thirdPartyEvidence,
                Optional.of(INVESTIGATOR.login()),
                today,
                actor);
    }

    Played on(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    Played by(Actor who) {
        actor = who;
        return this;
    }

    Played fraud(Intent established) {
        intent = established;
        return this;
    }

    Played paid(PaidSum... sums) {
        paid = List.of(sums);
        return this;
    }

    /** Takes a step with the motive and sum that it may need. */
    Played take(Step step, long euros) {
        return take(step, input -> input.amount(euros(euros)));
    }

    Played take(Step step) {
        return take(step, UnaryOperator.identity());
    }

    Played take(Step step, UnaryOperator<StepInput> with) {
        Taken result = Procedure.take(facts(), step, with.apply(input()));
        taken.add(result.step());
        state = result.state();
        return this;
    }

    Refusal refusal(Step step) {
        return refusal(step, UnaryOperator.identity());
    }

    Refusal refusal(Step step, long euros) {
        return refusal(step, input -> input.amount(euros(euros)));
    }

    Refusal refusal(Step step, UnaryOperator<StepInput> with) {
        Optional<Refusal> refusal = Procedure.refusal(facts(), step, with.apply(input()));
        assertThat(refusal).as("%s on %s", step, today).isPresent();
        return refusal.orElseThrow();
    }

    boolean allows(Step step) {
        return Procedure.moves(facts()).stream().anyMatch(move -> move.step() == step && move.isAllowed());
    }

    private StepInput input() {
        return StepInput.on(today).motive("Motif").until(today.plusMonths(1));
    }
}
