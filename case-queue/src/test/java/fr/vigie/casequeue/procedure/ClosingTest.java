package fr.vigie.casequeue.procedure;

import static fr.vigie.casequeue.procedure.Played.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Role;
import fr.vigie.domain.event.Outcome;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClosingTest {
    private final Played nurse = new Played();

    private Played close(Outcome outcome) {
        return nurse.take(Step.CLOSE, input -> input.outcome(outcome));
    }

    private Refusal refused(Outcome outcome) {
        return nurse.refusal(Step.CLOSE, input -> input.outcome(outcome));
    }

    @Test
    void complaintIsCompulsoryForFraudAboveEightTimesTheCeiling() {
        nurse.paid(Played.paid("2022-03-01", 27_425)).fraud(Intent.FRAUD);
        Refusal refusal = refused(Outcome.FRAUD);
        assertThat(refusal.article()).isEqualTo("art. L114-9 et D114-5 CSS");
        assertThat(refusal.sentence()).contains("27\u202F424,00");
        nurse.take(Step.PROPOSE_COMPLAINT).by(MANAGER).take(Step.COMPLAIN);
        close(Outcome.FRAUD);
    }

    @Test
    void complaintIsLeftToThePoleUpToEightTimesTheCeiling() {
        nurse.paid(Played.paid("2022-03-01", 27_424));
        close(Outcome.FRAUD);
    }

    @Test
    void theThresholdIsThatOfTheFirstDayOfTheFacts() {
        assertThat(SocialSecurityCeiling.complaintThreshold(LocalDate.of(2021, 6, 1)))
                .isEqualTo(Played.euros(27_424));
        assertThat(SocialSecurityCeiling.complaintThreshold(LocalDate.of(2023, 1, 1)))
                .isEqualTo(Played.euros(29_328));
        assertThat(SocialSecurityCeiling.complaintThreshold(LocalDate.of(2025, 12, 31)))
                .isEqualTo(Played.euros(31_400));
        assertThat(SocialSecurityCeiling.on(LocalDate.of(2031, 1, 1)).isOf(LocalDate.of(2031, 1, 1)))
                .isFalse();
    }

    @Test
    void whoeverInstructedDoesNotDecideTheComplaint() {
        Actor both = new Actor(Played.INVESTIGATOR.login(), "A. Martin", Set.of(Role.MANAGER));
        nurse.take(Step.PROPOSE_COMPLAINT).by(both);
        assertThat(nurse.refusal(Step.COMPLAIN).article()).contains("séparation des tâches");
    }

    @Test
    void aVictimIsInformedBeforeTheCaseIsClosed() {
        assertThat(refused(Outcome.VICTIM).sentence()).contains("informée");
        nurse.take(Step.INFORM_VICTIM);
        assertThat(close(Outcome.VICTIM).state).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void nothingIsClaimedFromAVictim() {
        nurse.take(Step.NOTIFY_INDU, 10_000).take(Step.INFORM_VICTIM);
        assertThat(refused(Outcome.VICTIM).sentence()).contains("rien ne peut lui être réclamé");
        nurse.take(Step.WITHDRAW_INDU);
        close(Outcome.VICTIM);
    }

    @Test
    void noActionNeedsAMotive() {
        assertThat(nurse.refusal(Step.CLOSE, input -> input.outcome(Outcome.NO_ACTION)
                                .motive(" "))
                        .sentence())
                .contains("motif");
        close(Outcome.NO_ACTION);
    }

    @Test
    void nobodyIsAccusedWithoutInstruction() {
        nurse.state = CaseState.QUALIFICATION;
        assertThat(refused(Outcome.FAULT).article()).isEqualTo("art. 22 RGPD");
        close(Outcome.ERROR);
    }

    @Test
    void noClosingWhileAPenaltyIsOpen() {
        nurse.take(Step.PENALTY_NOTICE, 1);
        assertThat(nurse.allows(Step.CLOSE)).isFalse();
        assertThat(refused(Outcome.FAULT).article()).isEqualTo("art. R147-2 CSS");
        nurse.take(Step.PENALTY_DROP);
        close(Outcome.FAULT);
    }

    @Test
    void noClosingWhileADeconventionIsOpen() {
        nurse.take(Step.DECONVENTION_NOTICE);
        assertThat(refused(Outcome.FAULT).article()).isEqualTo("art. R162-54-10 CSS");
    }

    @Test
    void onlyReopenAfterClosed() {
        close(Outcome.ERROR);
        assertThat(Procedure.moves(nurse.facts()).stream()
                        .filter(Move::isAllowed)
                        .map(Move::step))
                .containsExactly(Step.REOPEN);
        assertThat(nurse.take(Step.REOPEN).state).isEqualTo(CaseState.INSTRUCTION);
    }

    @Test
    void aNamedHumanTakesEachStep() {
        nurse.by(new Actor("", "Traitement", Set.of(Role.INVESTIGATOR, Role.MANAGER)));
        assertThat(Procedure.moves(nurse.facts())).noneMatch(Move::isAllowed);
        assertThat(nurse.refusal(Step.HEAR_PERSON).article()).contains("art. 22 RGPD");
    }

    @Test
    void whoeverMayNotWorkCasesTakesNothing() {
        for (Role role : new Role[] {Role.AUDITOR, Role.DATA_SCIENTIST, Role.ADMINISTRATOR}) {
            nurse.by(new Actor("x", "X", Set.of(role)));
            assertThat(Procedure.moves(nurse.facts())).noneMatch(Move::isAllowed);
        }
    }

    @Test
    void aRefusedStepThrows() {
        assertThatThrownBy(() -> nurse.take(Step.QUALIFY))
                .isInstanceOf(StepRefused.class)
                .hasMessageContaining("« Instruction »");
    }

    @Test
    void aStepIsNotDatedTomorrow() {
        StepInput tomorrow = StepInput.on(nurse.today.plusDays(1));
        assertThat(Procedure.refusal(nurse.facts(), Step.HEAR_PERSON, tomorrow)).isPresent();
    }

    @Test
    void theStraightWay() {
        nurse.state = CaseState.SIGNALEMENT;
        nurse.take(Step.QUALIFY).take(Step.OPEN_INSTRUCTION).take(Step.HEAR_PERSON);
        nurse.take(Step.NOTIFY_INDU, 10_000).take(Step.WARN);
        assertThat(nurse.state).as("a recovery in course stays one").isEqualTo(CaseState.RECOVERY);
        nurse.take(Step.RECORD_PAYMENT, 10_000);
        assertThat(close(Outcome.FAULT).state).isEqualTo(CaseState.CLOSED);
        assertThat(Arrays.stream(Step.values())).allMatch(step -> !step.states().isEmpty());
    }

    @Test
    void aStepComesWithWhatItNeeds() {
        assertThat(nurse.refusal(Step.CLOSE).sentence()).contains("conclut");
        assertThat(nurse.refusal(Step.RECORD_AVOIDED, 0).sentence()).contains("somme");
        nurse.take(Step.DECONVENTION_NOTICE)
                .take(Step.DECONVENTION_NOTICE_RECEIVED)
                .take(Step.DECONVENTION_OPINION);
        nurse.on("2022-09-12").by(MANAGER);
        assertThat(Procedure.refusal(
                        nurse.facts(),
                        Step.DECONVENTION,
                        StepInput.on(nurse.today).motive("Motif")))
                .hasValueSatisfying(refusal -> assertThat(refusal.sentence()).contains("dernier jour"));
    }
}
