package fr.vigie.streaming.nurse.article11b;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.nurse.Round;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class Article11bPropertyTest {
    private static final List<String> COEFFICIENTS = List.of("1", "1.5", "2", "4", "5");

    private final Article11b rule = new Article11b(Article11bSettings.defaults());

    @Property(tries = 200)
    void theOrderOfTheLinesDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        List<BillingLine> lines = round(random).lines();
        List<BillingLine> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        assertThat(undue(shuffled)).isEqualTo(undue(lines));
    }

    /** Acts at full price: of each patient and time, the largest coefficient and half of the next are due. */
    @Property(tries = 200)
    void whatIsDueIsTheHighestAndHalfOfTheSecond(@ForAll long seed) {
        List<BillingLine> lines = round(new Random(seed)).lines();
        long undue = undue(lines).stream()
                .mapToLong(item -> item.getBilledCents() - item.getDueCents())
                .sum();
        double expected = 0;
        for (BillingLine one : lines) {
            List<Double> seance = lines.stream()
                    .filter(line -> line.getPatientId().equals(one.getPatientId())
                            && line.getVisitAt().equals(one.getVisitAt()))
                    .map(line -> line.getCoefficient().doubleValue())
                    .sorted(Comparator.reverseOrder())
                    .toList();
            double due = 3.15 * seance.get(0) + (seance.size() > 1 ? 3.15 * seance.get(1) / 2 : 0);
            double billed = seance.stream().mapToDouble(value -> 3.15 * value).sum();
            expected += (billed - due) / seance.size() * 100;
        }
        assertThat((double) undue).isBetween(expected - lines.size(), expected + lines.size());
    }

    private List<FindingItem> undue(List<BillingLine> lines) {
        return rule.undue(new CareDay(Round.NURSE, lines.get(0).getCareDate(), lines, List.of(), List.of()));
    }

    private static Round round(Random random) {
        Round round = new Round("2021-11-02");
        for (int i = 0; i < 15; i++) {
            round.visit("%02d:00".formatted(8 + random.nextInt(3)), "home", "p" + random.nextInt(3))
                    .ami(COEFFICIENTS.get(random.nextInt(COEFFICIENTS.size())));
        }
        return round;
    }
}
