package fr.vigie.streaming.antigen.unregistered;

import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.morning;
import static fr.vigie.streaming.TestRecords.outage;
import static fr.vigie.streaming.TestRecords.patient;
import static fr.vigie.streaming.TestRecords.professional;
import static fr.vigie.streaming.TestRecords.registration;
import static fr.vigie.streaming.TestRecords.testAct;
import static fr.vigie.streaming.TestRecords.testKit;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertItem;
import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Eligibility;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.event.TestRegistration;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.replay.Outcome;
import fr.vigie.streaming.replay.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Frauds and innocent explanations of the detector of unregistered antigen tests, each a pharmacy with a month of its
 * own, in one replay.
 */
class UnregisteredTestsReplayTest {
    private static final Recording RECORDING = new Recording();
    private static Outcome outcome;

    /** One pharmacy's tests: 60 unless said otherwise, two a day. */
    private static final class Pharmacy {
        private final String id;
        private final String pharmacist;
        private final LocalDate first;
        private final int aDay;

        Pharmacy(int rank, String first, int aDay) {
            this.id = biller(rank);
            this.pharmacist = professional(rank);
            this.first = day(first);
            this.aDay = aDay;
        }

        Pharmacy(int rank, String first) {
            this(rank, first, 2);
        }

        String patientOf(int i) {
            return id + "-p" + i;
        }

        LocalDate dayOf(int i) {
            return first.plusDays(i / aDay);
        }

        BillingLine test(int i) {
            return testAct(id + "-t" + i, id, pharmacist, patientOf(i), dayOf(i));
        }

        TestRegistration entry(int i) {
            return registration(id + "-e" + i, id, pharmacist, patientOf(i), dayOf(i));
        }

        Pharmacy tests(int from, int to) {
            for (int i = from; i < to; i++) {
                RECORDING.add(test(i), patient(patientOf(i)));
            }
            return this;
        }

        Pharmacy entries(int from, int to) {
            for (int i = from; i < to; i++) {
                RECORDING.add(entry(i));
            }
            return this;
        }
    }

    @BeforeAll
    static void replay(@TempDir Path folder) throws IOException {
        Pharmacy fraud = new Pharmacy(1, "2021-01-01").tests(0, 60);
        for (int i = 0; i < 60; i++) {
            BillingLine kit = testKit(fraud.test(i));
            if (i % 16 == 7) {
                kit.setPurpose(Purpose.ANTIGEN_KIT);
            }
            RECORDING.add(kit);
            if (i % 8 != 7) {
                RECORDING.add(fraud.entry(i));
            }
        }
        new Pharmacy(2, "2021-02-01", 3).tests(0, 60).entries(0, 54);
        new Pharmacy(3, "2021-02-01").tests(0, 49).entries(20, 49);
        declaredOutage();
        undeclaredOutages();
        entriesOfTheEveAndTheMorrow();
        lateEntries();
        unknownPersons();
        payingTests();
        notYetACondition();
        RECORDING.add(testAct("last", biller(99), professional(99), "p-last", day("2021-12-31")));
        outcome = RECORDING.replay(folder);
    }

    private static void declaredOutage() {
        new Pharmacy(4, "2021-03-01").tests(0, 60).entries(0, 18).entries(26, 60);
        RECORDING.add(outage(day("2021-03-10"), day("2021-03-13")));
    }

    // Days 4 and 5 of the month are without entries everywhere, days 11 and 12 at one pharmacy only; four tests a day.
    private static void undeclaredOutages() {
        for (int rank = 5; rank <= 8; rank++) {
            new Pharmacy(rank, "2021-04-01", 4).tests(0, 60).entries(0, 12).entries(20, 60);
        }
        new Pharmacy(9, "2021-04-01", 4).tests(0, 60).entries(0, 40).entries(48, 60);
        for (int rank = 41; rank <= 43; rank++) {
            new Pharmacy(rank, "2021-05-01", 4).tests(0, 60).entries(0, 12).entries(20, 60);
        }
    }

    private static void entriesOfTheEveAndTheMorrow() {
        for (int rank = 10; rank <= 11; rank++) {
            Pharmacy pharmacy = new Pharmacy(rank, "2021-06-01").tests(0, 60).entries(8, 60);
            for (int i = 0; i < 8; i++) {
                TestRegistration entry = pharmacy.entry(i);
                entry.setPerformedOn(pharmacy.dayOf(i).plusDays(rank == 10 ? (i % 2 == 0 ? 1 : -1) : 2));
                RECORDING.add(entry);
            }
        }
    }

    private static void lateEntries() {
        for (int rank = 12; rank <= 13; rank++) {
            Pharmacy pharmacy = new Pharmacy(rank, "2021-07-01").tests(0, 60).entries(0, 52);
            for (int i = 52; i < 60; i++) {
                TestRegistration entry = pharmacy.entry(i);
                entry.setRegisteredAt(morning(pharmacy.dayOf(i).plusDays(rank == 12 ? 7 : 20)));
                RECORDING.add(entry);
            }
        }
    }

    private static void unknownPersons() {
        Pharmacy entered = new Pharmacy(14, "2021-09-01").tests(0, 60).entries(8, 60);
        for (int i = 0; i < 8; i++) {
            TestRegistration entry = entered.entry(i);
            entry.setPatientId("nobody-" + i);
            RECORDING.add(entry);
        }
        Pharmacy billed = new Pharmacy(15, "2021-09-01").tests(0, 52).entries(0, 52);
        for (int i = 52; i < 60; i++) {
            RECORDING.add(billed.test(i));
        }
    }

