package fr.vigie.streaming.antigen.eligibility;

import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.professional;
import static fr.vigie.streaming.antigen.Pharmacies.PHARMACY;
import static fr.vigie.streaming.antigen.Pharmacies.test;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Eligibility;
import fr.vigie.streaming.antigen.Verdicts;
import fr.vigie.streaming.antigen.Verdicts.Verdict;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.reference.TestKnown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TestEligibilityTest {
    private static final LocalDate START = day("2021-10-18");
    private final List<BillingLine> lines = new ArrayList<>();

    private void tests(String name, LocalDate from, int count, Consumer<BillingLine> change) {
        for (int i = 0; i < count; i++) {
            String id = "t-%s-%s-%03d".formatted(name, from, i);
            List<BillingLine> test = test(id, "p-" + id, from.plusDays(i % 40));
            test.forEach(change);
            lines.addAll(test);
        }
    }

    private void tests(int count, Eligibility ground) {
        tests(ground.name(), START, count, line -> line.setEligibility(ground));
    }

    private static void unnamed(BillingLine line) {
        line.setEligibility(Eligibility.PRESCRIPTION);
    }

    private static void named(BillingLine line) {
        unnamed(line);
        line.setPrescriberId(professional(77));
        line.setPrescribedOn(line.getCareDate().minusDays(2));
    }

    private static void stale(BillingLine line) {
        named(line);
        line.setPrescribedOn(line.getCareDate().minusDays(3));
    }

    private Verdict ask() {
        return Verdicts.ask(
                new TestEligibility(EligibilitySettings.defaults()), PHARMACY, lines, new TestKnown(day("2022-06-30")));
    }

    @Test
    void testsThatThePatientPaysAreNotReimbursed() {
        tests(200, Eligibility.VACCINATED);
        tests(6, Eligibility.PAYING);
        Verdict verdict = ask();
        assertThat(verdict.codes()).containsExactly(TestEligibility.PAYING);
        assertThat(verdict.findings().get(0).getKind()).isEqualTo(FindingKind.BREACH);
        assertThat(verdict.undueCents()).isEqualTo(6 * 2_501);
        assertThat(verdict.findings().get(0).getText()).contains("6\u00A0tests", "150,06");
    }

    @Test
    void aThirdOfTheTestsHaveNoGround() {
        tests(120, Eligibility.VACCINATED);
        tests("none", START, 60, line -> {});
        Verdict verdict = ask();
        assertThat(verdict.codes()).containsExactly(TestEligibility.WITHOUT_GROUND);
        assertThat(verdict.findings().get(0).getKind()).isEqualTo(FindingKind.IMPLAUSIBLE);
        assertThat(verdict.undueCents()).isEqualTo(60 * 2_501);
    }

    @Test
    void prescriptionsWithoutAPrescriberBesideSomeThatAreNamed() {
        tests("named", START, 6, TestEligibilityTest::named);
        tests("unnamed", START, 25, TestEligibilityTest::unnamed);
        Verdict verdict = ask();
        assertThat(verdict.codes()).containsExactly(TestEligibility.UNSUPPORTED);
        assertThat(verdict.undueCents()).isEqualTo(25 * 2_501);
    }

    @Test
    void prescriptionsOfMoreThanTwoDays() {
        tests("named", START, 6, TestEligibilityTest::named);
        tests("stale", START, 25, TestEligibilityTest::stale);
        assertThat(ask().undueCents()).isEqualTo(25 * 2_501);
    }

    @Test
    void customersVaccinatedElsewhereAreSilent() {
        tests(300, Eligibility.VACCINATED);
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void clustersOfContactCasesAreSilent() {
        tests(300, Eligibility.CONTACT);
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void testsOnPrescriptionNextToPhysiciansOnCallAreSilent() {
        tests(240, Eligibility.VACCINATED);
        tests("named", START, 60, TestEligibilityTest::named);
        tests("unnamed", START, 15, TestEligibilityTest::unnamed);
        assertThat(ask().findings()).isEmpty();
    }

    // Travellers bring prescriptions of physicians whom the pharmacy's software does not know.
    @Test
    void aPharmacyOfTravellersWithAMajorityOfUnnamedPrescribersIsSilent() {
        tests("named", START, 30, TestEligibilityTest::named);
        tests("unnamed", START, 60, TestEligibilityTest::unnamed);
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void collectiveScreeningIsSilent() {
        tests(300, Eligibility.COLLECTIVE);
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void aBillerWhoNeverStatesAGroundIsSilent() {
        tests("none", START, 300, line -> {});
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void aBillerWhoNeverNamesAPrescriberIsSilent() {
        tests(100, Eligibility.VACCINATED);
        tests("unnamed", START, 100, TestEligibilityTest::unnamed);
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void aGroundOnTheActNeedNotBeRepeatedOnTheKit() {
        tests(300, Eligibility.VACCINATED);
        lines.stream().filter(line -> line.getLineId().endsWith("-kit")).forEach(line -> line.setEligibility(null));
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void someGroundsThatWereForgottenAreLetPass() {
        tests(300, Eligibility.VACCINATED);
        tests("none", START, 60, line -> {});
        tests(4, Eligibility.PAYING);
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void testsThatThePatientDidPayAreSilent() {
        tests(100, Eligibility.VACCINATED);
        tests("paid", START, 100, line -> {
            line.setEligibility(Eligibility.PAYING);
            line.setReimbursedCents(0);
        });
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void testsBeforeAGroundWasRequiredAreSilent() {
        tests("early", day("2021-08-01"), 100, line -> {});
        tests("then", day("2021-08-01"), 100, line -> line.setEligibility(Eligibility.PAYING));
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void testsSinceTheReturnOfTheCoPaymentAreSilent() {
        tests("late", day("2023-03-01"), 100, line -> line.setEligibility(Eligibility.VACCINATED));
        tests("none", day("2023-03-01"), 100, line -> {});
        assertThat(ask().findings()).isEmpty();
    }

    @Test
    void theOrderOfTheLinesDoesNotMatter() {
        tests(120, Eligibility.VACCINATED);
        tests("none", START, 60, line -> {});
        tests(6, Eligibility.PAYING);
        Verdict verdict = ask();
        assertThat(verdict.codes()).hasSize(2);
        Collections.shuffle(lines, new Random(5));
        assertThat(ask()).isEqualTo(verdict);
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new EligibilitySettings(0, 50, 0.25, 50, 20, 0.5, 5, 30, 0.85, 0.35, 0.5))
                .hasMessageContaining("eligibility for tests: minPayingTests = 0");
        assertThatThrownBy(() -> new EligibilitySettings(5, 50, 1.25, 50, 20, 0.5, 5, 30, 0.85, 0.35, 0.5))
                .hasMessageContaining("minShareWithoutGround");
    }
}
