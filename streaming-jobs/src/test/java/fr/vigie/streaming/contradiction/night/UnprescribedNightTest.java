package fr.vigie.streaming.contradiction.night;

import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.evening;
import static fr.vigie.streaming.contradiction.CareRecords.NURSE;
import static fr.vigie.streaming.contradiction.CareRecords.act;
import static fr.vigie.streaming.contradiction.CareRecords.ordered;
import static fr.vigie.streaming.contradiction.CareRecords.prescription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Majoration;
import fr.vigie.domain.event.PrescribedAct;
import fr.vigie.domain.event.Prescription;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.contradiction.Docket;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;

class UnprescribedNightTest {
    private static final LocalDate DAY = day("2021-09-10");
    private static final NightSettings SETTINGS = NightSettings.defaults();

    private static Docket docket() {
        return new Docket(List.of(new UnprescribedNight(SETTINGS)), NightRules.weighing(SETTINGS), day("2022-01-31"));
    }

    /** AMI 2 with a majoration of the night, 6,30 € and 9,15 €, on the patient's prescription. */
    private static BillingLine night(String patient, int daysAfter) {
        BillingLine act = act("%s-%02d".formatted(patient, daysAfter), patient, DAY.plusDays(daysAfter), "2");
        act.setPrescriptionId("rx-" + patient);
        act.setMajoration(Majoration.NIGHT);
        act.setMajorationCents(915L);
        act.setAmountCents(1_545);
        act.setReimbursedCents(1_545);
        return act;
    }

    private static Prescription byDay(String patient) {
        return prescription("rx-" + patient, patient, DAY, ordered("2", 1, 30));
    }

    private static PrescribedAct byNight() {
        PrescribedAct act = ordered("2", 1, 30);
        act.setNight(true);
        return act;
    }

    @Test
    void theMajorationIsUndueToTheCentAndTheActStaysDue() {
        Docket docket = docket().add(byDay("p"), byDay("q"));
        for (int i = 0; i < 4; i++) {
            docket.add(night("p", i), night("q", i));
        }
        assertThat(docket.items(NightRules.NAME, NURSE)).hasSize(8).allSatisfy(item -> assertThat(item.getDueCents())
                .isEqualTo(630));
        assertThat(docket.findings(NightRules.NAME, NURSE).get(0).getText())
                .isEqualTo(
                        "8\u00a0passages (8\u00a0lignes) de 2\u00a0patients sont facturés avec une majoration de nuit"
                                + " que la prescription ne prévoit pas, entre le 10/09/2021 et le 13/09/2021, soit 73,20\u00a0€"
                                + " facturés sans être dus (NGAP, dispositions générales, art. 14 B ; art. L133-4 CSS).");
    }

    @Test
    void theLeastThatTheMajorationCanBeIsUndue() {
        BillingLine unstated = night("p", 0);
        unstated.setMajorationCents(null);
        BillingLine less = night("p", 1);
        less.setMajorationCents(500L);
        BillingLine partly = night("p", 2);
        partly.setReimbursedCents(927);
        BillingLine deep = night("p", 3);
        deep.setMajoration(Majoration.DEEP_NIGHT);
        deep.setMajorationCents(1_830L);
        deep.setAmountCents(2_460);
        deep.setReimbursedCents(2_460);
        assertThat(docket().add(byDay("p"), unstated, less, partly, deep).suspected())
                .containsExactly("p-00=630", "p-01=1045", "p-02=378", "p-03=630");
    }

    @Test
    void earlyVisitsThatArePrescribedAtNightAreDue() {
        Prescription written = prescription("rx-p", "p", DAY, byNight());
        assertThat(docket().add(written, night("p", 1)).suspected()).isEmpty();
    }

    @Test
    void anotherPrescriptionInForceMayAskForTheNight() {
        Prescription other = prescription("other", "p", DAY.minusDays(5), byNight());
        assertThat(docket().add(byDay("p"), other, night("p", 1)).suspected()).isEmpty();
    }

