package fr.vigie.streaming.nurse.mileage;

import static fr.vigie.streaming.TestRecords.LA_ROCHELLE;
import static fr.vigie.streaming.TestRecords.address;
import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.billerOf;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.evening;
import static fr.vigie.streaming.TestRecords.mileage;
import static fr.vigie.streaming.TestRecords.morning;
import static fr.vigie.streaming.TestRecords.nurse;
import static fr.vigie.streaming.TestRecords.patient;
import static fr.vigie.streaming.TestRecords.professional;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertItem;
import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Reason;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.reference.Terrain;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.replay.Outcome;
import fr.vigie.streaming.replay.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Frauds and innocent explanations of the mileage detector, each a nurse with a cabinet of her own, in one replay.
 *
 * <p>From the cabinet to the home are 10.0 km as the crow flies, 13.2 by road: the formula gives 22 km in plaine, 24 in
 * montagne. At 0,35 € the 50 km billed are 17,50 €, of which 7,70 € are due.
 */
class MileageReplayTest {
    private static final Set<String> MILEAGE = Set.of(MileageRule.CAP, MileageRule.DISTANCE);
    private static final LocalDate FIRST = day("2021-11-01");
    private static final int FORMULA_KM = 22;

    private static final Recording RECORDING = new Recording();
    private static Outcome outcome;

    @BeforeAll
    static void replay(@TempDir Path folder) throws IOException {
        RECORDING.add(address("cabinet", 46.16, -1.15), address("home", 46.25, -1.15), address("away", 46.40, -1.15));
        caps();
        cabinet(20);
        trips(20, 0, 10, 50);
        secondaryCommune();
        stayingElsewhere();
        mountain();
        knownLater();
        cabinet(26);
        trips(26, 0, 24, FORMULA_KM);
        trips(26, 30, 10, 50);
        cabinet(27);
        trips(27, 0, 7, 50);
        rectified();
        RECORDING.add(billerOf(biller(30), BillerKind.CABINET));
        trips(30, 0, 40, 20, trip -> {
            trip.setAddressId(null);
            trip.setCareCommune(LA_ROCHELLE);
        });
        RECORDING.add(mileage("last", biller(20), professional(99), day("2021-12-31"), 1));
        outcome = RECORDING.replay(folder);
    }

    private static void caps() {
        cabinet(10);
        RECORDING.add(mileage("far", biller(10), professional(10), FIRST, 340));
        for (int i = 0; i < 4; i++) {
            BillingLine leg = mileage("leg-" + i, biller(10), professional(11), FIRST, 85);
            leg.setVisitAt(morning(FIRST).plusSeconds(60L * (4 - i)));
            RECORDING.add(leg);
        }
        RECORDING.add(mileage("hers", biller(10), professional(12), FIRST, 170));
        RECORDING.add(mileage("his", biller(10), professional(13), FIRST, 170));
        BillingLine capped = mileage("capped", biller(10), professional(14), FIRST, 340);
        capped.setAmountCents(11_183);
        capped.setReimbursedCents(11_183);
        RECORDING.add(capped);
        BillingLine partly = mileage("partly", biller(10), professional(15), FIRST, 340);
        partly.setReimbursedCents(7_140);
        RECORDING.add(partly);
        RECORDING.add(mileage("beyond", biller(10), professional(16), FIRST, 450));
    }

    private static void secondaryCommune() {
        cabinet(21);
        trips(21, 0, 10, 50);
        Professional nurse = nurse(professional(21));
        nurse.setSecondaryCommunes(List.of("17415"));
        RECORDING.add(nurse);
    }

    private static void stayingElsewhere() {
        cabinet(22);
        Patient patient = patient("p-away");
        patient.setAddressId("home");
        RECORDING.add(patient);
        trips(22, 0, 10, 50, trip -> {
            trip.setPatientId("p-away");
            trip.setAddressId("away");
        });
    }

