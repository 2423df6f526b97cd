package fr.vigie.domain.geo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.geo.Departements.Corner;
import fr.vigie.domain.geo.Departements.Ring;
import java.util.List;
import org.junit.jupiter.api.Test;

class DepartementsTest {
    private final Departements outlines = Departements.builtIn();

    @Test
    void everyDepartementHasClosedRings() {
        assertThat(outlines.all().stream().map(Ring::departement).distinct())
                .hasSize(101)
                .isSorted()
                .contains("17", "2A", "2B", "75", "971", "974", "976");
        assertThat(outlines.all()).allSatisfy(ring -> assertThat(ring.corners().get(0))
                .isEqualTo(ring.corners().get(ring.corners().size() - 1)));
    }

    /** Positions and outlines come from different sources: they must agree but for the coast and for rounding at borders. */
    @Test
    void communesLieWithinTheirDepartement() {
        List<Place> located = Communes.builtIn().all().stream()
                .filter(place -> !place.approximate() && !place.code().startsWith("975"))
                .toList();
        long within = located.stream().filter(this::isWithin).count();

        assertThat(located).hasSizeGreaterThan(14_000);
        assertThat((double) within / located.size()).isGreaterThan(0.97);
    }

    @Test
    void theNeighboursOfCharenteMaritimeAreAroundIt() {
        assertThat(outlines.around(-1.5, 0.1, 45.1, 46.4).stream()
                        .map(Ring::departement)
                        .distinct())
                .contains("16", "17", "33", "79", "85")
                .doesNotContain("75", "2A", "974");
    }

    private boolean isWithin(Place place) {
        String departement = Communes.departement(place.code());
        return outlines.all().stream()
                                .filter(ring -> ring.departement().equals(departement))
                                .filter(ring -> encloses(ring.corners(), place))
                                .count()
                        % 2
                == 1;
    }

    /** Whether a ray to the east crosses the line an odd number of times. */
    private static boolean encloses(List<Corner> corners, Place place) {
        boolean inside = false;
        for (int i = 1; i < corners.size(); i++) {
            Corner from = corners.get(i - 1);
            Corner to = corners.get(i);
            if (from.latitude() > place.latitude() != to.latitude() > place.latitude()) {
                double share = (place.latitude() - from.latitude()) / (to.latitude() - from.latitude());
                inside ^= place.longitude() < from.longitude() + share * (to.longitude() - from.longitude());
            }
        }
        return inside;
    }
}
