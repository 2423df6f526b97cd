package fr.vigie.streaming.antigen.eligibility;

import static fr.vigie.streaming.antigen.Pharmacies.PHARMACY;
import static fr.vigie.streaming.antigen.Pharmacies.test;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Eligibility;
import fr.vigie.streaming.antigen.Verdicts;
import fr.vigie.streaming.reference.TestKnown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TestEligibilityPropertyTest {
    private static final LocalDate START = LocalDate.of(2021, 10, 15);
    private static final EligibilitySettings ALL = new EligibilitySettings(1, 1, 0, 1, 1, 0, 1, 0, 0.8, 0.3, 0.5);

    /** With every threshold down, the undue tests are those that pay and, beside a ground, those without one. */
    @Property(tries = 150)
    void undueAreTheTestsThatPayOrLackAGround(@ForAll long seed) {
        Random random = new Random(seed);
        List<BillingLine> lines = new ArrayList<>();
        long expected = 2_501;
        lines.addAll(grounded(test("first", "p-first", START), Eligibility.VACCINATED));
        lines.addAll(grounded(test("second", "p-second", START), Eligibility.PAYING));
        for (int i = 0; i < 40; i++) {
            List<BillingLine> test = test("t-" + i, "p-" + i, START.plusDays(random.nextInt(70)));
            switch (random.nextInt(4)) {
                case 0 -> expected += 2_501;
                case 1 -> {
                    grounded(test, Eligibility.PAYING);
                    expected += 2_501;
                }
                default -> grounded(test, random.nextBoolean() ? Eligibility.MINOR : Eligibility.RECOVERED);
            }
            lines.addAll(test);
        }
        assertThat(Verdicts.ask(new TestEligibility(ALL), PHARMACY, lines, new TestKnown(START))
                        .undueCents())
                .isEqualTo(expected);
    }

    private static List<BillingLine> grounded(List<BillingLine> test, Eligibility ground) {
        test.forEach(line -> line.setEligibility(ground));
        return test;
    }
}
