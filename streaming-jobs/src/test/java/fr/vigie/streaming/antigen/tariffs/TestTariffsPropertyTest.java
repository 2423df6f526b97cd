package fr.vigie.streaming.antigen.tariffs;

import static fr.vigie.streaming.TestRecords.billerOf;
import static fr.vigie.streaming.antigen.Pharmacies.PHARMACY;
import static fr.vigie.streaming.antigen.Pharmacies.test;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.streaming.antigen.Verdicts;
import fr.vigie.streaming.antigen.Verdicts.Verdict;
import fr.vigie.streaming.reference.TestKnown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestTariffsPropertyTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2021, 11, 3);

    /** Of one weekday, against the obvious way: 19.00 for one act and 6.01 for one kit of each patient. */
    @Property(tries = 200)
    void whatIsDueIsOneActAndOneKitAPatientAtTheirPrice(@ForAll long seed) {
        Random random = new Random(seed);
        List<BillingLine> lines = new ArrayList<>();
        Map<String, Long> act = new TreeMap<>();
        Map<String, Long> kit = new TreeMap<>();
        for (int i = 0; i < 60; i++) {
            String patient = "p-" + random.nextInt(30);
            List<BillingLine> test = test("t-" + i, patient, WEDNESDAY);
            act.merge(patient, priced(test.get(0), 1_500 + random.nextInt(900)), Math::max);
            kit.merge(patient, priced(test.get(1), 400 + random.nextInt(400)), Math::max);
            lines.addAll(test);
        }
        long due = act.values().stream()
                        .mapToLong(cents -> Math.min(cents, 1_900))
                        .sum()
                + kit.values().stream().mapToLong(cents -> Math.min(cents, 601)).sum();
        long billed = lines.stream().mapToLong(BillingLine::getReimbursedCents).sum();
        TestTariffsSettings all = new TestTariffsSettings(7, 1, 1, 1, 0, 60, 0.9, 0.7);
        Verdict verdict = Verdicts.ask(
                new TestTariffs(all),
                PHARMACY,
                lines,
                new TestKnown(WEDNESDAY).with(billerOf(PHARMACY, BillerKind.PHARMACY)));
        assertThat(verdict.undueCents()).isEqualTo(billed - due);
        Set<String> once = new HashSet<>();
        assertThat(verdict.items()).allMatch(item -> once.add(item.getLineId().orElseThrow()));
    }

    private static long priced(BillingLine line, long cents) {
        line.setAmountCents(cents);
        line.setReimbursedCents(cents);
        return cents;
    }

    @ParameterizedTest
    @CsvSource({"2020,2020-04-12", "2021,2021-04-04", "2022,2022-04-17", "2023,2023-04-09", "2024,2024-03-31"})
    void easter(int year, LocalDate sunday) {
        assertThat(SupplementDays.easter(year)).isEqualTo(sunday);
        assertThat(SupplementDays.includes(sunday.plusDays(1))).isTrue();
        assertThat(SupplementDays.includes(sunday.plusDays(39))).isTrue();
        assertThat(SupplementDays.includes(sunday.plusDays(50))).isTrue();
        assertThat(SupplementDays.includes(sunday.plusDays(2))).isFalse();
    }

    @Property(tries = 100)
    void easterIsASundayOfSpring(@ForAll @IntRange(min = 1990, max = 2199) int year) {
        LocalDate easter = SupplementDays.easter(year);
        assertThat(easter).isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
        assertThat(easter.getDayOfWeek()).isEqualTo(java.time.DayOfWeek.SUNDAY);
    }
}
