package fr.vigie.domain.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoTest {

    private final Communes communes = Communes.builtIn();

    @Test
    void knowsTheCommunesOfCharenteMaritime() {
        Place laRochelle = communes.find("17300").orElseThrow();
        assertThat(laRochelle.name()).isEqualTo("La Rochelle");
        assertThat(laRochelle.approximate()).isFalse();
        assertThat(laRochelle.population()).isGreaterThan(70_000);
        assertThat(communes.all().stream().filter(p -> p.code().startsWith("17")))
                .hasSize(462);
    }

    @ParameterizedTest
    @CsvSource({"75115,75056", "69381,69123", "13216,13055", "97411,97411", "2A004,2A004", "97611,97611"})
    void findsCitiesCorsicaAndOverseas(String code, String found) {
        assertThat(communes.find(code)).map(Place::code).hasValue(found);
    }

    @Test
    void doesNotKnowWhatIsNotThere() {
        assertThat(communes.find("17999")).isEmpty();
        assertThat(communes.find("75121")).isEmpty();
        assertThat(communes.find("")).isEmpty();
    }

    @Test
    void coversTheCountry() {
        assertThat(communes.all()).hasSizeGreaterThan(34_800);
        assertThat(communes.all().stream()
                        .map(p -> Communes.departement(p.code()))
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(101);
        assertThat(communes.all()).extracting(Place::code).isSorted();
    }

    @Test
    void overridesWin() {
        Place moved = new Place("17300", "La Rochelle", 80_000, 46.0, -1.0, false);
        Place unknown = new Place("17999", "Nouvelle", 10, 46.0, -1.0, false);
        Communes merged = communes.withOverrides(List.of(moved, unknown));
        assertThat(merged.find("17300")).hasValue(moved);
        assertThat(merged.find("17999")).hasValue(unknown);
        assertThat(merged.all()).hasSize(communes.all().size() + 1);
        assertThat(communes.find("17300")).isNotEqualTo(merged.find("17300"));
    }

    @ParameterizedTest
    @CsvSource({"17300,17", "2A004,2A", "2B033,2B", "97411,974", "98818,988"})
    void tellsTheDepartement(String code, String departement) {
        assertThat(Communes.departement(code)).isEqualTo(departement);
    }

    @Test
    void refusesABrokenTable() {
        assertThatThrownBy(() -> CommunesFile.read(new BufferedReader(new StringReader("#\n17300,La Rochelle,1,2"))))
                .hasMessage("communes.csv:2: 4 columns instead of 6");
        assertThatThrownBy(() -> CommunesFile.read(new BufferedReader(new StringReader("17300,X,1,200,0,0"))))
                .hasMessageStartingWith("communes.csv:1: commune 17300: latitude 200.0");
        assertThatThrownBy(() -> Communes.departement("9")).hasMessageContaining("'9' is too short");
    }

    @Test
    void measuresGreatCircles() {
        // Paris to Marseille, 661 km.
        assertThat(GreatCircle.km(48.8566, 2.3522, 43.2965, 5.3698)).isCloseTo(660.5, within(1.0));
        assertThat(GreatCircle.km(46.16, -1.15, 46.16, -1.15)).isZero();
        assertThat(GreatCircle.km(0, 0, 0, 180)).isCloseTo(20015, within(1.0));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0.5,0.71", "3,4.26", "5.1,7.1", "10,13.2", "15.2,19.8", "20,25.6", "30.1,38.4", "50,62.5"})
    void makesADetour(double greatCircle, double road) {
        assertThat(DetourRoadDistance.ofGreatCircle(greatCircle)).isCloseTo(road, within(1e-9));
    }

    @Test
    void aLongerFlightIsNeverAShorterRoad() {
        double previous = 0;
        for (int metres = 0; metres < 60_000; metres += 7) {
            double road = DetourRoadDistance.ofGreatCircle(metres / 1000.0);
            assertThat(road).isGreaterThanOrEqualTo(previous).isGreaterThanOrEqualTo(metres / 1000.0);
            previous = road;
        }
    }

    @Test
    void measuresRoadsBetweenCommunes() {
        Place laRochelle = communes.find("17300").orElseThrow();
        Place rochefort = communes.find("17299").orElseThrow();
        RoadDistance roads = new DetourRoadDistance();
        assertThat(roads.km(laRochelle, rochefort)).isBetween(32.0, 42.0).isEqualTo(roads.km(rochefort, laRochelle));
    }
}
