package fr.vigie.casequeue.procedure;

import static fr.vigie.casequeue.procedure.Played.INVESTIGATOR;
import static fr.vigie.casequeue.procedure.Played.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PenaltyTest {
    private final Played nurse = new Played();

    private Played noticed() {
        return nurse.take(Step.PENALTY_NOTICE, 5_000).take(Step.PENALTY_NOTICE_RECEIVED);
    }

    /** The month has passed on 3 October: 1 October 2022 is a Saturday. */
    private Played heardByCommission() {
        return noticed()
                .on("2022-10-04")
                .take(Step.REFER_TO_COMMISSION)
                .on("2022-11-02")
                .take(Step.COMMISSION_OPINION);
    }

    private Played assented() {
        return heardByCommission()
                .on("2022-11-10")
                .take(Step.REQUEST_ASSENT)
                .on("2022-12-01")
                .take(Step.ASSENT_GIVEN);
    }

    @Test
    void noPenaltyBeforeTheMonthOfObservations() {
        noticed().on("2022-10-03").by(MANAGER);
        for (Step step : new Step[] {Step.PENALTY, Step.AVERTISSEMENT, Step.REFER_TO_COMMISSION}) {
            Refusal refusal = nurse.refusal(step, 5_000);
            assertThat(refusal.article()).isEqualTo("art. R147-2, I CSS");
            assertThat(refusal.sentence()).contains("jusqu’au 03/10/2022");
        }
    }

    @Test
    void noPenaltyWithoutNotice() {
        assertThat(nurse.by(MANAGER).refusal(Step.PENALTY, 1).sentence())
                .isEqualTo("Il faut d’abord une procédure de pénalité.");
    }

    @Test
    void noMonthRunsBeforeTheNoticeIsReceived() {
        nurse.take(Step.PENALTY_NOTICE, 5_000).on("2023-06-01");
        assertThat(nurse.refusal(Step.REFER_TO_COMMISSION).sentence()).contains("Réception");
    }

    @Test
    void noPenaltyWithoutOpinionOfTheCommission() {
        noticed().on("2022-10-04").by(MANAGER);
        assertThat(nurse.refusal(Step.PENALTY, 5_000).sentence()).contains("Avis de la commission");
    }

    @Test
    void noPenaltyWithoutAssentOfUncam() {
        heardByCommission().by(MANAGER);
        assertThat(nurse.refusal(Step.PENALTY, 5_000).sentence()).contains("Avis conforme");
    }

    @Test
    void noPenaltyAgainstTheOpinionOfUncam() {
        heardByCommission().take(Step.REQUEST_ASSENT).take(Step.ASSENT_DENIED).by(MANAGER);
        assertThat(nurse.refusal(Step.PENALTY, 5_000).sentence()).contains("ne peut qu’être abandonnée");
        assertThat(nurse.refusal(Step.ASSENT_GIVEN).sentence()).contains("déjà répondu");
        nurse.take(Step.PENALTY_DROP);
    }

    @Test
    void assentIsAskedWithinFifteenDaysOrThePenaltyIsDropped() {
        heardByCommission().on("2022-11-18");
        assertThat(nurse.refusal(Step.REQUEST_ASSENT).sentence())
                .contains("17/11/2022")
                .contains("abandonnée");
        assertThat(nurse.allows(Step.PENALTY_DROP)).isTrue();
    }

    @Test
    void anAvertissementComesWithinFifteenDaysOfTheMonth() {
        noticed().by(MANAGER).on("2022-10-19");
        assertThat(nurse.refusal(Step.AVERTISSEMENT).sentence()).contains("18/10/2022");
        assertThat(nurse.on("2022-10-18").take(Step.AVERTISSEMENT).state).isEqualTo(CaseState.SUITES);
    }

    @Test
    void aLaterHearingMovesTheFifteenDays() {
        noticed().on("2022-10-14").take(Step.HEAR_PERSON).by(MANAGER).on("2022-10-31");
        assertThat(nurse.allows(Step.AVERTISSEMENT)).isTrue();
    }

    @Test
    void aPenaltyIsImposedByAnotherPersonWithinFifteenDays() {
        assented();
        assertThat(nurse.refusal(Step.PENALTY, 5_000).sentence()).contains("habilitations");
        assertThat(nurse.by(MANAGER)
                        .on("2022-12-17")
                        .refusal(Step.PENALTY, 5_000)
                        .sentence())
                .contains("16/12/2022");
        nurse.on("2022-12-16").take(Step.PENALTY, 5_000);
        assertThat(nurse.facts().course(Proceeding.PENALTY).isOpen()).isFalse();
    }

    @Test
    void aPenaltyStaysWithinTheCeiling() {
        Refusal refusal = nurse.refusal(Step.PENALTY_NOTICE, 5_001);
        assertThat(refusal.article()).isEqualTo("art. L114-17-1 CSS");
        assertThat(refusal.sentence()).contains("5\u202F000,00").contains("50 %");
        nurse.fraud(Intent.FRAUD).take(Step.PENALTY_NOTICE, 20_000);
    }

    @Test
    void theCeilingIsThatOfTheFirstDayOfTheFacts() {
        LocalDate before = LocalDate.of(2022, 12, 24);
        LocalDate after = LocalDate.of(2022, 12, 25);
        assertThat(PenaltyCeiling.percent(Intent.NONE, before)).isEqualTo(50);
        assertThat(PenaltyCeiling.percent(Intent.NONE, after)).isEqualTo(70);
        assertThat(PenaltyCeiling.percent(Intent.FRAUD, before)).isEqualTo(200);
        assertThat(PenaltyCeiling.percent(Intent.FRAUD, after)).isEqualTo(300);
        assertThat(PenaltyCeiling.percent(Intent.ORGANISED, before)).isEqualTo(300);
        assertThat(PenaltyCeiling.percent(Intent.ORGANISED, after)).isEqualTo(400);
    }

    @Test
    void aPenaltyIsNotAboveTheOneThatWasNotified() {
        assented().by(MANAGER).fraud(Intent.FRAUD);
        assertThat(nurse.refusal(Step.PENALTY, 5_001).sentence()).contains("prévenue");
    }

    @Test
    void noPenaltyForFactsKnownForFiveYears() {
        assertThat(nurse.on("2027-08-02").refusal(Step.PENALTY_NOTICE, 1).sentence())
                .contains("01/08/2027");
    }

    @Test
    void whoeverProposedThePenaltyDoesNotDecideIt() {
        nurse.by(MANAGER);
        noticed();
        nurse.on("2022-10-04");
        assertThat(nurse.refusal(Step.AVERTISSEMENT).article()).contains("séparation des tâches");
        assertThat(nurse.by(INVESTIGATOR).allows(Step.REFER_TO_COMMISSION)).isTrue();
    }

    @Test
    void aSecondNoticeWaitsForTheEndOfTheFirst() {
        noticed();
        assertThat(nurse.refusal(Step.PENALTY_NOTICE, 1).sentence())
                .isEqualTo("Une procédure de pénalité est déjà en cours.");
        nurse.take(Step.PENALTY_DROP)
                .take(Step.PENALTY_NOTICE, 1)
                .on("2023-01-02")
                .by(MANAGER);
        assertThat(nurse.refusal(Step.AVERTISSEMENT).sentence())
                .as("the receipt of the first notice starts nothing for the second")
                .contains("Réception");
    }

    @Test
    void aReceiptIsNotDatedBeforeItsNotice() {
        nurse.take(Step.PENALTY_NOTICE, 1).on("2022-09-02");
        StepInput early = StepInput.on(LocalDate.of(2022, 8, 31));
        assertThat(Procedure.refusal(nurse.facts(), Step.PENALTY_NOTICE_RECEIVED, early))
                .isPresent();
    }

    @Test
    void aPenaltyNeedsADeterminedSum() {
        nurse.paid();
        assertThat(nurse.refusal(Step.PENALTY_NOTICE, 1).sentence()).contains("Aucune somme");
    }

    @Test
    void noAvertissementWhileCommissionOrUncamIsAsked() {
        noticed().on("2022-10-04").take(Step.REFER_TO_COMMISSION).by(MANAGER);
        assertThat(nurse.refusal(Step.AVERTISSEMENT).sentence()).contains("commission est saisie");
        nurse.take(Step.COMMISSION_OPINION);
        assertThat(nurse.allows(Step.AVERTISSEMENT)).isTrue();
        nurse.take(Step.REQUEST_ASSENT);
        assertThat(nurse.refusal(Step.AVERTISSEMENT).sentence()).contains("UNCAM");
    }

    @Test
    void aStepOfAProcedureIsTakenOnce() {
        noticed();
        assertThat(nurse.refusal(Step.PENALTY_NOTICE_RECEIVED).sentence()).contains("déjà prise");
    }
}
