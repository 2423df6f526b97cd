package fr.vigie.streaming.pharmacy.forgedprescriptions;

import static fr.vigie.streaming.TestRecords.LA_ROCHELLE;
import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.patient;
import static fr.vigie.streaming.TestRecords.professional;
import static fr.vigie.streaming.contradiction.CareRecords.prescription;
import static fr.vigie.streaming.pharmacy.forgedprescriptions.Dispensings.FAR;
import static fr.vigie.streaming.pharmacy.forgedprescriptions.Dispensings.LYON;
import static fr.vigie.streaming.pharmacy.forgedprescriptions.Dispensings.START;
import static fr.vigie.streaming.pharmacy.forgedprescriptions.Dispensings.box;
import static fr.vigie.streaming.pharmacy.forgedprescriptions.Dispensings.pharmacy;
import static fr.vigie.streaming.pharmacy.forgedprescriptions.Dispensings.physician;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Prescription;
import fr.vigie.domain.event.PrescriptionChannel;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.streaming.contradiction.Docket;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.FindingKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ForgedPrescriptionsTest {
    private static final ForgedSettings SETTINGS = ForgedSettings.defaults();

    /** Ten pharmacies of La Rochelle, a physician of Lyon and an insured of La Rochelle. */
    private static Docket docket(BillingLine... lines) {
        Docket docket = empty().add(physician(FAR, LYON), patient("p"));
        return docket.add(lines);
    }

    private static Docket empty() {
        Docket docket = new Docket(ForgedRules.finding(SETTINGS), ForgedRules.weighing(SETTINGS), day("2022-12-31"));
        for (int rank = 0; rank < 10; rank++) {
            docket.add(pharmacy(1_400 + rank));
        }
        return docket;
    }

    private static BillingLine at(int pharmacy, int afterDays) {
        return box("b-" + pharmacy + "-" + afterDays, "p", 1_400 + pharmacy, START.plusDays(afterDays));
    }

    private static BillingLine[] round() {
        return new BillingLine[] {at(0, 0), at(1, 4), at(2, 20), at(3, 30)};
    }

    private static List<FindingItem> items(Docket docket) {
        return docket.items(ForgedRules.NAME, "p");
    }

    @Test
    void fourNewPharmaciesInAMonthAreHeldToTheCent() {
        Docket docket = docket(round());
        assertThat(items(docket))
                .hasSize(4)
                .allMatch(item -> item.getBilledCents() == 25_000 && item.getDueCents() == 0);
        Finding finding = docket.findings(ForgedRules.NAME, "p").get(0);
        assertThat(finding.getKind()).isEqualTo(FindingKind.IMPLAUSIBLE);
        assertThat(finding.getVictim()).isFalse();
        assertThat(finding.getText())
                .startsWith("Entre le 01/02/2022 et le 03/03/2022, 4\u00A0délivrances (4\u00A0lignes)")
                .contains("100 km", "1\u202F000,00");
    }

    @Test
    void severalPatientsInOneNamePointToThePrescriberAsTheVictim() {
        Docket docket = docket();
        for (String who : List.of("p", "q", "r")) {
            docket.add(patient(who));
            docket.add(box(who + "1", who, 1_400, START), box(who + "2", who, 1_401, START.plusDays(10)));
        }
        assertThat(items(docket)).isEmpty();
        assertThat(docket.items(ForgedRules.PRESCRIBERS, FAR)).hasSize(6);
        Finding finding = docket.findings(ForgedRules.PRESCRIBERS, FAR).get(0);
        assertThat(finding.getVictim()).isTrue();
        assertThat(finding.getText()).contains("3\u00A0assurés", "6\u00A0délivrances", "1\u202F500,00");
    }

    @Test
    void tertiaryCareFromTheOwnPharmacyIsSilent() {
        List<BillingLine> lines = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            lines.add(at(0, 28 * i));
        }
        Docket docket = docket(lines.toArray(BillingLine[]::new));
        assertThat(docket.suspected()).isEmpty();
    }

    @Test
    void manyPatientsOfAUniversityHospitalAtTheirOwnPharmaciesAreSilent() {
        Docket docket = docket();
        for (int i = 0; i < 9; i++) {
            docket.add(patient("t" + i));
            docket.add(
                    box("t1-" + i, "t" + i, 1_400 + i, START), box("t2-" + i, "t" + i, 1_400 + i, START.plusDays(28)));
        }
        assertThat(docket.suspected()).isEmpty();
    }

    @Test
    void holidayMakersWithAPrescriptionFromHomeAreSilent() {
        Patient visitor = patient("p");
        visitor.setCommune(LYON);
        Docket docket = empty().add(physician(FAR, LYON), visitor).add(round());
        assertThat(docket.suspected()).isEmpty();
    }

    @Test
    void theHospitalPharmacyOfPhysiciansNearbyIsSilent() {
        Docket docket = empty().add(physician(FAR, LA_ROCHELLE), patient("p")).add(round());
        assertThat(docket.suspected()).isEmpty();
    }

    @Test
    void aSpecialistFarAwayWithAConsultationNearbyIsSilent() {
        Professional specialist = physician(FAR, LYON);
        specialist.setSecondaryCommunes(List.of(LA_ROCHELLE));
        assertThat(empty().add(specialist, patient("p")).add(round()).suspected())
                .isEmpty();
    }

    @Test
    void theMedecinTraitantLeftBehindByAMoveIsSilent() {
        Patient moved = patient("p");
        moved.setReferringPhysicianId(FAR);
        assertThat(empty().add(physician(FAR, LYON), moved).add(round()).suspected())
                .isEmpty();
    }

    @Test
    void aStandInWorksAnywhere() {
        Professional standIn = physician(FAR, LYON);
        standIn.setStatus(ProfessionalStatus.REMPLACANT);
        assertThat(empty().add(standIn, patient("p")).add(round()).suspected()).isEmpty();
    }

    @Test
    void pharmaciesThatKnowThePatientAreSilent() {
        Docket docket = docket(round());
        for (int i = 0; i < 4; i++) {
            BillingLine cheap = box("cheap-" + i, "p", 1_400 + i, START.minusDays(60));
            cheap.setAmountCents(300);
            cheap.setReimbursedCents(195);
            docket.add(cheap);
        }
        assertThat(docket.suspected()).isEmpty();
    }

    @Test
    void aPharmacyOutOfStockSendsToAnother() {
        assertThat(items(docket(at(0, 0), at(1, 1), at(1, 29)))).isEmpty();
    }

    @Test
    void aMonthlyTreatmentOfATravellerIsSilent() {
        assertThat(items(docket(at(0, 0), at(1, 28), at(2, 56), at(3, 84)))).isEmpty();
    }

    @Test
    void monthlyTreatmentsOfAUniversityHospitalAtSeveralPharmaciesAreSilent() {
        Docket docket = docket();
        for (String who : List.of("p", "q", "r", "s")) {
            docket.add(patient(who));
            for (int month = 0; month < 4; month++) {
                docket.add(box(who + month, who, 1_400 + month % 2, START.plusDays(28 * month)));
            }
        }
        assertThat(docket.suspected()).isEmpty();
    }

    @Test
    void oneProductDrawnTwiceInAMonthIsNoTreatment() {
        assertThat(items(docket(at(0, 0), at(1, 28), at(2, 35), at(3, 40)))).hasSize(3);
    }

    // A pharmacy beside the prescriber alone would tell nothing.
    @Test
    void inADoubtedNameAPharmacyNearThePrescriberCountsWithTheOthers() {
        Docket docket = docket(round()).add(pharmacyOfLyon());
        docket.add(box("lyon", "p", 1_450, START.plusDays(25)));
        assertThat(items(docket)).hasSize(5);
        Docket alone = docket(at(0, 0), at(1, 4)).add(pharmacyOfLyon());
        alone.add(box("lyon", "p", 1_450, START.plusDays(25)));
        assertThat(items(alone)).isEmpty();
    }

    private static Biller pharmacyOfLyon() {
        Biller pharmacy = pharmacy(1_450);
        pharmacy.setCommune(LYON);
        return pharmacy;
    }

    @Test
    void cheapMedicinesAreSilent() {
        BillingLine[] round = round();
        Arrays.stream(round).forEach(line -> {
            line.setQuantity(10);
            line.setAmountCents(30_000);
        });
        assertThat(docket(round).suspected()).isEmpty();
    }

    @Test
    void aPrescriptionThatCameElectronicallyIsSilent() {
        Docket docket = docket();
        for (BillingLine line : round()) {
            line.setPrescriptionId("rx-" + line.getLineId());
            Prescription written = prescription("rx-" + line.getLineId(), "p", line.getCareDate());
            docket.add(written);
            docket.add(line);
        }
        assertThat(docket.suspected()).isEmpty();
    }

    @Test
    void aPrescriptionOnPaperExplainsNothing() {
        Docket docket = docket();
        for (BillingLine line : round()) {
            line.setPrescriptionId("rx-" + line.getLineId());
            Prescription written = prescription("rx-" + line.getLineId(), "p", line.getCareDate());
            written.setChannel(PrescriptionChannel.PAPER);
            docket.add(written);
            docket.add(line);
        }
        assertThat(items(docket)).hasSize(4);
    }

    @Test
    void aPrescriberWhoIsNotKnownYetIsWaitedFor() {
        Docket docket = empty().add(patient("p")).add(round()).on(START.plusDays(31));
        assertThat(docket.suspected()).isEmpty();
        assertThat(docket.judgement("p", START.plusDays(30)).again()).contains(START.plusDays(38));
        assertThat(items(docket.add(physician(FAR, LYON)))).hasSize(4);
    }

    @Test
    void anInsuredWhoIsNotKnownIsNotAccused() {
        assertThat(empty().add(physician(FAR, LYON)).add(round()).suspected()).isEmpty();
    }

    @Test
    void smallSumsAreSilent() {
        BillingLine[] round = round();
        Arrays.stream(round).forEach(line -> line.setReimbursedCents(4_999));
        assertThat(items(docket(round))).isEmpty();
        Arrays.stream(round).forEach(line -> line.setReimbursedCents(5_000));
        assertThat(items(docket(round))).hasSize(4);
    }

    /** Against a slow reference: with no earlier visits, what counts is the most pharmacies in any 45 days around. */
    @Property(tries = 100)
    void aLineIsSuspectedAsASlowReferenceSays(@ForAll long seed) {
        Random random = new Random(seed);
        List<BillingLine> lines = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            BillingLine line = box("b" + i, "p", 1_400 + i, START.plusDays(random.nextInt(150)));
            line.setProductCode("340090000000" + i);
            lines.add(line);
        }
        TreeSet<String> expected = new TreeSet<>();
        for (int first = -45; first < 150; first++) {
            LocalDate from = START.plusDays(first);
            List<String> inside = lines.stream()
                    .filter(line -> !line.getCareDate().isBefore(from)
                            && line.getCareDate().isBefore(from.plusDays(45)))
                    .map(BillingLine::getLineId)
                    .toList();
            if (inside.size() >= 3) {
                expected.addAll(inside);
            }
        }
        Collections.shuffle(lines, random);
        Docket docket = docket(lines.toArray(BillingLine[]::new));
        TreeSet<String> suspected = new TreeSet<>();
        docket.suspicions().stream()
                .filter(one -> one.getCode().equals(ForgedRules.PATIENT))
                .forEach(one -> suspected.add(one.getLineId()));
        assertThat(suspected).isEqualTo(expected);
    }

    @Test
    void theDaysThatALineBearsOnAreJudgedAgain() {
        ForgedPrescriptions rule = ForgedPrescriptions.ofPatient(SETTINGS);
        assertThat(rule.concerns(START).first()).isEqualTo(START.minusDays(87));
        assertThat(rule.concerns(START).last()).isEqualTo(START.plusDays(225));
        assertThat(rule.bearsOn(patient("p"))).isPresent();
        assertThat(rule.reads(box("b", "p", 1_400, START))).isTrue();
        assertThat(rule.reads(fr.vigie.streaming.TestRecords.line("n", biller(1), professional(1), START)))
                .isFalse();
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new ForgedSettings(3_500, 100, 21, 21, 45, 3, 2, 21, 42, 3, 3, 20_000, 60, 0.7, 0.7))
                .hasMessageContaining("forged prescriptions: historyDays = 21");
        assertThatThrownBy(() -> new ForgedSettings(3_500, 100, 21, 180, 45, 1, 1, 21, 42, 3, 3, 20_000, 60, 0.7, 0.7))
                .hasMessageContaining("minPharmacies");
        assertThatThrownBy(() -> new ForgedSettings(3_500, 100, 21, 180, 45, 3, 2, 21, 42, 0, 3, 20_000, 60, 0.7, 0.7))
                .hasMessageContaining("minPassages");
    }
}
