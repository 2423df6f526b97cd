package fr.vigie.streaming.contradiction.carepackage;

import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.evening;
import static fr.vigie.streaming.TestRecords.morning;
import static fr.vigie.streaming.TestRecords.nurse;
import static fr.vigie.streaming.contradiction.CareRecords.NURSE;
import static fr.vigie.streaming.contradiction.CareRecords.PHYSICIAN;
import static fr.vigie.streaming.contradiction.CareRecords.act;
import static fr.vigie.streaming.contradiction.CareRecords.carePackage;
import static fr.vigie.streaming.contradiction.CareRecords.consultation;
import static fr.vigie.streaming.contradiction.CareRecords.travel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.CarePackage;
import fr.vigie.domain.event.PackageKind;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.Professional;
import fr.vigie.streaming.contradiction.Docket;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
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

class ActsOnPackageTest {
    private static final LocalDate FROM = day("2021-09-10");
    private static final OnPackageSettings SETTINGS = OnPackageSettings.defaults();

    private static Docket docket() {
        return new Docket(OnPackageRules.finding(SETTINGS), OnPackageRules.weighing(SETTINGS), day("2022-01-31"));
    }

    private static CarePackage pays(String patient, PackageKind kind) {
        return carePackage("pack-" + patient, patient, kind, FROM);
    }

    private static List<BillingLine> visits(String patient, Place place, int... daysAfter) {
        List<BillingLine> visits = new ArrayList<>();
        for (int after : daysAfter) {
            BillingLine visit = act("%s-%02d".formatted(patient, after), patient, FROM.plusDays(after), "4");
            visit.setPlace(place);
            visits.add(visit);
        }
        return visits;
    }

    @ParameterizedTest
    @CsvSource({
        "SSIAD,HOME,ACT_ON_PACKAGE",
        "EHPAD_PARTIAL,EHPAD,ACT_ON_PACKAGE",
        "EHPAD_GLOBAL,EHPAD,ACT_ON_PACKAGE",
        "HAD,HOME,ACT_DURING_HAD"
    })
    void nursingBesideThePackagesOfTwoPatientsIsUndueToTheCent(PackageKind kind, Place place, String code) {
        List<BillingLine> visits = visits("p", place, -1, 0, 1, 2, 3);
        Docket docket = docket().add(pays("p", kind), pays("q", kind))
                .add(visits)
                .add(travel(visits.get(2)))
                .add(visits("q", place, 1, 2));
        List<FindingItem> items = docket.items(OnPackageRules.NAME, NURSE);
        assertThat(items)
                .extracting(item -> item.getLineId().orElseThrow())
                .containsExactly("p-01", "p-01-ifd", "q-01", "p-02", "q-02", "p-03");
        assertThat(items).allSatisfy(item -> {
            assertThat(item.getDueCents()).isZero();
            assertThat(item.getCode()).isEqualTo(code);
        });
        Finding finding = docket.findings(OnPackageRules.NAME, NURSE).get(0);
        assertThat(finding.getCode()).isEqualTo(code);
        assertThat(finding.getKind()).isEqualTo(kind == PackageKind.HAD ? FindingKind.IMPLAUSIBLE : FindingKind.BREACH);
        assertThat(finding.getText()).contains("5\u00a0passages (6\u00a0lignes) de 2\u00a0patients", "65,50\u00a0€");
    }

    @Test
    void aHadThatMayNotPayIsLessProbable() {
        Docket docket = docket().add(pays("p", PackageKind.HAD), pays("q", PackageKind.HAD));
        docket.add(visits("p", Place.HOME, 1, 2, 3)).add(visits("q", Place.HOME, 1, 2, 3));
        assertThat(docket.findings(OnPackageRules.NAME, NURSE).get(0).getProbability())
                .isEqualByComparingTo(BigDecimal.valueOf(SETTINGS.disputedProbability()));
    }

    @Test
    void aGeneralPractitionerInAnEhpadWithTheGlobalTariffHasAnAlertOfHisOwn() {
        Professional physician = nurse(PHYSICIAN);
        physician.setProfession(Profession.PHYSICIAN);
        physician.setSpecialtyCode("1");
        Docket docket = ehpadWithPhysician(physician);
        assertThat(docket.findings(OnPackageRules.PHYSICIANS, PHYSICIAN)).hasSize(1);
        assertThat(docket.findings(OnPackageRules.NAME, PHYSICIAN)).isEmpty();
    }

    @Test
    void aSpecialistIsNotInTheGlobalTariff() {
        Professional physician = nurse(PHYSICIAN);
        physician.setProfession(Profession.PHYSICIAN);
        physician.setSpecialtyCode("3");
        assertThat(ehpadWithPhysician(physician).suspected()).isEmpty();
        physician.setSpecialtyCode(null);
        assertThat(ehpadWithPhysician(physician).suspected()).isEmpty();
    }

    private static Docket ehpadWithPhysician(Professional physician) {
        Docket docket = docket().add(physician);
        for (String patient : List.of("p", "q", "r")) {
            docket.add(pays(patient, PackageKind.EHPAD_GLOBAL));
            for (int i = 1; i <= 2; i++) {
                BillingLine visit = consultation(patient + i, patient, FROM.plusDays(i));
                visit.setPlace(Place.EHPAD);
                docket.add(visit);
            }
        }
        return docket;
    }

