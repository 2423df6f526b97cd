package fr.vigie.streaming.antigen.beyondkits;

import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.professional;
import static fr.vigie.streaming.antigen.Pharmacies.PHARMACY;
import static fr.vigie.streaming.antigen.Pharmacies.delivery;
import static fr.vigie.streaming.antigen.Pharmacies.purchase;
import static fr.vigie.streaming.antigen.Pharmacies.tests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Coverage;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.antigen.Verdicts;
import fr.vigie.streaming.antigen.Verdicts.Verdict;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.reference.TestKnown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;

class TestsBeyondKitsTest {
    private static final LocalDate START = day("2021-07-05");
    private final List<SpecificRecordBase> records = new ArrayList<>();
    private final TestKnown known = new TestKnown(day("2022-06-30"));

    private void testing(int from, int to, int perDay) {
        for (int i = from; i < to; i++) {
            records.addAll(tests(START.plusDays(i), perDay));
        }
    }

    private void buying(int from, int to, int everyDays, int kits) {
        for (int i = from; i < to; i += everyDays) {
            records.add(purchase(START.plusDays(i), kits));
        }
    }

    private Verdict ask() {
        return Verdicts.ask(new TestsBeyondKits(BeyondKitsSettings.defaults()), PHARMACY, records, known);
    }

    // 10 tests a day and 50 kits every ten days: by day 99, 1 000 tests are billed; 11 purchases count (those of the
    // next
    // ten days included) and a stock of 210: 240 are wanting.
    @Test
    void halfOfTheTestsHaveNoKit() {
        testing(0, 115, 10);
        buying(0, 115, 10, 50);
        Verdict verdict = ask();
        assertThat(verdict.codes()).containsExactly(TestsBeyondKits.CODE);
        assertThat(verdict.findings().get(0).getKind()).isEqualTo(FindingKind.IMPLAUSIBLE);
        long beyond = verdict.items().stream()
                .filter(item -> item.getLineId().orElseThrow().endsWith("-kit"))
                .count();
        assertThat(beyond).isEqualTo(240);
        assertThat(verdict.undueCents()).isEqualTo(beyond * 2_501);
        assertThat(verdict.findings().get(0).getText()).contains("1\u202F000\u00A0kits", "550 achetés", "240");
    }

    @Test
    void aDeliveryThatHadSomeOfItsKitsIsDueInPart() {
        testing(0, 60, 1);
        buying(0, 80, 10, 10);
        records.add(delivery("d", professional(9), START.plusDays(30), 10));
        Verdict verdict = ask();
        // By day 30 there were 30 tests before; 21 + 5 × 10 kits of stock and purchases (through day 40) are left for
        // 200.
        assertThat(verdict.items())
                .extracting(item -> item.getLineId().orElseThrow())
                .contains("d");
        FindingItem delivery = verdict.items().stream()
                .filter(item -> item.getLineId().orElseThrow().equals("d"))
                .findFirst()
                .orElseThrow();
        assertThat(delivery.getBilledCents()).isEqualTo(120_200);
        assertThat(delivery.getDueCents()).isEqualTo(601 * (21 + 50 - 30));
    }

