package fr.vigie.streaming.contradiction.prescription;

import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.evening;
import static fr.vigie.streaming.TestRecords.morning;
import static fr.vigie.streaming.contradiction.CareRecords.NURSE;
import static fr.vigie.streaming.contradiction.CareRecords.act;
import static fr.vigie.streaming.contradiction.CareRecords.ordered;
import static fr.vigie.streaming.contradiction.CareRecords.prescription;
import static fr.vigie.streaming.contradiction.CareRecords.travel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Majoration;
import fr.vigie.domain.event.PrescribedAct;
import fr.vigie.domain.event.Prescription;
import fr.vigie.domain.event.PrescriptionChannel;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.contradiction.CareRecords;
import fr.vigie.streaming.contradiction.Docket;
import fr.vigie.streaming.contradiction.twice.DoubleBilling;
import fr.vigie.streaming.contradiction.twice.DoubleBillingRules;
import fr.vigie.streaming.contradiction.twice.DoubleBillingSettings;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BeyondPrescriptionTest {
    private static final LocalDate DAY = day("2021-09-10");
    private static final BeyondPrescriptionSettings SETTINGS = BeyondPrescriptionSettings.defaults();

    private static Docket docket() {
        return new Docket(
                BeyondPrescriptionRules.finding(SETTINGS),
                BeyondPrescriptionRules.weighing(SETTINGS),
                day("2022-01-31"));
    }

    private static BillingLine billed(String id, int daysAfter, String coefficient) {
        BillingLine act = act(id, "p", DAY.plusDays(daysAfter), coefficient);
        act.setPrescriptionId("rx");
        return act;
    }

    /** AMI 2 once a day for ten days. */
    private static Prescription written() {
        return prescription("rx", "p", DAY, ordered("2", 1, 10));
    }

    private static Docket of(SpecificRecordBase... records) {
        return docket().add(written()).add(records);
    }

    @ParameterizedTest
    @CsvSource({
        "ELECTRONIC,BEYOND_PRESCRIPTION,BREACH",
        "PAPER,BEYOND_PAPER_PRESCRIPTION,IMPLAUSIBLE",
        "SCAN,BEYOND_PAPER_PRESCRIPTION,IMPLAUSIBLE"
    })
    void higherCoefficientsAreUndueToTheCent(PrescriptionChannel channel, String code, FindingKind kind) {
        Docket docket = docket();
        for (String patient : List.of("p", "q")) {
            Prescription written = prescription("rx-" + patient, patient, DAY, ordered("2", 1, 10));
            written.setChannel(channel);
            docket.add(written);
            for (int i = 0; i < 3; i++) {
                BillingLine act = act(patient + i, patient, DAY.plusDays(i), "4");
                act.setPrescriptionId(written.getPrescriptionId());
                docket.add(act, travel(act));
            }
        }
        assertThat(docket.items(BeyondPrescriptionRules.NAME, NURSE)).hasSize(6).allSatisfy(item -> {
            assertThat(item.getBilledCents()).isEqualTo(1_260);
            assertThat(item.getDueCents()).isEqualTo(630);
        });
        Finding finding = docket.findings(BeyondPrescriptionRules.NAME, NURSE).get(0);
        assertThat(finding.getCode()).isEqualTo(code);
        assertThat(finding.getKind()).isEqualTo(kind);
        assertThat(finding.getText())
                .contains("6\u00a0passages (6\u00a0lignes) de 2\u00a0patients", "soit 37,80\u00a0€ facturés sans être");
    }

    @Test
    void anAbatedActStaysAbatedAndTheMajorationStays() {
        BillingLine abated = billed("half", 0, "4");
        abated.setAmountCents(630);
        abated.setReimbursedCents(630);
        BillingLine sunday = billed("sunday", 1, "3");
        sunday.setMajoration(Majoration.SUNDAY);
        sunday.setMajorationCents(800L);
        sunday.setAmountCents(1_745);
        sunday.setReimbursedCents(1_745);
        assertThat(of(abated, sunday).suspected()).containsExactly("half=315", "sunday=1430");
    }

    @Test
    void aSecondTimeThatNobodyPrescribedIsUndue() {
        BillingLine evening = billed("evening", 2, "2");
        evening.setVisitAt(evening(DAY.plusDays(2)));
        evening.setPassage(2);
        assertThat(of(billed("morning", 2, "2"), evening).suspected()).containsExactly("evening=0");
    }

    @Test
    void theActReceivedFirstIsDueAsWhereItIsBilledTwice() {
        BillingLine early = billed("received last", 2, "2");
        early.setInvoiceId("first visit, second number");
        early.setBillerId(CareRecords.OTHER_CABINET);
        early.setReceivedAt(evening(DAY.plusDays(4)));
        BillingLine late = billed("received first", 2, "2");
        late.setVisitAt(early.getVisitAt().orElseThrow().plusSeconds(1_200));
        assertThat(of(early, late).suspected()).containsExactly("received last=0");
        Docket twice = new Docket(
                List.of(new DoubleBilling(DoubleBillingSettings.defaults())),
                DoubleBillingRules.weighing(DoubleBillingSettings.defaults()),
                day("2022-01-31"));
        assertThat(twice.add(early, late).suspected()).containsExactly("received last=0");
    }

    @Test
    void theWayToAVisitWithoutAnyPrescribedActIsUndueWithIt() {
        BillingLine morning = billed("morning", 2, "2");
        BillingLine evening = billed("evening", 2, "2");
        evening.setVisitAt(evening(DAY.plusDays(2)));
        evening.setPassage(2);
        evening.setInvoiceId("of the evening");
        assertThat(of(morning, travel(morning), evening, travel(evening)).suspected())
                .containsExactly("evening-ifd=0", "evening=0");
    }

    @Test
    void theWayToAVisitThatIsPrescribedInPartIsDue() {
        BillingLine first = billed("first", 2, "2");
        BillingLine second = billed("second", 2, "1");
        second.setInvoiceId(first.getInvoiceId());
        assertThat(of(first, travel(first), second).suspected()).containsExactly("second=0");
    }

    @Test
    void daysAfterTheEndAreUndue() {
        assertThat(of(billed("in", 0, "2"), billed("grace", 12, "2"), billed("out", 13, "2"))
                        .suspected())
                .containsExactly("out=0");
    }

    @Test
    void careThatBeganLateRunsAsLong() {
        assertThat(of(billed("first", 6, "2"), billed("last", 18, "2"), billed("out", 19, "2"))
                        .suspected())
                .containsExactly("out=0");
    }

    @Test
    void actsAsPrescribedAreDue() {
        Prescription several = prescription("rx", "p", DAY, ordered("4", 1, 10), ordered("1", 2, 10));
        assertThat(docket().add(several, billed("a", 0, "4"), billed("b", 0, "1"), billed("c", 0, "1"))
                        .suspected())
                .isEmpty();
        assertThat(of(billed("less", 0, "1")).suspected()).isEmpty();
    }

    @Test
    void theMostThatCanBeDueIsDue() {
        Prescription several = prescription("rx", "p", DAY, ordered("4", 1, 10), ordered("2", 1, 10));
        assertThat(docket().add(several, billed("a", 0, "3"), billed("b", 0, "2"), billed("c", 0, "2"))
                        .suspected())
                .containsExactly("c=0");
    }

    @Test
    void actsOfSeveralDaysThatWereDatedTogetherAreLetPass() {
        List<BillingLine> lot = new ArrayList<>();
        for (int back = 0; back < 4; back++) {
            lot.add(billed("a" + back, 5, "2"));
            lot.get(back).setVisitAt(morning(DAY.plusDays(5L - back)));
        }
        assertThat(of(lot.toArray(SpecificRecordBase[]::new)).suspected()).isEmpty();
    }

    @Test
    void anInvoiceThatWasRefusedAndIsBilledAnewWeeksLaterIsOneAct() {
        BillingLine anew = billed("anew", 1, "2");
        anew.setReceivedAt(evening(DAY.plusDays(13)));
        assertThat(of(billed("refused", 1, "2"), anew).suspected()).isEmpty();
        anew.setReceivedAt(evening(DAY.plusDays(12)));
        assertThat(of(billed("refused", 1, "2"), anew).suspected()).hasSize(1);
    }

    @Test
    void aRenewedPrescriptionCoversTheTimeAfterTheFirst() {
        Prescription renewed = prescription("renewed", "p", DAY.plusDays(9), ordered("2", 1, 10));
        assertThat(of(renewed, billed("in", 0, "2"), billed("out", 15, "2")).suspected())
                .isEmpty();
    }

    @Test
    void aPrescriptionByTelephoneIsConfirmedLater() {
        Prescription confirmed = prescription("phoned", "p", DAY, ordered("4", 1, 10));
        confirmed.setReceivedAt(evening(DAY.plusDays(35)));
        Docket docket = of(confirmed, billed("a", 0, "4"));
        assertThat(docket.on(DAY.plusDays(29)).suspected()).isEmpty();
        assertThat(docket.judgement("p", DAY).again()).contains(DAY.plusDays(30));
        assertThat(docket.on(DAY.plusDays(30)).suspected()).containsExactly("a=630");
        assertThat(docket.on(DAY.plusDays(35)).suspected()).isEmpty();
    }

    @Test
    void travelMajorationsAndBilansAreNotPrescribed() {
        BillingLine bilan = billed("bsi", 0, "1");
        bilan.setActCode("BSI");
        BillingLine alone = billed("mau", 0, "1");
        alone.setActCode("MAU");
        assertThat(of(travel(billed("a", 0, "2")), bilan, alone).suspected()).isEmpty();
    }

    @Test
    void amxIsTheSameCareAsAmi() {
        BillingLine amx = billed("amx", 0, "2");
        amx.setActCode("AMX");
        assertThat(of(amx).suspected()).isEmpty();
        assertThat(of(amx, billed("ami", 0, "2")).suspected()).containsExactly("amx=0");
    }

    @Test
    void careOrderedUnderOtherNamesDoesNotSayWhichActs() {
        PrescribedAct bsb = ordered("1", 1, 10);
        bsb.setActCode("BSB");
        assertThat(docket().add(prescription("rx", "p", DAY, bsb), billed("a", 0, "2"))
                        .suspected())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"VACCINATION", "ANTIGEN_TEST"})
    void aVaccinationOrATestNeedsNoPrescription(Purpose purpose) {
        BillingLine line = billed("a", 0, "4");
        line.setPurpose(purpose);
        assertThat(of(line).suspected()).isEmpty();
    }

    @Test
    void aPrescriptionThatHasNotComeIsUnknown() {
        assertThat(docket().add(billed("a", 0, "4")).suspected()).isEmpty();
        BillingLine unnamed = billed("b", 0, "4");
        unnamed.setPrescriptionId(null);
        assertThat(of(unnamed).suspected()).isEmpty();
    }

    @Test
    void aPrescriptionThatDoesNotSayWhatItOrdersIsLetPass() {
        assertThat(docket().add(prescription("rx", "p", DAY), billed("a", 0, "4"))
                        .suspected())
                .isEmpty();
    }

    @Test
    void withoutTheStreamOfPrescriptionsNothingIsHeld() {
        Docket docket = of(billed("a", 0, "4"));
        docket.known().without(Stream.PRESCRIPTIONS);
        assertThat(docket.suspected()).isEmpty();
    }

    @Test
    void onePrescriptionMayBeBadlyKeyedIn() {
        Docket docket = docket().add(written());
        for (int i = 0; i < 8; i++) {
            docket.add(billed("a" + i, i, "4"));
        }
        assertThat(docket.suspected()).hasSize(8);
        assertThat(docket.findings(BeyondPrescriptionRules.NAME, NURSE)).isEmpty();
    }

    /** The matching against every way in which acts can be given to lines: no other leaves less undue. */
    @Property(tries = 200)
    void noOtherMatchingLeavesLessUndue(@ForAll long seed) {
        Random random = new Random(seed);
        List<BillingLine> lines = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            lines.add(billed("l" + i, 0, String.valueOf(1 + random.nextInt(4))));
        }
        List<PrescribedAct> acts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            acts.add(ordered(String.valueOf(1 + random.nextInt(4)), 1, 10));
        }
        BigDecimal undue = DueActs.beyond(lines, acts).entrySet().stream()
                .map(beyond -> beyond.getKey().getCoefficient().subtract(beyond.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(undue.intValueExact()).isEqualTo(leastUndue(lines, 0, new ArrayList<>(acts)));
    }

    private static int leastUndue(List<BillingLine> lines, int at, List<PrescribedAct> left) {
        if (at == lines.size()) {
            return 0;
        }
        int billed = lines.get(at).getCoefficient().intValueExact();
        int least = billed + leastUndue(lines, at + 1, left);
        for (int i = 0; i < left.size(); i++) {
            List<PrescribedAct> rest = new ArrayList<>(left);
            int due = rest.remove(i).getCoefficient().intValueExact();
            least = Math.min(least, Math.max(0, billed - due) + leastUndue(lines, at + 1, rest));
        }
        return least;
    }

    @Property(tries = 30)
    void theOrderOfRecordsDoesNotMatter(@ForAll long seed) {
        List<SpecificRecordBase> records = new ArrayList<>(List.of(
                written(),
                billed("a", 0, "4"),
                billed("b", 0, "2"),
                billed("c", 3, "2"),
                billed("d", 20, "2"),
                prescription("other", "p", DAY.plusDays(18), ordered("1", 1, 5))));
        List<String> expected = docket().add(records).suspected();
        Collections.shuffle(records, new Random(seed));
        assertThat(docket().add(records).suspected()).isEqualTo(expected).containsExactly("a=0", "d=315");
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new BeyondPrescriptionSettings(-1, 3, 12, 30, 6, 2, 3_000, 0.8, 0.6))
                .hasMessageContaining("beyond-prescription: startDays = -1");
        assertThatThrownBy(() -> new BeyondPrescriptionSettings(14, -1, 12, 30, 6, 2, 3_000, 0.8, 0.6))
                .hasMessageContaining("graceDays");
        assertThatThrownBy(() -> new BeyondPrescriptionSettings(14, 3, 12, 30, 6, 2, 3_000, 0.8, 1.6))
                .hasMessageContaining("paperProbability");
    }
}
