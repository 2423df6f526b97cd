package fr.vigie.streaming.antigen.tariffs;

import static fr.vigie.streaming.TestRecords.billerOf;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.professional;
import static fr.vigie.streaming.antigen.Pharmacies.PHARMACY;
import static fr.vigie.streaming.antigen.Pharmacies.delivery;
import static fr.vigie.streaming.antigen.Pharmacies.test;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Majoration;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.BillerKind;
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
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TestTariffsTest {
    private final List<BillingLine> lines = new ArrayList<>();
    private final TestKnown known = new TestKnown(day("2022-12-31")).with(billerOf(PHARMACY, BillerKind.PHARMACY));

    /** Tests of the 20 days from a Monday on, Sundays among them, one a day. */
    private void tests(LocalDate from, int count, Consumer<List<BillingLine>> change) {
        for (int i = 0; i < count; i++) {
            List<BillingLine> test = test("t-%s-%02d".formatted(from, i), "p-" + i, from.plusDays(i % 20));
            change.accept(test);
            lines.addAll(test);
        }
    }

    private static Consumer<List<BillingLine>> priced(long act, long kit) {
        return test -> {
            price(test.get(0), act);
            price(test.get(1), kit);
        };
    }

    private static void price(BillingLine line, long cents) {
        line.setAmountCents(cents);
        line.setReimbursedCents(cents);
    }

    private Verdict ask() {
        return Verdicts.ask(new TestTariffs(TestTariffsSettings.defaults()), PHARMACY, lines, known);
    }

    @Test
    void theOldPriceWeeksAfterTheChangeIsABreachToTheCent() {
        tests(day("2022-03-01"), 20, priced(1_900, 601));
        Verdict verdict = ask();
        assertThat(verdict.codes()).containsExactly(TestTariffs.ABOVE);
        assertThat(verdict.findings().get(0).getKind()).isEqualTo(FindingKind.BREACH);
        // Three Sundays of March 2022 lie in the 20 days (the 6th, 13th and 20th): there 15 + 5 is above 19.
        assertThat(verdict.undueCents()).isEqualTo(17 * 400 + 20 * 101);
        assertThat(verdict.findings().get(0).getText()).contains("37", "88,20");
    }

    @Test
    void aPartlyReimbursedLineIsDueInProportion() {
        tests(day("2021-11-02"), 20, test -> {
            price(test.get(0), 3_800);
            test.get(0).setReimbursedCents(1_900);
        });
        assertThat(ask().items())
                .filteredOn(item -> item.getCareDate().equals(day("2021-11-02")))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.getBilledCents()).isEqualTo(1_900);
                    assertThat(item.getDueCents()).isEqualTo(950);
                });
    }

    @Test
    void aDeliveryAboveThePriceOfAKitIsABreach() {
        for (int i = 0; i < 10; i++) {
            BillingLine box =
                    delivery("d-" + i, professional(i), day("2022-03-01").plusDays(i), 1);
            price(box, 12_020);
            lines.add(box);
        }
        assertThat(ask().undueCents()).isEqualTo(10 * (12_020 - 10_000));
    }

    @Test
    void severalActsADayForManyPatientsAreDueOnce() {
        tests(day("2021-11-02"), 20, test -> {});
        for (int i = 0; i < 10; i++) {
            lines.addAll(test("again-" + i, "p-" + i, day("2021-11-02").plusDays(i)));
        }
        Verdict verdict = ask();
        assertThat(verdict.codes()).containsExactly(TestTariffs.TWICE);
        assertThat(verdict.undueCents()).isEqualTo(10 * 2_501);
        assertThat(verdict.items()).extracting(FindingItem::getDueCents).containsOnly(0L);
    }

    @Test
    void theTariffOfItsDayOfCareIsSilent() {
        tests(day("2021-06-10"), 20, priced(2_220, 679));
        tests(day("2021-07-01"), 20, priced(1_900, 601));
        tests(day("2022-02-15"), 20, priced(1_500, 500));
        tests(day("2022-04-01"), 20, priced(1_150, 500));
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void linesReceivedMonthsAfterAChangeArePricedAtTheirDayOfCare() {
        tests(day("2022-01-10"), 20, test -> {
            price(test.get(0), 1_900);
            test.forEach(
                    line -> line.setReceivedAt(day("2022-05-10").atTime(18, 0).toInstant(java.time.ZoneOffset.UTC)));
        });
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void theOldPriceInTheWeekAfterAChangeIsLetPass() {
        for (int i = 0; i < 40; i++) {
            List<BillingLine> test = test("t-" + i, "p-" + i, day("2022-02-15").plusDays(i % 7));
            lines.addAll(test);
        }
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void theSupplementOfASundayOrHolidayIsSilent() {
        for (int i = 0; i < 40; i++) {
            LocalDate sunday = day("2021-10-03").plusWeeks(i % 12);
            LocalDate on = i % 2 == 0 ? sunday : day("2021-11-11");
            lines.addAll(supplemented("t-" + i, on));
        }
        assertThat(ask().findings()).isEmpty();
    }

    private static List<BillingLine> supplemented(String id, LocalDate on) {
        List<BillingLine> test = test(id, "p-" + id, on);
        price(test.get(0), 2_400);
        return test;
    }

    @Test
    void aSupplementThatTheLineDeclaresIsSilent() {
        tests(day("2021-11-02"), 20, test -> {
            price(test.get(0), 2_400);
            test.get(0).setMajoration(Majoration.SUNDAY);
        });
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void actAndKitOnOneLineAreSilent() {
        tests(day("2021-11-02"), 20, test -> price(test.get(0), 2_501));
        lines.removeIf(line -> line.getLineId().endsWith("-kit"));
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void aPharmacyOverseasHasTariffsOfItsOwn() {
        Biller reunion = billerOf(PHARMACY, BillerKind.PHARMACY);
        reunion.setCommune("97411");
        known.with(reunion);
        tests(day("2022-03-01"), 20, priced(2_300, 700));
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void anUnknownPharmacyWaits() {
        tests(day("2022-03-01"), 20, priced(1_900, 601));
        TestKnown nobody = new TestKnown(day("2022-12-31"));
        TestTariffs rule = new TestTariffs(TestTariffsSettings.defaults());
        assertThat(Verdicts.ask(rule, PHARMACY, lines, nobody).findings()).isEmpty();
    }

    @Test
    void aPriceThatNobodyIsSureOfIsHeldAgainstNobody() {
        tests(day("2021-04-05"), 20, priced(2_600, 849));
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void aDeliveryAtThePriceBeforeMayIsHeldAgainstNobody() {
        for (int i = 0; i < 20; i++) {
            BillingLine box = delivery("d-" + i, professional(i), day("2021-11-02"), 1);
            price(box, 849 * 20);
            lines.add(box);
        }
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void someClericalErrorsAreLetPass() {
        tests(day("2021-11-02"), 100, test -> {});
        for (int i = 0; i < 9; i++) {
            List<BillingLine> test = test("clerical-" + i, "q-" + i, day("2021-11-02"));
            price(test.get(0), 2_600);
            lines.addAll(test);
        }
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void someTestsRepeatedAfterAnInvalidResultAreLetPass() {
        for (int i = 0; i < 600; i++) {
            lines.addAll(test("t-" + i, "p-" + i, day("2021-11-02").plusDays(i % 20)));
        }
        for (int i = 0; i < 11; i++) {
            lines.addAll(test("again-" + i, "p-" + i, day("2021-11-02").plusDays(i)));
        }
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void theOrderOfTheLinesDoesNotMatter() {
        tests(day("2022-03-01"), 20, priced(1_900, 601));
        for (int i = 0; i < 10; i++) {
            lines.addAll(test("again-" + i, "p-" + i, day("2022-03-01").plusDays(i)));
        }
        Verdict verdict = ask();
        assertThat(verdict.codes()).containsExactly(TestTariffs.ABOVE, TestTariffs.TWICE);
        Collections.shuffle(lines, new Random(3));
        assertThat(ask()).isEqualTo(verdict);
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new TestTariffsSettings(-1, 10, 5_000, 10, 0.02, 60, 0.9, 0.7))
                .hasMessageContaining("test tariffs: graceDays = -1");
        assertThatThrownBy(() -> new TestTariffsSettings(7, 10, 5_000, 10, 2, 60, 0.9, 0.7))
                .hasMessageContaining("minTwiceShare");
    }
}
