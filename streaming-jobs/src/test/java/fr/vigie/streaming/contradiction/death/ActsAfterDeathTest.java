package fr.vigie.streaming.contradiction.death;

import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.evening;
import static fr.vigie.streaming.TestRecords.morning;
import static fr.vigie.streaming.TestRecords.patient;
import static fr.vigie.streaming.TestRecords.professional;
import static fr.vigie.streaming.TestRecords.testAct;
import static fr.vigie.streaming.contradiction.CareRecords.CABINET;
import static fr.vigie.streaming.contradiction.CareRecords.NURSE;
import static fr.vigie.streaming.contradiction.CareRecords.OTHER_CABINET;
import static fr.vigie.streaming.contradiction.CareRecords.OTHER_NURSE;
import static fr.vigie.streaming.contradiction.CareRecords.PHYSICIAN;
import static fr.vigie.streaming.contradiction.CareRecords.act;
import static fr.vigie.streaming.contradiction.CareRecords.by;
import static fr.vigie.streaming.contradiction.CareRecords.consultation;
import static fr.vigie.streaming.contradiction.CareRecords.dead;
import static fr.vigie.streaming.contradiction.CareRecords.prescription;
import static fr.vigie.streaming.contradiction.CareRecords.stay;
import static fr.vigie.streaming.contradiction.CareRecords.travel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Securing;
import fr.vigie.domain.event.StayKind;
import fr.vigie.domain.reference.Patient;
import fr.vigie.streaming.contradiction.Docket;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.FindingKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;

class ActsAfterDeathTest {
    private static final LocalDate DIED = day("2021-09-10");
    private static final AfterDeathSettings SETTINGS = AfterDeathSettings.defaults();

    private static Docket docket() {
        return new Docket(List.of(new ActsAfterDeath(SETTINGS)), AfterDeathRules.weighing(SETTINGS), day("2022-01-31"));
    }

    /** Visits on days after the death. */
    private static List<BillingLine> visits(String patient, int... daysAfter) {
        List<BillingLine> visits = new ArrayList<>();
        for (int after : daysAfter) {
            visits.add(act(patient + "-" + after, patient, DIED.plusDays(after), "4"));
        }
        return visits;
    }

    private static Patient died(String patient) {
        return dead(patient, DIED, DIED.plusDays(10));
    }

    @Test
    void visitsToTheDeadAreUndueToTheCentTravelIncluded() {
        List<BillingLine> visits = visits("p", -1, 10, 12, 14);
        Docket docket = docket().add(died("p")).add(visits).add(travel(visits.get(3)));
        List<FindingItem> items = docket.items(AfterDeathRules.NAME, NURSE);
        assertThat(items)
                .extracting(
                        item -> item.getLineId().orElseThrow(), FindingItem::getBilledCents, FindingItem::getDueCents)
                .containsExactly(
                        tuple("p-10", 1_260L, 0L),
                        tuple("p-12", 1_260L, 0L),
                        tuple("p-14", 1_260L, 0L),
                        tuple("p-14-ifd", 250L, 0L));
        Finding finding = docket.findings(AfterDeathRules.NAME, NURSE).get(0);
        assertThat(finding.getKind()).isEqualTo(FindingKind.BREACH);
        assertThat(finding.getText())
                .isEqualTo("3\u00a0passages (4\u00a0lignes) de 1\u00a0patient sont facturés après la date de décès du"
                        + " patient, entre le 20/09/2021 et le 24/09/2021, soit 40,30\u00a0€ facturés sans être dus (art."
                        + " L133-4 CSS).");
        assertThat(finding.getEvidenceIds()).containsExactly("p-10", "p-12", "p-14", "p-14-ifd");
    }

    @Test
    void daysOfAllPatientsAreOneCase() {
        Docket docket = docket().add(died("p"), died("q")).add(visits("p", 10)).add(visits("q", 11, 12));
        assertThat(docket.findings(AfterDeathRules.NAME, NURSE)).hasSize(1);
        assertThat(docket.findings(AfterDeathRules.PHYSICIANS, NURSE)).isEmpty();
    }

    @Test
    void aPhysicianHasAnAlertOfHisOwnScheme() {
        Docket docket = docket().add(died("p"));
        for (int after : List.of(20, 30, 40)) {
            docket.add(consultation("c" + after, "p", DIED.plusDays(after)));
        }
        assertThat(docket.findings(AfterDeathRules.PHYSICIANS, PHYSICIAN)).hasSize(1);
        assertThat(docket.findings(AfterDeathRules.NAME, PHYSICIAN)).isEmpty();
    }

    @Test
    void thePharmacyThatTestsTheDeadIsAccusedNotItsPharmacist() {
        String pharmacy = biller(800);
        Docket docket = docket();
        for (String patient : List.of("p", "q", "r")) {
            docket.add(died(patient), testAct("t-" + patient, pharmacy, professional(800), patient, DIED.plusDays(40)));
        }
        assertThat(docket.findings(AfterDeathRules.TESTS, pharmacy)).hasSize(1);
        assertThat(docket.findings(AfterDeathRules.PHYSICIANS, professional(800)))
                .isEmpty();
    }

