package fr.vigie.streaming.contradiction.twice;

import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.evening;
import static fr.vigie.streaming.contradiction.CareRecords.CABINET;
import static fr.vigie.streaming.contradiction.CareRecords.NURSE;
import static fr.vigie.streaming.contradiction.CareRecords.OTHER_CABINET;
import static fr.vigie.streaming.contradiction.CareRecords.OTHER_NURSE;
import static fr.vigie.streaming.contradiction.CareRecords.PHYSICIAN;
import static fr.vigie.streaming.contradiction.CareRecords.act;
import static fr.vigie.streaming.contradiction.CareRecords.by;
import static fr.vigie.streaming.contradiction.CareRecords.consultation;
import static fr.vigie.streaming.contradiction.CareRecords.travel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.contradiction.Docket;
import fr.vigie.streaming.fact.FindingItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DoubleBillingTest {
    private static final LocalDate DAY = day("2021-09-10");
    private static final DoubleBillingSettings SETTINGS = DoubleBillingSettings.defaults();

    private static Docket docket() {
        return new Docket(
                List.of(new DoubleBilling(SETTINGS)), DoubleBillingRules.weighing(SETTINGS), day("2022-01-31"));
    }

    private static BillingLine first(String id) {
        return act("1-" + id, "p", DAY, "2");
    }

    /** The same act, received two days later on another number of the same nurse. */
    private static BillingLine again(String id) {
        BillingLine again = by(act("2-" + id, "p", DAY, "2"), OTHER_CABINET, NURSE);
        again.setReceivedAt(evening(DAY.plusDays(2)));
        return again;
    }

    private static List<String> suspected(BillingLine... lines) {
        return docket().add(lines).suspected();
    }

    @Test
    void theLaterLineAndItsTravelAreUndueToTheCent() {
        Docket docket = docket();
        for (String patient : List.of("p", "q")) {
            for (int i = 0; i < 3; i++) {
                BillingLine one = act(patient + i, patient, DAY.plusDays(i), "2");
                BillingLine two = by(act(patient + i + "-bis", patient, DAY.plusDays(i), "2"), OTHER_CABINET, NURSE);
                two.setReceivedAt(evening(DAY.plusDays(i + 1)));
                docket.add(one, travel(one), two, travel(two));
            }
        }
        assertThat(docket.items(DoubleBillingRules.NAME, NURSE))
                .extracting(item -> item.getLineId().orElseThrow())
                .containsExactly(
                        "p0-bis",
                        "p0-bis-ifd",
                        "q0-bis",
                        "q0-bis-ifd",
                        "p1-bis",
                        "p1-bis-ifd",
                        "q1-bis",
                        "q1-bis-ifd",
                        "p2-bis",
                        "p2-bis-ifd",
                        "q2-bis",
                        "q2-bis-ifd");
        assertThat(docket.items(DoubleBillingRules.NAME, NURSE))
                .extracting(FindingItem::getDueCents)
                .containsOnly(0L);
        assertThat(docket.findings(DoubleBillingRules.NAME, NURSE).get(0).getText())
                .startsWith("6\u00a0passages (12\u00a0lignes) de 2\u00a0patients sont facturés une seconde fois")
                .contains("soit 52,80\u00a0€ facturés sans être dus");
    }

    @Test
    void aPhysicianOnTwoNumbersHasAnAlertOfHisOwnScheme() {
        Docket docket = docket();
        List<String> patients = List.of("p", "q", "r", "s");
        for (String patient : patients) {
            LocalDate on = DAY.plusDays(patients.indexOf(patient));
            BillingLine two = by(consultation("2" + patient, patient, on), OTHER_CABINET, PHYSICIAN);
            two.setReceivedAt(evening(on.plusDays(1)));
            docket.add(consultation("1" + patient, patient, on), two);
        }
        assertThat(docket.findings(DoubleBillingRules.PHYSICIANS, PHYSICIAN)).hasSize(1);
        assertThat(docket.findings(DoubleBillingRules.NAME, PHYSICIAN)).isEmpty();
    }

    @Test
    void twoNursesAtTheSameTimeAreOneVisit() {
        assertThat(suspected(first("a"), by(again("a"), OTHER_CABINET, OTHER_NURSE)))
                .containsExactly("2-a=0");
    }

    @Test
    void oneNumberAndTwoInvoicesOfTheSameTimeAreOneVisit() {
        assertThat(suspected(first("a"), by(again("a"), CABINET, NURSE))).containsExactly("2-a=0");
    }

    @Test
    void twoPhysiciansWhoReceiveAPatientInTurnAreTwoVisits() {
        BillingLine two = by(consultation("2", "p", DAY), OTHER_CABINET, OTHER_NURSE);
        two.setReceivedAt(evening(DAY.plusDays(1)));
        assertThat(suspected(consultation("1", "p", DAY), two)).isEmpty();
    }

    @Test
    void whoComesBackSomeMinutesLaterOnTheSameNumberIsSilent() {
        BillingLine two = by(again("a"), CABINET, NURSE);
        two.setVisitAt(two.getVisitAt().orElseThrow().plusSeconds(12 * 60));
        assertThat(suspected(first("a"), two)).isEmpty();
    }

    @Test
    void aLotThatIsSentTwiceUnderNewNumbersIsAnAccident() {
        Docket docket = docket();
        for (int i = 0; i < 50; i++) {
            BillingLine one = act("1-" + i, "p" + i, DAY, "2");
            docket.add(one, by(act("2-" + i, "p" + i, DAY, "2"), CABINET, NURSE));
        }
        assertThat(docket.suspected()).hasSize(50);
        assertThat(docket.findings(DoubleBillingRules.NAME, NURSE)).isEmpty();
    }

    @Test
    void oneNurseOnTwoNumbersIsHeldWithoutTimesToo() {
        BillingLine one = first("a");
        BillingLine two = again("a");
        one.setVisitAt(null);
        two.setVisitAt(null);
        assertThat(suspected(one, two)).containsExactly("2-a=0");
    }

    @Test
    void twoPassagesOfTwoNursesAreTwoVisits() {
        BillingLine one = first("a");
        one.setPassage(1);
        BillingLine two = by(again("a"), CABINET, OTHER_NURSE);
        two.setPassage(2);
        assertThat(suspected(one, two)).isEmpty();
    }

    @Test
    void twoNursesAtDifferentTimesAreTwoVisits() {
        BillingLine two = by(again("a"), OTHER_CABINET, OTHER_NURSE);
        two.setVisitAt(two.getVisitAt().orElseThrow().plusSeconds(16 * 60));
        assertThat(suspected(first("a"), two)).isEmpty();
    }

    @Test
    void twoNursesWithoutTimesMayBeTwoVisits() {
        BillingLine two = by(again("a"), OTHER_CABINET, OTHER_NURSE);
        two.setVisitAt(null);
        assertThat(suspected(first("a"), two)).isEmpty();
    }

    @Test
    void aMorningAndAnEveningOnTwoNumbersAreTwoVisits() {
        BillingLine two = again("a");
        two.setVisitAt(two.getVisitAt().orElseThrow().plusSeconds(8 * 3_600));
        assertThat(suspected(first("a"), two)).isEmpty();
    }

    @Test
    void anotherActIsNoRepetition() {
        BillingLine code = again("a");
        code.setActCode("AIS");
        BillingLine coefficient = by(act("2-b", "p", DAY, "4"), OTHER_CABINET, NURSE);
        assertThat(suspected(first("a"), code, coefficient)).isEmpty();
    }

    @Test
    void twoActsOnOneInvoiceAreOneVisit() {
        BillingLine two = by(again("a"), CABINET, NURSE);
        two.setInvoiceId(first("a").getInvoiceId());
        assertThat(suspected(first("a"), two)).isEmpty();
    }

    @Test
    void anInvoiceThatWasCorrectedIsBilledOnce() {
        BillingLine cancelled = first("cancelled");
        cancelled.setRectifies("1-a");
        cancelled.setQuantity(0);
        assertThat(suspected(first("a"), cancelled, again("a"))).isEmpty();
    }

    @Test
    void nothingIsHeldWhileACorrectionMayCome() {
        Docket docket = docket().add(first("a"), again("a")).on(DAY.plusDays(31));
        assertThat(docket.suspected()).isEmpty();
        assertThat(docket.judgement("p", DAY).again()).contains(DAY.plusDays(32));
        assertThat(docket.on(DAY.plusDays(32)).suspected()).containsExactly("2-a=0");
    }

    @Test
    void aRefusedInvoiceIsSentAgainWeeksLater() {
        BillingLine two = again("a");
        two.setReceivedAt(evening(DAY.plusDays(13)));
        assertThat(suspected(first("a"), two)).isEmpty();
    }

    @Test
    void travelForAnActThatIsDueStaysDue() {
        BillingLine other = by(act("2-b", "p", DAY, "4"), OTHER_CABINET, NURSE);
        other.setInvoiceId(again("a").getInvoiceId());
        assertThat(suspected(first("a"), again("a"), other, travel(again("a")))).containsExactly("2-a=0");
    }

    @Test
    void anInvoiceRepeatsAnActAsOftenAsItWasBilled() {
        BillingLine extra = again("b");
        extra.setInvoiceId(again("a").getInvoiceId());
        assertThat(suspected(first("a"), again("a"), extra)).containsExactly("2-a=0");
    }

    @Test
    void someRepetitionsAreClericalErrors() {
        Docket docket = docket().add(first("a"), again("a"));
        assertThat(docket.findings(DoubleBillingRules.NAME, NURSE)).isEmpty();
    }

    @Property(tries = 30)
    void theOrderOfRecordsDoesNotMatter(@ForAll long seed) {
        List<BillingLine> lines = new ArrayList<>(List.of(first("a"), again("a"), first("b"), again("c")));
        lines.add(travel(again("a")));
        List<String> expected = docket().add(lines).suspected();
        Collections.shuffle(lines, new Random(seed));
        assertThat(docket().add(lines).suspected()).isEqualTo(expected).isNotEmpty();
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new DoubleBillingSettings(10, 15, 12, 30, 4, 3, 2, 1_500, 0.8))
                .hasMessageContaining("double-billing: apartMinutes = 10");
        assertThatThrownBy(() -> new DoubleBillingSettings(60, -1, 12, 30, 4, 3, 2, 1_500, 0.8))
                .hasMessageContaining("coincideMinutes");
        assertThatThrownBy(() -> new DoubleBillingSettings(60, 15, -1, 30, 4, 3, 2, 1_500, 0.8))
                .hasMessageContaining("maxDaysBetween");
        assertThatThrownBy(() -> new DoubleBillingSettings(60, 15, 12, 30, 0, 3, 2, 1_500, 0.8))
                .hasMessageContaining("minPassages");
    }
}
