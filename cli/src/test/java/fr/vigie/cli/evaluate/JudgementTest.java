package fr.vigie.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private static final LocalDate NOVEMBER = LocalDate.of(2021, 11, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2021, 12, 1);
    private static final Subject NURSE = new Subject("PROFESSIONAL", "n");
    private static final Subject PHARMACY = new Subject("BILLER", "b");
    private static final Subject DOCTOR = new Subject("PROFESSIONAL", "d");
    private static final Subject CARD = new Subject("CARD", "c");
    private static final Subject RURAL = new Subject("PROFESSIONAL", "r");

    private static Instance planted(String name, String scheme, Map<Subject, Role> subjects, long cents) {
        return new Instance(
                name + "-1",
                name,
                Set.of(scheme),
                subjects,
                Map.of(),
                cents,
                0,
                NOVEMBER,
                NOVEMBER.plusDays(20),
                Optional.of(cents > 0 ? "plain" : "subtle"));
    }

    private final Instance mileage = planted("inflated-mileage", "NURSE_BILLING", Map.of(NURSE, Role.SUSPECT), 1000);
    private final Instance tests = planted("unregistered-tests", "ANTIGEN_TESTS", Map.of(PHARMACY, Role.SUSPECT), 5000);
    private final Instance card =
            planted("usurped-card", "CARD_MISUSE", Map.of(DOCTOR, Role.VICTIM, CARD, Role.PARTICIPANT), 0);
    private final Instance rural = planted("rural-nurse", "NURSE_BILLING", Map.of(RURAL, Role.LOOK_ALIKE), 0);
    private final Labels labels = new Labels(List.of(mileage, tests, card), List.of(rural));

    private static JudgedAlert alert(int rank, String scheme, Subject subject, boolean victim, long cents) {
        LocalDate first = NOVEMBER.plusDays(3);
        return alert(rank, scheme, subject, victim, cents, first, first.plusDays(5));
    }

    private static JudgedAlert alert(
            int rank, String scheme, Subject subject, boolean victim, long cents, LocalDate first, LocalDate last) {
        return new JudgedAlert(
                rank,
                "a" + rank,
                scheme,
                subject,
                victim,
                0.5,
                Set.of("A"),
                Set.of("A"),
                cents,
                0,
                RingMembers.NONE,
                first,
                last,
                last.plusDays(2));
    }

    private Judgement judge(JudgedAlert... alerts) {
        return Judgement.of(List.of(alerts), labels);
    }

    @Test
    void rightIsALabelledSubjectUnderAnAcceptedScheme() {
        Judgement judgement = judge(
                alert(1, "NURSE_BILLING", NURSE, false, 900),
                alert(2, "DAILY_ALLOWANCES", NURSE, false, 900),
                alert(3, "NURSE_BILLING", new Subject("PATIENT", "n"), false, 900),
                alert(4, "CARD_MISUSE", CARD, false, 0));

        assertThat(judgement.rightAmong(4)).isEqualTo(2);
        assertThat(judgement.precisionAt(1)).isEqualTo(1.0);
        assertThat(judgement.precisionAt(10)).isEqualTo(0.5);
        assertThat(judgement.best(mileage))
                .hasValueSatisfying(best -> assertThat(best.rank()).isEqualTo(1));
        assertThat(judgement.best(tests)).isEmpty();
    }

    @Test
    void recallIsToldByHowWellAFraudHides() {
        Judgement judgement = judge(alert(1, "NURSE_BILLING", NURSE, false, 900));

        assertThat(StealthResult.of(judgement))
                .containsExactly(new StealthResult("plain", 2, 1, 0, 0), new StealthResult("subtle", 1, 0, 0, 0));
        assertThat(StealthResult.of(judgement).get(0).recall()).isEqualTo(0.5);
    }

    @Test
    void evidenceOutsideThePlantedPeriodIsNotRight() {
        JudgedAlert late = alert(1, "NURSE_BILLING", NURSE, false, 0, DECEMBER, DECEMBER);
        JudgedAlert touching = alert(2, "NURSE_BILLING", NURSE, false, 0, NOVEMBER.plusDays(20), DECEMBER);

        assertThat(judge(late, touching).rightAlerts().get(mileage)).containsExactly(touching);
    }

    @Test
    void aVictimMustBeCalledOne() {
        JudgedAlert accusing = alert(1, "CARD_MISUSE", DOCTOR, false, 0);
        JudgedAlert protecting = alert(2, "CARD_MISUSE", DOCTOR, true, 0);
        Judgement judgement = judge(accusing, protecting);

        assertThat(judgement.rightAlerts().get(card)).containsExactly(protecting);
        assertThat(judgement.accusedVictims()).containsExactly(accusing);
    }

    @Test
    void aLookAlikeIsToldApart() {
        JudgedAlert unfair = alert(1, "NURSE_BILLING", RURAL, false, 700);
        Judgement judgement = judge(unfair, alert(2, "ANTIGEN_TESTS", RURAL, false, 0));

        assertThat(judgement.firstAlertOnLookAlikes()).containsExactly(Map.entry(rural, unfair));
        assertThat(judgement.rightAmong(2)).isZero();
    }

    @Test
    void eurosCapturedNeverExceedWhatTheInstanceCost() {
        Judgement judgement =
                judge(alert(1, "NURSE_BILLING", NURSE, false, 1500), alert(2, "ANTIGEN_TESTS", PHARMACY, false, 2000));

        assertThat(judgement.capturedCents(1)).isEqualTo(1000);
        assertThat(judgement.capturedCents(2)).isEqualTo(3000);
        assertThat(judgement.plantedCents()).isEqualTo(6000);
    }

    @Test
    void eachSchemeHasItsRecallItsEurosAndItsDaysToDetection() {
        List<SchemeResult> results = SchemeResult.of(judge(alert(1, "NURSE_BILLING", NURSE, false, 1500)));

        assertThat(results)
                .extracting(SchemeResult::name)
                .containsExactly("inflated-mileage", "unregistered-tests", "usurped-card");
        assertThat(results.get(0))
                .isEqualTo(new SchemeResult("inflated-mileage", 1, 1, 1000, 1000, 1500, List.of(10L)));
        assertThat(results.get(0).medianDetectionDays()).hasValue(10);
        assertThat(results.get(1).recall()).isZero();
        assertThat(results.get(1).labelSufferedCents()).isEqualTo(5000);
        assertThat(results.get(1).foundSufferedCents()).isZero();
        assertThat(results.get(1).medianDetectionDays()).isEmpty();
    }

    @Test
    void withoutAlertsPrecisionIsZero() {
        assertThat(judge().precisionAt(10)).isZero();
    }
}
