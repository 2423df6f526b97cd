package fr.vigie.casequeue.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.domain.geo.Communes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VisitMapTest {
    private static final String SAINTES = "17415";
    private static final String ROCHEFORT = "17299";
    private static final String LA_ROCHELLE = "17300";
    private static final LocalDate DAY = LocalDate.of(2022, 3, 1);

    private static Visit at(int hour, String commune) {
        Instant time = Instant.parse("2022-03-01T00:00:00Z").plusSeconds(3600L * hour);
        return new Visit(DAY, Optional.of(time), commune, "r" + hour);
    }

    private static VisitMap map(List<Visit> visits) {
        return VisitMap.of(visits, Communes.builtIn(), true).orElseThrow();
    }

    @Test
    void theWayChangesCommuneInTheOrderOfTime() {
        VisitMap map =
                map(List.of(at(9, ROCHEFORT), at(8, SAINTES), at(12, SAINTES), at(10, ROCHEFORT), at(11, LA_ROCHELLE)));

        assertThat(map.steps())
                .extracting(VisitMap.Step::name)
                .containsExactly("Saintes", "Rochefort", "La Rochelle", "Saintes");
        // As the crow flies 35, 29 and 62 km.
        assertThat(map.km()).isCloseTo(126, within(4.0));
        assertThat(map.marks()).extracting(VisitMap.Mark::visits).containsExactly(2L, 2L, 1L);
        assertThat(map.way()).matches("M[\\d.]+ [\\d.]+(L[\\d.]+ [\\d.]+){3}");
    }

    @Test
    void northIsUpAndEverythingLiesOnTheSheet() {
        VisitMap map = map(List.of(at(8, SAINTES), at(9, LA_ROCHELLE)));
        VisitMap.Mark saintes = map.marks().stream()
                .filter(m -> m.code().equals(SAINTES))
                .findFirst()
                .orElseThrow();
        VisitMap.Mark rochelle = map.marks().stream()
                .filter(m -> m.code().equals(LA_ROCHELLE))
                .findFirst()
                .orElseThrow();

        assertThat(rochelle.y()).isLessThan(saintes.y());
        assertThat(rochelle.x()).isLessThan(saintes.x());
        assertThat(map.marks()).allSatisfy(mark -> {
            assertThat(mark.x()).isBetween(0.0, (double) map.width());
            assertThat(mark.y()).isBetween(0.0, (double) map.height());
        });
        assertThat(Math.max(map.width(), map.height())).isBetween(639, 642);
    }

    @Test
    void itIsDrawnUponTheDepartementsAround() {
        VisitMap charenteMaritime = map(List.of(at(8, SAINTES), at(9, LA_ROCHELLE)));
        VisitMap bothEnds = map(List.of(at(8, SAINTES), at(9, "97411")));

        // Its own with its islands, and at least four neighbours on land.
        List<String> rings = List.of(charenteMaritime.outlines().split("z"));
        assertThat(rings).hasSizeGreaterThanOrEqualTo(6);
        assertThat(rings).allMatch(ring -> ring.startsWith("M") && ring.split("L").length > 3);
        assertThat(charenteMaritime.outlines().length()).isLessThan(40_000);
        assertThat(bothEnds.outlines().length()).isLessThan(40_000);
    }

    @Test
    void theOrderOfTheVisitsDoesNotMatter() {
        List<Visit> visits = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            visits.add(at(hour, List.of(SAINTES, ROCHEFORT, LA_ROCHELLE).get(hour * 7 % 3)));
        }
        VisitMap expected = map(visits);
        Collections.shuffle(visits, new Random(1));

        assertThat(map(visits)).isEqualTo(expected);
    }

    @Test
    void whatHasNoTimeIsOnTheMapAndNotOnTheWay() {
        VisitMap map = map(List.of(at(8, SAINTES), new Visit(DAY, Optional.empty(), ROCHEFORT, "x")));

        assertThat(map.marks()).hasSize(2);
        assertThat(map.way()).isEmpty();
        assertThat(map.steps()).hasSize(1);
    }

    @Test
    void moreThanADayHasNoWay() {
        VisitMap map = VisitMap.of(List.of(at(8, SAINTES), at(9, ROCHEFORT)), Communes.builtIn(), false)
                .orElseThrow();

        assertThat(map.marks()).hasSize(2);
        assertThat(map.steps()).isEmpty();
        assertThat(map.way()).isEmpty();
    }

    @Test
    void anUnknownCommuneIsCountedAndNotDrawn() {
        VisitMap map = map(List.of(at(8, SAINTES), at(9, "99999")));

        assertThat(map.unplaced()).isEqualTo(1);
        assertThat(map.marks()).hasSize(1);
        assertThat(VisitMap.of(List.of(at(9, "99999")), Communes.builtIn(), true))
                .isEmpty();
    }
}