    private static void mountain() {
        cabinet(23);
        trips(23, 0, 40, 28);
        cabinet(24, cabinet -> cabinet.setTerrain(Terrain.MOUNTAIN));
        trips(24, 0, 40, 28, trip -> {
            trip.setActCode("IKM");
            trip.setAmountCents(1_400);
            trip.setReimbursedCents(1_400);
        });
    }

    private static void knownLater() {
        cabinet(25, cabinet -> cabinet.setKnownAt(morning(day("2021-11-20"))));
        trips(25, 0, 10, 50);
        cabinet(35, cabinet -> {
            cabinet.setKnownAt(morning(day("2021-11-20")));
            cabinet.setAddressId("away");
        });
        trips(35, 0, 10, 30);
    }

    private static void rectified() {
        for (int rank = 28; rank <= 29; rank++) {
            cabinet(rank);
            trips(rank, 0, 12, 50);
            for (int i = 0; i < (rank == 28 ? 2 : 6); i++) {
                BillingLine right = trip(rank, i, FORMULA_KM);
                right.setRectifies(right.getLineId());
                right.setLineId(right.getLineId() + "-right");
                right.setReceivedAt(evening(day("2021-11-25")));
                RECORDING.add(right);
            }
        }
    }

    private static void cabinet(int rank) {
        cabinet(rank, cabinet -> {});
    }

    private static void cabinet(int rank, Consumer<Biller> particular) {
        Biller cabinet = billerOf(biller(rank), BillerKind.CABINET);
        cabinet.setAddressId("cabinet");
        particular.accept(cabinet);
        RECORDING.add(cabinet);
    }

    private static void trips(int rank, int from, int count, int km) {
        trips(rank, from, count, km, trip -> {});
    }

    private static void trips(int rank, int from, int count, int km, Consumer<BillingLine> particular) {
        for (int i = from; i < from + count; i++) {
            BillingLine trip = trip(rank, i, km);
            particular.accept(trip);
            RECORDING.add(trip);
        }
    }

    private static BillingLine trip(int rank, int i, int km) {
        BillingLine trip = mileage(rank + "-trip-" + i, biller(rank), professional(rank), FIRST.plusDays(i % 20), km);
        trip.setPassage(1 + i / 20);
        trip.setVisitAt(morning(trip.getCareDate()).plusSeconds(i / 20 * 6L * 3600));
        trip.setAddressId("home");
        return trip;
    }

    // Other detectors may have something to say of the same km: only what mileage says is looked at.
    private static Optional<Alert> alert(int rank) {
        return outcome.alert(professional(rank))
                .filter(alert -> alert.getReasons().stream().anyMatch(reason -> MILEAGE.contains(reason.getCode())));
    }

    private static long undue(int rank) {
        return outcome.items(professional(rank)).stream()
                .filter(item -> item.getReasonCodes().stream().anyMatch(MILEAGE::contains))
                .mapToLong(AlertItem::getUndueCents)
                .sum();
    }

    @Test
    void ofThreeHundredAndFortyKm11183CentsAreDue() {
        assertThat(outcome.items(professional(10))).hasSize(1);
        AlertItem item = outcome.items(professional(10)).get(0);
        assertThat(item.getBilledCents()).isEqualTo(11_900);
        assertThat(item.getDueCents()).isEqualTo(11_183);
        assertThat(undue(10)).isEqualTo(717);
        assertThat(alert(10).orElseThrow().getReasons().stream().map(Reason::getCode))
                .containsExactly("IK_CAP");
        assertThat(alert(10).orElseThrow().getSubject().getKind()).isEqualTo(AlertSubjectKind.PROFESSIONAL);
    }

    @Test
    void theCapShowsOnTheLastVisitsOfTheDay() {
        // leg-0 is the last visit: of its 85 km, 44 are due in full and 41 by half, 22.58 € half up.
        assertThat(outcome.items(professional(11)).stream()
                        .map(item -> item.getLineId().orElseThrow()))
                .containsExactly("leg-0");
        assertThat(outcome.items(professional(11)).get(0).getDueCents()).isEqualTo(2_258);
    }