    @Test
    void oneMistakenIdentityInAPharmacyIsLetPass() {
        String pharmacy = biller(800);
        Docket docket = docket().add(died("p"));
        for (int i = 0; i < 5; i++) {
            docket.add(testAct("t" + i, pharmacy, professional(800), "p", DIED.plusDays(40 + i)));
        }
        assertThat(docket.findings(AfterDeathRules.TESTS, pharmacy)).isEmpty();
    }

    @Test
    void theDayOfDeathIsNeverHeld() {
        assertThat(docket().add(died("p")).add(visits("p", -1, 0)).suspected()).isEmpty();
    }

    @Test
    void aDeathThatWasLearntLatelyIsNotBelievedYet() {
        Docket docket = docket().add(died("p")).add(visits("p", 10));
        LocalDate ripe = DIED.plusDays(10L + SETTINGS.waitDays());
        docket.on(ripe.minusDays(1));
        assertThat(docket.suspected()).isEmpty();
        assertThat(docket.judgement("p", DIED.plusDays(10)).again()).contains(ripe);
        assertThat(docket.on(ripe).suspected()).containsExactly("p-10=0");
    }

    @Test
    void aDateOfDeathThatWasPutRightClears() {
        Patient right = dead("p", DIED.plusDays(20), DIED.plusDays(60));
        Docket docket = docket().add(died("p")).add(visits("p", 10, 12, 14, 20));
        docket.on(DIED.plusDays(45));
        assertThat(docket.suspected()).hasSize(4);
        assertThat(docket.add(right).on(DIED.plusDays(60)).suspected()).isEmpty();
    }

    @Test
    void aCorrectionThatIsTrueLaterOnlyClearsTheDaysBefore() {
        Patient wrong = died("p");
        wrong.setValidFrom(DIED);
        Patient right = dead("p", DIED.plusDays(20), DIED.plusDays(60));
        right.setValidFrom(DIED.plusDays(20));
        assertThat(docket().add(wrong, right).add(visits("p", 10, 12, 14)).suspected())
                .isEmpty();
    }

    @Test
    void aDeathThatWasTakenBackClears() {
        Patient alive = patient("p");
        alive.setKnownAt(morning(DIED.plusDays(50)));
        assertThat(docket().add(died("p"), alive).add(visits("p", 10, 12, 14)).suspected())
                .isEmpty();
    }

    @Test
    void aLivingTwinIsSeenByOthersToo() {
        Docket docket = docket().add(died("p")).add(visits("p", 10, 12, 14));
        docket.add(consultation("seen", "p", DIED.plusDays(60)));
        assertThat(docket.suspected()).isEmpty();
    }

    @Test
    void whoWasSeenOftenSinceIsNotDeadAfterTheLastOfThemEither() {
        Docket docket = docket().add(died("p")).add(visits("p", 70, 75, 80));
        docket.add(
                consultation("c1", "p", DIED.plusDays(20)),
                consultation("c2", "p", DIED.plusDays(40)),
                consultation("c3", "p", DIED.plusDays(60)));
        assertThat(docket.findings(AfterDeathRules.NAME, NURSE)).isEmpty();
        assertThat(docket.suspected()).doesNotContain("p-70=0", "p-75=0", "p-80=0");
    }

    @Test
    void aDayIsJudgedAgainWhileOthersMayStillBeSeenWithThePatient() {
        Docket docket = docket().add(died("p")).add(visits("p", 10));
        docket.on(DIED.plusDays(60));
        assertThat(docket.judgement("p", DIED.plusDays(10)).again()).contains(DIED.plusDays(67));
        docket.on(DIED.plusDays(140));
        assertThat(docket.judgement("p", DIED.plusDays(10)).again()).isEmpty();
    }

    @Test
    void aStayInHospitalIsASignOfLife() {
        Docket docket = docket().add(died("p")).add(visits("p", 10, 12, 14));
        docket.add(stay("s", "p", StayKind.FULL, DIED.plusDays(15), DIED.plusDays(18)));
        assertThat(docket.suspected()).isEmpty();
    }

    @Test
    void aPrescriptionIsASignOfLife() {
        Docket docket = docket().add(died("p")).add(visits("p", 10, 12, 14));
        docket.add(prescription("rx", "p", DIED.plusDays(20)));
        assertThat(docket.suspected()).isEmpty();
    }

    @Test
    void aColleagueWithoutTheCardVouchesForNobody() {
        Docket docket = docket().add(died("p")).add(visits("p", 10, 12, 14));
        docket.add(by(act("other", "p", DIED.plusDays(20), "4"), OTHER_CABINET, OTHER_NURSE));
        assertThat(docket.suspected()).containsExactly("other=0", "p-10=0", "p-12=0", "p-14=0");
    }

    @Test
    void aColleagueWithTheCardIsASignOfLife() {
        BillingLine other = by(act("other", "p", DIED.plusDays(20), "4"), OTHER_CABINET, OTHER_NURSE);
        other.setSecuring(Securing.SESAM_VITALE);
        assertThat(docket().add(died("p"), other).add(visits("p", 10)).suspected())
                .containsExactly("other=0");
    }