    @ParameterizedTest
    @EnumSource(PackageKind.class)
    void aPhysicianIsNotPaidByAnyOtherPackage(PackageKind kind) {
        Docket docket = docket().add(pays("p", kind));
        docket.add(consultation("c", "p", FROM.plusDays(2)));
        assertThat(docket.suspected()).isEmpty();
    }

    @Test
    void theFirstAndTheLastDayAreLetPass() {
        CarePackage ended = pays("p", PackageKind.SSIAD);
        ended.setTo(FROM.plusDays(10));
        assertThat(docket().add(ended).add(visits("p", Place.HOME, 0, 10, 11)).suspected())
                .isEmpty();
    }

    @Test
    void anEndThatIsToldLaterClears() {
        CarePackage ended = pays("p", PackageKind.SSIAD);
        ended.setTo(FROM.plusDays(10));
        ended.setReceivedAt(evening(FROM.plusDays(80)));
        Docket docket = docket().add(pays("p", PackageKind.SSIAD), ended).add(visits("p", Place.HOME, 20));
        assertThat(docket.on(FROM.plusDays(79)).suspected()).containsExactly("p-20=0");
        assertThat(docket.on(FROM.plusDays(80)).suspected()).isEmpty();
    }

    @Test
    void nothingIsHeldWhileTheEndMayStillBeTold() {
        Docket docket = docket().add(pays("p", PackageKind.SSIAD)).add(visits("p", Place.HOME, 20));
        docket.on(FROM.plusDays(64));
        assertThat(docket.suspected()).isEmpty();
        assertThat(docket.judgement("p", FROM.plusDays(20)).again()).contains(FROM.plusDays(65));
        assertThat(docket.on(FROM.plusDays(65)).suspected()).containsExactly("p-20=0");
    }

    @ParameterizedTest
    @EnumSource(names = {"VACCINATION", "ANTIGEN_TEST"})
    void aVaccinationOrATestBesideThePackageIsLetPass(Purpose purpose) {
        List<BillingLine> visits = visits("p", Place.HOME, 1, 2, 3);
        visits.forEach(visit -> visit.setPurpose(purpose));
        assertThat(docket().add(pays("p", PackageKind.SSIAD)).add(visits).suspected())
                .isEmpty();
    }

    @Test
    void aResidentWhoStaysWithTheFamilyIsCaredForThere() {
        assertThat(docket().add(pays("p", PackageKind.EHPAD_PARTIAL))
                        .add(visits("p", Place.HOME, 1, 2, 3))
                        .suspected())
                .isEmpty();
    }

    @Test
    void careInTheCabinetIsNotThatOfTheSsiad() {
        assertThat(docket().add(pays("p", PackageKind.SSIAD))
                        .add(visits("p", Place.CABINET, 1, 2, 3))
                        .suspected())
                .isEmpty();
    }

    @Test
    void aPlaceThatIsNotSaidIsLetPass() {
        List<BillingLine> visits = visits("p", Place.HOME, 1, 2, 3);
        visits.forEach(visit -> visit.setPlace(null));
        assertThat(docket().add(pays("p", PackageKind.SSIAD)).add(visits).suspected())
                .isEmpty();
    }

    @Test
    void aVisitBeforeThePackageThatIsDatedLaterIsLetPass() {
        List<BillingLine> visits = visits("p", Place.HOME, 3);
        visits.get(0).setVisitAt(morning(FROM.minusDays(1)));
        assertThat(docket().add(pays("p", PackageKind.SSIAD)).add(visits).suspected())
                .isEmpty();
    }

    @Test
    void aResidenceWithoutAPackageIsBilledByTheAct() {
        assertThat(docket().add(visits("p", Place.EHPAD, 1, 2, 3)).suspected()).isEmpty();
    }

    @Test
    void theDatesOfOnePackageMayBeWrong() {
        Docket docket = docket().add(pays("p", PackageKind.SSIAD)).add(visits("p", Place.HOME, 1, 2, 3, 4, 5, 6, 7));
        assertThat(docket.suspected()).hasSize(7);
        assertThat(docket.findings(OnPackageRules.NAME, NURSE)).isEmpty();
    }

    @Property(tries = 30)
    void theOrderOfRecordsDoesNotMatter(@ForAll long seed) {
        List<SpecificRecordBase> records = new ArrayList<>(visits("p", Place.HOME, -1, 1, 2, 3, 30));
        records.addAll(visits("q", Place.HOME, 0, 5, 6));
        records.add(pays("p", PackageKind.SSIAD));
        records.add(carePackage("other", "p", PackageKind.HAD, FROM.plusDays(2)));
        records.add(pays("q", PackageKind.SSIAD));
        List<Finding> expected = docket().add(records).findings(OnPackageRules.NAME, NURSE);
        Collections.shuffle(records, new Random(seed));
        assertThat(docket().add(records).findings(OnPackageRules.NAME, NURSE))
                .isEqualTo(expected)
                .hasSize(1);
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new OnPackageSettings(-1, 5, 2, 3_000, 0.8, 0.5))
                .hasMessageContaining("acts-on-package: waitDays = -1");
        assertThatThrownBy(() -> new OnPackageSettings(45, 5, 2, 3_000, 0.8, 1.5))
                .hasMessageContaining("disputedProbability");
    }
}
