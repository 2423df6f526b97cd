package fr.vigie.casequeue.procedure;

import static fr.vigie.casequeue.procedure.Played.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.alert.AlertSubjectKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DeconventionTest {
    private final Played nurse = new Played();

    private Played noticed() {
        return nurse.take(Step.DECONVENTION_NOTICE)
                .take(Step.DECONVENTION_NOTICE_RECEIVED)
                .take(Step.DECONVENTION_OPINION);
    }

    @Test
    void noDecisionBeforeTheEightDays() {
        noticed().by(MANAGER).on("2022-09-09");
        assertThat(nurse.refusal(Step.DECONVENTION).sentence()).contains("09/09/2022");
        nurse.on("2022-09-10").take(Step.DECONVENTION);
    }

    @Test
    void aHearingIsAskedForWithinEightDays() {
        noticed().on("2022-09-10");
        assertThat(nurse.refusal(Step.DECONVENTION_REQUEST_HEARING).article()).isEqualTo("art. R162-54-10 CSS");
    }

    @Test
    void whoeverAsksIsHeardWithinFifteenDaysAndBeforeTheDecision() {
        noticed().on("2022-09-08").take(Step.DECONVENTION_REQUEST_HEARING).on("2022-09-20");
        assertThat(nurse.by(MANAGER).refusal(Step.DECONVENTION).sentence()).contains("entendue");
        assertThat(nurse.on("2022-09-24").refusal(Step.DECONVENTION_HEARD).sentence())
                .contains("23/09/2022");
        nurse.on("2022-09-23").take(Step.DECONVENTION_HEARD).take(Step.DECONVENTION);
    }

    @Test
    void theDecisionComesWithinFifteenDays() {
        noticed().by(MANAGER).on("2022-09-27");
        assertThat(nurse.refusal(Step.DECONVENTION).sentence())
                .as("9 September and 15 days, a Saturday")
                .contains("26/09/2022");
        assertThat(nurse.allows(Step.DECONVENTION_DROP)).isTrue();
    }

    @Test
    void threeMonthsAtMost() {
        noticed().by(MANAGER).on("2022-09-12");
        LocalDate last = LocalDate.of(2022, 12, 12);
        assertThat(nurse.refusal(Step.DECONVENTION, input -> input.until(last.plusDays(1)))
                        .sentence())
                .contains("12/12/2022");
        nurse.take(Step.DECONVENTION, input -> input.until(last));
    }

    @Test
    void notWithoutTheOpinionOfUncam() {
        nurse.take(Step.DECONVENTION_NOTICE)
                .take(Step.DECONVENTION_NOTICE_RECEIVED)
                .by(MANAGER)
                .on("2022-09-12");
        assertThat(nurse.refusal(Step.DECONVENTION).sentence()).contains("Avis de l’UNCAM");
    }

    @Test
    void onlyAProfessionalHasAConvention() {
        nurse.subject = AlertSubjectKind.PATIENT;
        assertThat(nurse.refusal(Step.DECONVENTION_NOTICE).article()).isEqualTo("art. L162-15-1 CSS");
        assertThat(nurse.refusal(Step.REFER_TO_ORDRE).article()).contains("L145-1");
    }
}
