package fr.vigie.streaming.antigen.reusedidentities;

import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.antigen.Pharmacies.PHARMACY;
import static fr.vigie.streaming.antigen.Pharmacies.test;
import static fr.vigie.streaming.antigen.Pharmacies.tests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Eligibility;
import fr.vigie.domain.event.Place;
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

class ReusedIdentitiesTest {
    private static final LocalDate START = day("2021-10-04");
    private final List<BillingLine> lines = new ArrayList<>();

    /** Tests of so many persons, every so many days, over some days. */
    private void repeat(int persons, int everyDays, int days, Consumer<BillingLine> change) {
        for (int person = 0; person < persons; person++) {
            for (int i = 0; i < days; i += everyDays) {
                List<BillingLine> test =
                        test("r-%02d-%02d".formatted(person, i), "regular-" + person, START.plusDays(i));
                test.forEach(change);
                lines.addAll(test);
            }
        }
    }

    private void customers(int perDay, int days) {
        for (int i = 0; i < days; i++) {
            lines.addAll(tests(START.plusDays(i), perDay));
        }
    }

    private Verdict ask() {
        return Verdicts.ask(
                new ReusedIdentities(ReusedIdentitiesSettings.defaults()),
                PHARMACY,
                lines,
                new TestKnown(day("2022-06-30")));
    }

    @Test
    void twentyPersonsAreTestedEveryDayForAMonth() {
        customers(20, 30);
        repeat(20, 1, 30, line -> {});
        Verdict verdict = ask();
        assertThat(verdict.codes()).containsExactly(ReusedIdentities.CODE);
        assertThat(verdict.findings().get(0).getKind()).isEqualTo(FindingKind.IMPLAUSIBLE);
        // From the 13th test of each on: 18 tests, act and kit.
        assertThat(verdict.undueCents()).isEqualTo(20 * 18 * 2_501);
        assertThat(verdict.findings().get(0).getText()).contains("20\u00A0patients", "50 %", "360");
        assertThat(verdict.items())
                .extracting(FindingItem::getCareDate)
                .allMatch(on -> !on.isBefore(START.plusDays(12)));
    }

    @Test
    void severalTestsADayOfOnePersonCountEach() {
        repeat(20, 3, 30, line -> {});
        List<BillingLine> first = List.copyOf(lines);
        for (BillingLine line : first) {
            BillingLine again = BillingLine.newBuilder(line).build();
            again.setLineId("again-" + line.getLineId());
            lines.add(again);
        }
        assertThat(ask().undueCents()).isEqualTo(20 * 8 * 2_501);
    }

    @Test
    void carersTestedTwiceAWeekAreSilent() {
        customers(5, 60);
        repeat(40, 3, 60, line -> {});
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void collectiveScreeningIsSilentHoweverOften() {
        repeat(20, 1, 60, line -> line.setEligibility(Eligibility.COLLECTIVE));
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void athletesBeforeEachMatchAreSilent() {
        customers(5, 60);
        repeat(18, 3, 60, line -> {});
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void somePersonsTestedForTheirPassEveryTwoDaysAreSilent() {
        customers(5, 60);
        repeat(9, 2, 60, line -> {});
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void classesAndHomesAreTestedByTheirProtocol() {
        repeat(20, 1, 30, line -> line.setPlace(Place.SCHOOL));
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void testsThatThePatientPaysAreSilent() {
        repeat(20, 1, 60, line -> line.setReimbursedCents(0));
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void regularsOfALargePharmacyAreASmallPartOfIt() {
        customers(120, 60);
        repeat(15, 2, 60, line -> {});
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void theOrderOfTheLinesDoesNotMatter() {
        customers(10, 30);
        repeat(20, 1, 30, line -> {});
        Verdict verdict = ask();
        Collections.shuffle(lines, new Random(2));
        assertThat(ask()).isEqualTo(verdict);
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new ReusedIdentitiesSettings(0, 12, 15, 30, 0.15, 30, 0.65))
                .hasMessageContaining("reused identities: windowDays = 0");
        assertThatThrownBy(() -> new ReusedIdentitiesSettings(30, 12, 15, 30, 15, 30, 0.65))
                .hasMessageContaining("minShare");
    }
}