    @Test
    void theSameCabinetVouchesForNobody() {
        BillingLine other = by(act("other", "p", DIED.plusDays(20), "4"), CABINET, OTHER_NURSE);
        other.setSecuring(Securing.SESAM_VITALE);
        assertThat(docket().add(died("p"), other).add(visits("p", 10)).suspected())
                .containsExactly("other=0", "p-10=0");
    }

    @Test
    void aSeriesGivenBeforeAndDatedAtTheEndOfTheMonthIsLetPass() {
        LocalDate last = DIED.plusDays(20);
        Docket docket = docket().add(died("p"));
        for (int i = 1; i <= 4; i++) {
            BillingLine visit = act("v" + i, "p", last, "2");
            visit.setVisitAt(morning(DIED.minusDays(i)));
            visit.setSignedAt(evening(last));
            docket.add(visit);
        }
        assertThat(docket.suspected()).isEmpty();
    }

    @Test
    void aSeriesWithoutTimesOfVisitsMayHaveBeenGivenBefore() {
        LocalDate last = DIED.plusDays(20);
        Docket docket = docket().add(died("p"));
        for (int i = 1; i <= 4; i++) {
            BillingLine visit = act("v" + i, "p", last, "2");
            visit.setVisitAt(null);
            docket.add(visit);
        }
        assertThat(docket.suspected()).isEmpty();
    }

    @Test
    void aLineSignedBeforeTheDeathIsMisdated() {
        BillingLine signed = act("v", "p", DIED.plusDays(20), "2");
        signed.setSignedAt(evening(DIED.minusDays(1)));
        assertThat(docket().add(died("p"), signed).suspected()).isEmpty();
    }

    @Test
    void aFewDaysTooManyAtTheEndOfCareAreLetPass() {
        assertThat(docket().add(died("p")).add(visits("p", 1, 2, 3)).suspected())
                .isEmpty();
    }

    @Test
    void theFirstDaysCountWhereTheCareGoesOn() {
        assertThat(docket().add(died("p")).add(visits("p", 1, 2, 4)).suspected())
                .containsExactly("p-1=0", "p-2=0", "p-4=0");
    }

    @Test
    void twoPassagesAreNoCase() {
        Docket docket = docket().add(died("p")).add(visits("p", 10, 12));
        assertThat(docket.suspected()).hasSize(2);
        assertThat(docket.findings(AfterDeathRules.NAME, NURSE)).isEmpty();
    }

    @Test
    void aCancelledLineIsNotHeld() {
        BillingLine wrong = act("v", "p", DIED.plusDays(10), "2");
        BillingLine cancelled = act("w", "p", DIED.plusDays(10), "2");
        cancelled.setRectifies("v");
        cancelled.setQuantity(0);
        assertThat(docket().add(died("p"), wrong, cancelled).suspected()).isEmpty();
    }

    @Test
    void aPatientWhomTheCaisseDoesNotKnowIsNotHeldDead() {
        assertThat(docket().add(visits("p", 10, 12, 14)).suspected()).isEmpty();
    }

    @Property(tries = 50)
    void theOrderOfRecordsDoesNotMatter(@ForAll long seed) {
        List<SpecificRecordBase> records = new ArrayList<>(visits("p", -3, 0, 1, 5, 9, 30));
        records.addAll(visits("q", 4, 8));
        records.add(died("p"));
        records.add(died("q"));
        records.add(consultation("seen", "q", DIED.plusDays(6)));
        List<String> expected = docket().add(records).suspected();
        Collections.shuffle(records, new Random(seed));
        Docket shuffled = docket().add(records);
        assertThat(shuffled.suspected())
                .isEqualTo(expected)
                .contains("p-1=0", "q-8=0")
                .doesNotContain("q-4=0");
        assertThat(shuffled.findings(AfterDeathRules.NAME, NURSE))
                .isEqualTo(docket().add(records).findings(AfterDeathRules.NAME, NURSE));
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new AfterDeathSettings(-1, 3, 3, 31, 90, 1, 7, 3, 3, 1_000, 0.9))
                .hasMessageContaining("acts-after-death: waitDays = -1");
        assertThatThrownBy(() -> new AfterDeathSettings(21, -1, 3, 31, 90, 1, 7, 3, 3, 1_000, 0.9))
                .hasMessageContaining("toleranceDays");
        assertThatThrownBy(() -> new AfterDeathSettings(21, 3, 1, 31, 90, 1, 7, 3, 3, 1_000, 0.9))
                .hasMessageContaining("seriesActs");
        assertThatThrownBy(() -> new AfterDeathSettings(21, 3, 3, 31, 90, 0, 7, 3, 3, 1_000, 0.9))
                .hasMessageContaining("minSightings");
        assertThatThrownBy(() -> new AfterDeathSettings(21, 3, 3, 31, 90, 1, 7, 0, 3, 1_000, 0.9))
                .hasMessageContaining("minPassages");
        assertThatThrownBy(() -> new AfterDeathSettings(21, 3, 3, 31, 90, 1, 7, 3, 3, 1_000, 1.1))
                .hasMessageContaining("probability");
    }
}