    @Test
    void aPharmacyThatBuysWhatItUsesIsSilent() {
        testing(0, 200, 10);
        buying(0, 200, 10, 100);
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void stockFromBeforeTheStartOfTheDataIsNotHeldAgainstIt() {
        testing(0, 200, 10);
        buying(140, 200, 10, 100);
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void stateDonatedKitsWithoutAnyPurchaseAreNotHeldAgainstIt() {
        testing(0, 200, 10);
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void whereTheStateGivesTheKitsTheActAloneNeedsNone() {
        testing(0, 120, 10);
        records.removeIf(record -> record instanceof BillingLine line
                && line.getPurpose().equals(java.util.Optional.of(Purpose.ANTIGEN_KIT))
                && line.getCareDate().isAfter(START.plusDays(40)));
        buying(0, 40, 10, 100);
        buying(60, 120, 10, 10);
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void aTransferBetweenPharmaciesThatBuyForEachOtherIsSilent() {
        testing(0, 200, 10);
        buying(0, 60, 10, 100);
        buying(180, 200, 10, 100);
        assertThat(ask().findings()).isEmpty();
    }

    // Its last purchase is on day 60 of 115, and it goes on billing: 30 days more are its own, then others may buy for
    // it.
    @Test
    void whoCeasesToBuyIsJudgedForAMonthMore() {
        testing(0, 115, 10);
        buying(0, 61, 10, 50);
        // Through day 90: 910 tests, a stock of 210 and 7 purchases of 50.
        assertThat(ask().findings().get(0).getText()).contains("910", "350 achetés", "350\u00A0tests");
    }

    @Test
    void aPharmacyForWhichAnotherBuysFromSomeDayOnIsSilent() {
        testing(0, 200, 10);
        buying(0, 61, 10, 100);
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void aPharmacyThatBuysNowAndThenWhileAnotherBuysTheRestIsSilent() {
        testing(0, 180, 20);
        buying(0, 180, 55, 240);
        assertThat(ask().findings()).isEmpty();
        records.clear();
        testing(0, 180, 20);
        buying(0, 20, 10, 240);
        buying(80, 100, 10, 240);
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void aPurchaseInvoicedTenDaysLaterCounts() {
        testing(0, 120, 10);
        buying(10, 120, 20, 200);
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void whereKitPurchasesAreNotDeliveredNothingIsSaid() {
        testing(0, 115, 10);
        buying(0, 115, 10, 50);
        known.without(Stream.KIT_PURCHASES);
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void aKnownGapOfThePurchasesIsNotHeldAgainstIt() {
        testing(0, 120, 10);
        buying(0, 40, 10, 100);
        buying(60, 120, 10, 100);
        known.with(new Coverage(
                Stream.KIT_PURCHASES.fileName(), START.plusDays(35), START.plusDays(59), true, "grossiste en panne"));
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void anOutbreakWithItsKitsBoughtIsSilent() {
        testing(0, 60, 10);
        testing(60, 80, 60);
        testing(80, 140, 10);
        buying(0, 55, 10, 100);
        buying(55, 80, 5, 300);
        buying(85, 140, 10, 100);
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void aTestThatThePatientPaidNeedsNoKitHere() {
        testing(0, 95, 10);
        records.forEach(record -> ((BillingLine) record).setReimbursedCents(0));
        buying(0, 95, 10, 10);
        assertThat(ask().findings()).isEmpty();
    }

    // 8 kits of 100 are missing in the records of the purchases: within the margin nothing is said, though 66 are
    // wanting.
    @Test
    void purchasesOfWhichSomeAreMissingAreLetPass() {
        testing(0, 401, 10);
        buying(0, 401, 10, 92);
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void lessThanFiftyTestsAreLetPass() {
        testing(0, 85, 10);
        buying(0, 85, 10, 70);
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void linesThatDoNotSayWhatTheyAreForAreToldByTheirPrice() {
        testing(0, 115, 10);
        buying(0, 115, 10, 50);
        long undue = ask().undueCents();
        records.stream().filter(BillingLine.class::isInstance).forEach(line -> ((BillingLine) line).setPurpose(null));
        assertThat(ask().undueCents()).isEqualTo(undue).isPositive();
    }

    @Test
    void theOrderOfTheRecordsDoesNotMatter() {
        testing(0, 115, 10);
        buying(0, 115, 10, 50);
        Verdict verdict = ask();
        Collections.shuffle(records, new Random(7));
        assertThat(ask()).isEqualTo(verdict);
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new BeyondKitsSettings(1.5, 21, 90, 3, 30, 15, 50, 0.6))
                .hasMessageContaining("tests beyond kits: marginShare = 1.5");
        assertThatThrownBy(() -> new BeyondKitsSettings(0.1, -1, 90, 3, 30, 15, 50, 0.6))
                .hasMessageContaining("openingStockDays");
        assertThatThrownBy(() -> new BeyondKitsSettings(0.1, 21, 90, 3, 30, 15, 0, 0.6))
                .hasMessageContaining("minTestsBeyond");
    }
}
