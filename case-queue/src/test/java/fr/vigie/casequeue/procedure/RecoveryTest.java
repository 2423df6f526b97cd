package fr.vigie.casequeue.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.alert.AlertSubjectKind;
import org.junit.jupiter.api.Test;

class RecoveryTest {
    private final Played nurse = new Played();

    @Test
    void noRecoveryBeforeThePersonWasToldOfThirdPartySources() {
        nurse.take(Step.RIGHT_OF_COMMUNICATION);
        assertThat(nurse.refusal(Step.NOTIFY_INDU, 1).article()).isEqualTo("art. L114-21 CSS");
        nurse.take(Step.INFORM_OF_SOURCES);
        assertThat(nurse.allows(Step.NOTIFY_INDU)).isTrue();
        nurse.take(Step.RIGHT_OF_COMMUNICATION);
        assertThat(nurse.allows(Step.NOTIFY_INDU))
                .as("asked again, not told of it")
                .isFalse();
    }

    @Test
    void evidenceFromThirdPartiesBeforeTheCaseMustBeToldToo() {
        nurse.thirdPartyEvidence = true;
        assertThat(nurse.refusal(Step.NOTIFY_INDU, 1).article()).isEqualTo("art. L114-21 CSS");
    }

    @Test
    void noInduWithoutItemisedLines() {
        nurse.paid();
        assertThat(nurse.refusal(Step.NOTIFY_INDU, 1))
                .isEqualTo(new Refusal(
                        Step.NOTIFY_INDU,
                        "Aucune ligne n’est détaillée : un indu se notifie acte par acte, sans extrapolation.",
                        "art. L133-4 et R133-9-1 CSS"));
    }

    @Test
    void noInduWithoutTheDateOfEachPayment() {
        nurse.paid();
        nurse.undatedLines = 12;
        assertThat(nurse.refusal(Step.NOTIFY_INDU, 1).sentence()).contains("date de paiement");
    }

    @Test
    void noInduForLinesWhoseLimitationHasPassed() {
        nurse.paid(Played.paid("2022-03-01", 4_000), Played.paid("2023-05-02", 1_000))
                .on("2025-03-03");
        Refusal refusal = nurse.refusal(Step.NOTIFY_INDU, 1_001);
        assertThat(refusal.article()).isEqualTo("art. L133-4 CSS");
        assertThat(refusal.sentence())
                .contains("Au plus 1\u202F000,00\u00A0€")
                .contains("4\u202F000,00\u00A0€ sont prescrits");
        nurse.take(Step.NOTIFY_INDU, 1_000);
        assertThat(nurse.state).isEqualTo(CaseState.RECOVERY);
    }

    @Test
    void noInduWhenAllHasLapsed() {
        nurse.on("2025-03-02");
        assertThat(nurse.refusal(Step.NOTIFY_INDU, 1).sentence()).contains("prescrites");
        assertThat(nurse.on("2025-03-01").allows(Step.NOTIFY_INDU))
                .as("the last day")
                .isTrue();
    }

    @Test
    void anInsuredOwesForTwoYearsOnly() {
        nurse.subject = AlertSubjectKind.PATIENT;
        assertThat(nurse.on("2024-03-02").refusal(Step.NOTIFY_INDU, 1).article())
                .isEqualTo("art. L332-1 CSS");
    }

    @Test
    void fraudLeavesFiveYearsFromItsDiscovery() {
        nurse.fraud(Intent.FRAUD);
        assertThat(nurse.on("2027-08-01").allows(Step.NOTIFY_INDU)).isTrue();
        assertThat(nurse.on("2027-08-02").refusal(Step.NOTIFY_INDU, 1).article())
                .contains("2224");
    }

    @Test
    void notMoreThanWasUndulyPaidInSeveralNotifications() {
        nurse.take(Step.NOTIFY_INDU, 6_000);
        assertThat(nurse.refusal(Step.NOTIFY_INDU, 4_001).sentence()).contains("6\u202F000,00");
        nurse.take(Step.NOTIFY_INDU, 4_000);
    }

    @Test
    void noFormalDemandBeforeTwoMonths() {
        nurse.take(Step.NOTIFY_INDU, 10_000);
        assertThat(nurse.on("2023-01-01").refusal(Step.FORMAL_DEMAND, 10_000).sentence())
                .as("never received")
                .contains("Réception");
        nurse.on("2022-09-05").take(Step.INDU_RECEIVED).on("2022-11-07");
        assertThat(nurse.refusal(Step.FORMAL_DEMAND, 10_000).sentence())
                .as("5 November is a Saturday")
                .contains("jusqu’au 07/11/2022");
        nurse.on("2022-11-08").take(Step.FORMAL_DEMAND, 10_000);
    }

    @Test
    void noFormalDemandWhileAnAppealIsPending() {
        nurse.take(Step.NOTIFY_INDU, 10_000)
                .take(Step.INDU_RECEIVED)
                .take(Step.RECORD_APPEAL)
                .on("2023-02-01");
        assertThat(nurse.refusal(Step.FORMAL_DEMAND, 10_000).article()).contains("R142-1");
        nurse.take(Step.APPEAL_DECIDED).take(Step.FORMAL_DEMAND, 10_000);
    }

    @Test
    void recoveryNeverComesToMoreThanTheInduAndTenPercent() {
        nurse.take(Step.NOTIFY_INDU, 10_000);
        assertThat(nurse.refusal(Step.RECORD_PAYMENT, 10_001).sentence()).contains("10\u202F000,00");
        nurse.take(Step.INDU_RECEIVED).take(Step.RECORD_PAYMENT, 4_000).on("2022-12-01");
        assertThat(nurse.refusal(Step.FORMAL_DEMAND, 6_001).sentence()).contains("6\u202F000,00");
        nurse.take(Step.FORMAL_DEMAND, 6_000);
        assertThat(nurse.refusal(Step.RECORD_PAYMENT, 6_601).sentence()).contains("6\u202F600,00");
        nurse.take(Step.RECORD_PAYMENT, 6_600);
        assertThat(nurse.allows(Step.RECORD_PAYMENT)).isFalse();
    }

    @Test
    void nothingComesInWithoutAnIndu() {
        assertThat(nurse.refusal(Step.RECORD_PAYMENT, 1).sentence())
                .isEqualTo("Il faut d’abord une notification d’indu.");
    }
}