    @Test
    void twoExecutantsOnOneNumberHaveACapEach() {
        assertThat(alert(12)).isEmpty();
        assertThat(alert(13)).isEmpty();
    }

    @Test
    void anAmountThatRespectsTheCapIsSilentWhateverItsKm() {
        assertThat(alert(14)).isEmpty();
    }

    @Test
    void dueIsInProportionToTheReimbursement() {
        // 60 % of 111.83 € are 67.10 € half up, of 71.40 € reimbursed.
        assertThat(outcome.items(professional(15)).get(0).getDueCents()).isEqualTo(6_710);
    }

    @Test
    void beyond399KmNothingIsDue() {
        // 299 km in full and 100 by half, 122.15 €; 157.50 € were billed.
        assertThat(undue(16)).isEqualTo(15_750 - 12_215);
    }

    @Test
    void tripsBeyondTheFormulaAreHeldForTheirExcess() {
        Alert alert = alert(20).orElseThrow();
        assertThat(alert.getDetail()).isEqualTo("IK_DISTANCE");
        assertThat(alert.getSufferedCents()).isEqualTo(10 * (1_750 - 770));
        assertThat(alert.getAvoidableCents()).isZero();
        assertThat(alert.getReasons().get(0).getObserved())
                .isEqualTo("10 trajets sur 10 au-delà de la formule, 280 km de trop");
        assertThat(outcome.items(professional(20))).hasSize(10).allMatch(item -> item.getDueCents() == 770);
    }

    @Test
    void theFindingIsMadeWhenTheKmOfAMonthAreEnough() {
        // 28 km of excess a day: 200 are passed on the 8th day.
        assertThat(alert(20).orElseThrow().getDetectedAt()).isEqualTo(ParisDay.close(day("2021-11-08")));
    }

    @Test
    void aDeclaredSecondaryCommuneExplainsTheRoad() {
        assertThat(alert(21)).isEmpty();
    }

    @Test
    void theAddressOfTheLineCountsWhereThePatientStaysElsewhere() {
        assertThat(alert(22)).isEmpty();
    }

    @Test
    void inMontagneTheAbatementIsTwoKm() {
        assertThat(undue(23)).isEqualTo(40 * (980 - 770));
        assertThat(alert(24)).isEmpty();
    }

    @Test
    void aCabinetThatIsNotKnownYetIsJudgedWhenItIs() {
        assertThat(alert(25).orElseThrow().getDetectedAt()).isEqualTo(ParisDay.close(day("2021-11-20")));
        assertThat(undue(25)).isEqualTo(9_800);
        assertThat(alert(35)).isEmpty();
    }

    @Test
    void aFewTripsAmongManyAreLetPass() {
        assertThat(alert(26)).isEmpty();
    }

    @Test
    void lessThanTwoHundredKmInAMonthAreLetPass() {
        assertThat(alert(27)).isEmpty();
    }

    @Test
    void aRectificationShrinksWhatIsHeld() {
        assertThat(alert(28).orElseThrow().getStatus()).isEqualTo(AlertStatus.ACTIVE);
        assertThat(undue(28)).isEqualTo(10 * 980);
        assertThat(alert(28).orElseThrow().getReasons().get(0).getObserved())
                .isEqualTo("10 trajets sur 12 au-delà de la formule, 280 km de trop");
    }

    @Test
    void aRectificationWithdrawsWhatNoLongerHolds() {
        Alert alert = alert(29).orElseThrow();
        assertThat(alert.getStatus()).isEqualTo(AlertStatus.WITHDRAWN);
        assertThat(alert.getStatusReason())
                .contains("Les trajets ne dépassent plus la formule ni le plafond au vu des pièces reçues depuis.");
        assertThat(undue(29)).isZero();
        assertThat(outcome.items(professional(29))).isEmpty();
    }

    @Test
    void aPlaceKnownByItsCommuneOnlyIsGivenAnAllowance() {
        assertThat(alert(30)).isEmpty();
    }
}
