package fr.vigie.streaming.card.impossibletravel;

import static fr.vigie.streaming.card.impossibletravel.CardUses.LA_ROCHELLE;
import static fr.vigie.streaming.card.impossibletravel.CardUses.LILLE;
import static fr.vigie.streaming.card.impossibletravel.CardUses.MARSEILLE;
import static fr.vigie.streaming.card.impossibletravel.CardUses.PARIS;
import static fr.vigie.streaming.card.impossibletravel.CardUses.SAINTES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.geo.Communes;
import fr.vigie.domain.geo.GreatCircle;
import fr.vigie.domain.geo.Place;
import fr.vigie.streaming.finding.DetectorVerdict;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ImpossibleTravelPropertyTest {
    private static final List<String> TOWNS = List.of(LA_ROCHELLE, SAINTES, LILLE, PARIS, MARSEILLE);
    private static final Instant START = Instant.parse("2022-01-03T06:00:00Z");

    @Property(tries = 200)
    void theOrderOfTheUsesDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        List<CardUse> uses = anywhere(random, 40);
        List<CardUse> shuffled = new ArrayList<>(uses);
        Collections.shuffle(shuffled, random);
        assertThat(CardUses.judge(shuffled)).isEqualTo(CardUses.judge(uses));
    }

    @Property(tries = 200)
    void aUseSentTwiceChangesNothing(@ForAll long seed) {
        List<CardUse> uses = anywhere(new Random(seed), 40);
        List<CardUse> twice = new ArrayList<>(uses);
        twice.addAll(uses);
        assertThat(CardUses.judge(twice)).isEqualTo(CardUses.judge(uses));
    }

    @Property(tries = 200)
    void whoDrivesFromTownToTownIsNeverAlerted(@ForAll long seed) {
        assertThat(CardUses.judge(driver(new Random(seed)))).isEmpty();
    }

    /** Every pair of consecutive readings, one after the other: without clocks, the slow and obvious way. */
    @Property(tries = 200)
    void agreesWithAReferenceWhereNoClockIsTried(@ForAll long seed) {
        List<CardUse> uses = anywhere(new Random(seed), 12);
        ImpossibleTravelSettings settings = withoutClocks();
        int jumps = 0;
        for (CardUse first : uses) {
            for (CardUse second : uses) {
                boolean consecutive = first.getAt().isBefore(second.getAt())
                        && uses.stream()
                                .noneMatch(use -> use.getAt().isAfter(first.getAt())
                                        && use.getAt().isBefore(second.getAt()));
                jumps += consecutive && impossible(first, second) ? 1 : 0;
            }
        }
        Optional<DetectorVerdict> verdict = ImpossibleTravel.judge(uses, Communes.builtIn()::find, settings);
        assertThat(verdict.map(found ->
                                found.finding().getFigures().get(0).getValue().intValue())
                        .orElse(0))
                .isEqualTo(jumps);
    }

    @Property(tries = 2)
    void thousandsOfUsesAreJudgedAtOnce(@ForAll long seed) {
        assertThat(CardUses.judge(anywhere(new Random(seed), 4_000))).isPresent();
    }

    private static boolean impossible(CardUse first, CardUse second) {
        Place from = Communes.builtIn().find(first.getCommune().orElseThrow()).orElseThrow();
        Place to = Communes.builtIn().find(second.getCommune().orElseThrow()).orElseThrow();
        double km = GreatCircle.km(from.latitude(), from.longitude(), to.latitude(), to.longitude()) - 20;
        double hours = ChronoUnit.SECONDS.between(first.getAt(), second.getAt()) / 3600.0;
        return km > 50 && km > 150 * hours && km > 350 * (hours - 0.5) && km > 900 * (hours - 1.5);
    }

    private static ImpossibleTravelSettings withoutClocks() {
        return new ImpossibleTravelSettings(
                ImpossibleTravelSettings.defaults().modes(), 50, 10, 25, 0, 5, 200, 0, 1, 1, 1, 45, 0, 0.5);
    }

    private static List<CardUse> anywhere(Random random, int count) {
        CardUses uses = new CardUses();
        for (int i = 0; i < count; i++) {
            Instant at = START.plusSeconds(random.nextInt(30 * 24 * 3600) * 1L);
            String town = TOWNS.get(random.nextInt(TOWNS.size()));
            uses.read("03 08:00", town, "T-" + town + random.nextInt(3), use -> use.setAt(at));
        }
        return uses.list();
    }

    private static List<CardUse> driver(Random random) {
        CardUses uses = new CardUses();
        Instant at = START;
        String town = LA_ROCHELLE;
        for (int i = 0; i < 60; i++) {
            String next = TOWNS.get(random.nextInt(TOWNS.size()));
            Place from = Communes.builtIn().find(town).orElseThrow();
            Place to = Communes.builtIn().find(next).orElseThrow();
            double km = 1.2 * GreatCircle.km(from.latitude(), from.longitude(), to.latitude(), to.longitude());
            at = at.plusSeconds(60 + (long) (km * 3600 / 130) + random.nextInt(7200));
            Instant then = at;
            uses.read("03 08:00", next, "T-" + next, use -> use.setAt(then));
            town = next;
        }
        return uses.list();
    }
}