    @Test
    void aNightThatWasPrescribedForLastYearDoesNotExplainThisOne() {
        Prescription old = prescription("old", "p", DAY.minusDays(300), byNight());
        assertThat(docket().add(byDay("p"), old, night("p", 1)).suspected()).containsExactly("p-01=630");
    }

    @Test
    void theNamedPrescriptionExplainsTheNightAfterItsEndToo() {
        Prescription written = prescription("rx-p", "p", DAY.minusDays(200), byNight());
        assertThat(docket().add(written, night("p", 1)).suspected()).isEmpty();
    }

    @Test
    void palliativeCareFourTimesADayCannotBeKeptWithinTheDay() {
        Prescription written = prescription("rx-p", "p", DAY, ordered("4", 4, 30));
        assertThat(docket().add(written, night("p", 1)).suspected()).isEmpty();
    }

    @Test
    void aPrescriptionThatHasNotComeIsUnknown() {
        assertThat(docket().add(night("p", 1)).suspected()).isEmpty();
        BillingLine unnamed = night("p", 1);
        unnamed.setPrescriptionId(null);
        assertThat(docket().add(byDay("p"), unnamed).suspected()).isEmpty();
    }

    @Test
    void aPrescriptionThatDoesNotSayWhatItOrdersIsLetPass() {
        assertThat(docket().add(prescription("rx-p", "p", DAY), night("p", 1)).suspected())
                .isEmpty();
    }

    @Test
    void withoutTheStreamOfPrescriptionsNothingIsHeld() {
        Docket docket = docket().add(byDay("p"), night("p", 1));
        docket.known().without(Stream.PRESCRIPTIONS);
        assertThat(docket.suspected()).isEmpty();
    }

    @Test
    void aNightThatIsConfirmedLaterClears() {
        Prescription corrected = prescription("rx-p", "p", DAY, byNight());
        corrected.setReceivedAt(evening(DAY.plusDays(40)));
        Docket docket = docket().add(byDay("p"), corrected, night("p", 1));
        assertThat(docket.on(DAY.plusDays(30)).suspected()).isEmpty();
        assertThat(docket.judgement("p", DAY.plusDays(1)).again()).contains(DAY.plusDays(31));
        assertThat(docket.on(DAY.plusDays(31)).suspected()).containsExactly("p-01=630");
        assertThat(docket.on(DAY.plusDays(40)).suspected()).isEmpty();
    }

    @Test
    void aSundayNeedsNoPrescription() {
        BillingLine sunday = night("p", 1);
        sunday.setMajoration(Majoration.SUNDAY);
        assertThat(docket().add(byDay("p"), sunday).suspected()).isEmpty();
    }

    @Test
    void someNightsAreLetPass() {
        Docket docket = docket().add(byDay("p"), night("p", 0), night("p", 1), night("p", 2));
        assertThat(docket.suspected()).hasSize(3);
        assertThat(docket.findings(NightRules.NAME, NURSE)).isEmpty();
    }

    @Property(tries = 30)
    void theOrderOfRecordsDoesNotMatter(@ForAll long seed) {
        List<SpecificRecordBase> records = new ArrayList<>(
                List.of(byDay("p"), byDay("q"), prescription("other", "p", DAY.plusDays(3), byNight())));
        for (int i = 0; i < 6; i++) {
            records.add(night("p", i));
            records.add(night("q", i));
        }
        List<String> expected = docket().add(records).suspected();
        Collections.shuffle(records, new Random(seed));
        assertThat(docket().add(records).suspected()).isEqualTo(expected).hasSize(9);
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new NightSettings(1, 14, 3, 30, 8, 2, 5_000, 0.8))
                .hasMessageContaining("unprescribed-night: minTimesADay = 1");
        assertThatThrownBy(() -> new NightSettings(4, -1, 3, 30, 8, 2, 5_000, 0.8))
                .hasMessageContaining("startDays");
        assertThatThrownBy(() -> new NightSettings(4, 14, -1, 30, 8, 2, 5_000, 0.8))
                .hasMessageContaining("graceDays");
        assertThatThrownBy(() -> new NightSettings(4, 14, 3, 30, 8, 2, 5_000, -0.1))
                .hasMessageContaining("probability");
    }
}