    private static void payingTests() {
        Pharmacy pharmacy = new Pharmacy(16, "2021-10-15").tests(0, 52).entries(0, 52);
        for (int i = 52; i < 60; i++) {
            BillingLine test = pharmacy.test(i);
            test.setEligibility(Eligibility.PAYING);
            test.setReimbursedCents(0);
            RECORDING.add(test, patient(pharmacy.patientOf(i)));
        }
    }

    // The entry is a condition of payment from 2020-11-16 on.
    private static void notYetACondition() {
        new Pharmacy(17, "2020-10-17").tests(0, 60).entries(0, 30);
    }

    private static Optional<Alert> alert(int rank) {
        return outcome.alert(biller(rank));
    }

    @Test
    void aFraudIsHeldForBothLinesOfEachMissingTest() {
        Alert alert = alert(1).orElseThrow();
        assertThat(alert.getStatus()).isEqualTo(AlertStatus.ACTIVE);
        assertThat(alert.getSufferedCents()).isEqualTo(7 * (1_900 + 601));
        assertThat(alert.getAvoidableCents()).isZero();
        assertThat(outcome.items(biller(1)).stream()
                        .map(item -> item.getLineId().orElseThrow()))
                .hasSize(14)
                .contains(biller(1) + "-t7", biller(1) + "-t7-kit")
                .doesNotContain(biller(1) + "-t8");
        assertThat(outcome.items(biller(1))).allMatch(item -> item.getDueCents() == 0);
        assertThat(alert.getReasons().get(0).getObserved()).isEqualTo("11,7 % de tests sans enregistrement (7 sur 60)");
        assertThat(alert.getReasons().get(0).getText())
                .contains(new Cents(17_507).toFrench() + " facturés sans être dus");
    }

    @Test
    void nothingIsHeldBeforeTheDelayIsOver() {
        // The 50th test was received on January 25th; its entry may come for seven days.
        assertThat(alert(1).orElseThrow().getDetectedAt()).isEqualTo(ParisDay.close(day("2021-02-01")));
    }

    @Test
    void tenPercentIsNotMoreThanTenPercent() {
        assertThat(alert(2)).isEmpty();
    }

    @Test
    void fewerThanFiftyTestsTellNothing() {
        assertThat(alert(3)).isEmpty();
    }

    @Test
    void aDeclaredOutageExplainsItsDays() {
        assertThat(alert(4)).isEmpty();
    }

    @Test
    void anOutageThatNobodyDeclaredShowsAtTheOthers() {
        for (int rank = 5; rank <= 8; rank++) {
            assertThat(alert(rank)).as("pharmacy %d", rank).isEmpty();
        }
    }

    @Test
    void whatIsMissingAtOnePharmacyOnlyIsNoOutage() {
        assertThat(alert(9).map(Alert::getSufferedCents)).contains(8 * 1_900L);
    }

    @Test
    void threePharmaciesDoNotTellAnOutage() {
        for (int rank = 41; rank <= 43; rank++) {
            assertThat(alert(rank).map(Alert::getSufferedCents)).contains(8 * 1_900L);
        }
    }

    @Test
    void anEntryOfTheEveOrTheMorrowAnswers() {
        assertThat(alert(10)).isEmpty();
    }

    @Test
    void anEntryOfTwoDaysLaterDoesNotAnswer() {
        assertThat(alert(11).map(Alert::getSufferedCents)).contains(8 * 1_900L);
    }

    @Test
    void anEntryMadeWithinTheDelayKeepsSilence() {
        assertThat(alert(12)).isEmpty();
    }

    @Test
    void entriesMadeAfterTheDelayWithdrawTheAlert() {
        Alert alert = alert(13).orElseThrow();
        assertThat(alert.getStatus()).isEqualTo(AlertStatus.WITHDRAWN);
        assertThat(alert.getStatusReason())
                .contains(
                        "Les enregistrements SI-DEP ou les jours d'interruption connus depuis ramènent le taux sous le"
                                + " seuil.");
        assertThat(alert.getRank()).isEmpty();
        assertThat(alert.getSufferedCents() + alert.getAvoidableCents()).isZero();
        assertThat(outcome.items(biller(13))).isEmpty();
        assertThat(alert.getDetectedAt()).isEqualTo(ParisDay.close(day("2021-08-05")));
    }

    @Test
    void entriesUnderUnknownIdentitiesAnswerAsManyTests() {
        assertThat(alert(14)).isEmpty();
    }

    @Test
    void testsOfPersonsUnknownToTheCaisseCountOnNeitherSide() {
        assertThat(alert(15)).isEmpty();
    }

    @Test
    void testsPaidByThePatientCountOnNeitherSide() {
        assertThat(alert(16)).isEmpty();
    }

    @Test
    void aTestBeforeTheEntryWasAConditionIsNotHeld() {
        assertThat(alert(17)).isEmpty();
    }

    @Test
    void everyEuroOfAnAlertIsInItsItems() {
        for (Alert alert : outcome.alerts()) {
            long items = outcome.items().stream()
                    .filter(item -> item.getAlertId().equals(alert.getAlertId()))
                    .mapToLong(AlertItem::getUndueCents)
                    .sum();
            assertThat(alert.getSufferedCents() + alert.getAvoidableCents()).isEqualTo(items);
        }
    }
}
