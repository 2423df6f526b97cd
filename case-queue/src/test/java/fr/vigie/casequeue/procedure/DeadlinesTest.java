package fr.vigie.casequeue.procedure;

import static fr.vigie.casequeue.procedure.Played.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    private final Played nurse = new Played();

    private List<String> deadlines() {
        return Procedure.deadlines(nurse.facts()).stream()
                .map(one -> one.what() + " " + one.day() + (one.overdue() ? " !" : ""))
                .toList();
    }

    @Test
    void limitationRunsUntilSomethingIsClaimed() {
        assertThat(deadlines()).containsExactly("LIMITATION 2025-03-01", "LIMITATION_IF_FRAUD 2027-08-01");
        nurse.take(Step.NOTIFY_INDU, 1_000);
        assertThat(deadlines()).isEmpty();
    }

    @Test
    void whatHasLapsedAndWhatIsNext() {
        nurse.paid(Played.paid("2022-03-01", 1), Played.paid("2023-05-02", 1))
                .fraud(Intent.NONE)
                .on("2025-06-01");
        assertThat(deadlines())
                .containsExactly("LIMITATION 2025-03-01 !", "LIMITATION 2026-05-02", "LIMITATION_IF_FRAUD 2027-08-01");
    }

    @Test
    void twoMonthsRunFromTheReceipt() {
        nurse.take(Step.NOTIFY_INDU, 1_000).take(Step.INDU_RECEIVED);
        assertThat(deadlines()).containsExactly("INDU_ANSWER 2022-11-02");
        nurse.on("2022-11-03");
        assertThat(deadlines()).containsExactly("INDU_ANSWER 2022-11-02 !");
        nurse.take(Step.FORMAL_DEMAND, 1_000);
        assertThat(deadlines()).isEmpty();
    }

    @Test
    void aStepSaysWhichDelayItOpens() {
        nurse.take(Step.NOTIFY_INDU, 1_000).on("2022-09-02");
        StepInput receipt = StepInput.on(nurse.today.minusDays(1)).until(nurse.today);
        assertThat(Procedure.take(nurse.facts(), Step.INDU_RECEIVED, receipt).deadline())
                .contains(Deadline.of(Due.INDU_ANSWER, LocalDate.of(2022, 11, 2), nurse.today));
    }

    @Test
    void aPenaltyFromMonthToAssent() {
        nurse.take(Step.NOTIFY_INDU, 10_000);
        nurse.take(Step.PENALTY_NOTICE, 5_000).take(Step.PENALTY_NOTICE_RECEIVED);
        assertThat(deadlines()).containsExactly("PENALTY_OBSERVATIONS 2022-10-03");
        nurse.on("2022-10-04");
        assertThat(deadlines()).containsExactly("PENALTY_OBSERVATIONS 2022-10-03 !", "AVERTISSEMENT 2022-10-18");
        nurse.take(Step.REFER_TO_COMMISSION);
        assertThat(deadlines()).containsExactly("COMMISSION_OPINION 2022-11-04");
        nurse.on("2022-11-02").take(Step.COMMISSION_OPINION);
        assertThat(deadlines()).containsExactly("AFTER_OPINION 2022-11-17");
        nurse.take(Step.REQUEST_ASSENT);
        assertThat(deadlines()).containsExactly("ASSENT 2022-12-02");
        nurse.take(Step.ASSENT_GIVEN);
        assertThat(deadlines()).containsExactly("PENALTY_DECISION 2022-11-17");
        nurse.by(MANAGER).take(Step.PENALTY, 5_000);
        assertThat(deadlines()).isEmpty();
    }

    @Test
    void aSuspensionEndsAfterThreeMonths() {
        nurse.take(Step.NOTIFY_INDU, 1).take(Step.DECONVENTION_NOTICE).take(Step.DECONVENTION_NOTICE_RECEIVED);
        assertThat(deadlines()).containsExactly("HEARING_REQUEST 2022-09-09");
        nurse.take(Step.DECONVENTION_OPINION).on("2022-09-12").by(MANAGER);
        assertThat(deadlines()).containsExactly("HEARING_REQUEST 2022-09-09 !", "DECONVENTION_DECISION 2022-09-26");
        Taken taken = Procedure.take(
                nurse.facts(),
                Step.DECONVENTION,
                StepInput.on(nurse.today).motive("Motif").until(nurse.today.plusMonths(2)));
        assertThat(taken.deadline().orElseThrow().day()).isEqualTo(nurse.today.plusMonths(2));
        nurse.take(Step.DECONVENTION);
        assertThat(deadlines()).containsExactly("SUSPENSION_END 2022-12-12");
    }
}
