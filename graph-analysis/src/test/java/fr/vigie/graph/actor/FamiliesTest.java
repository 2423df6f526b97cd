package fr.vigie.graph.actor;

import static fr.vigie.graph.SceneRecords.day;
import static fr.vigie.graph.SceneReferences.AYTRE;
import static fr.vigie.graph.SceneReferences.LA_ROCHELLE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.stream.Stream;
import fr.vigie.graph.SceneReferences;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FamiliesTest {
    private final ActorBook book = new ActorBook();

    private void person(String id, String commune, @Nullable String address, @Nullable String household) {
        Patient patient = SceneReferences.patient(id);
        patient.setCommune(commune);
        patient.setAddressId(address);
        patient.setHouseholdId(household);
        book.add(Stream.PATIENTS, patient);
    }

    private int families(String... ids) {
        return Families.count(List.of(ids), book.at(day(0)));
    }

    @Test
    void addressesApartAreFamiliesApart() {
        person("p1", LA_ROCHELLE, "a1", null);
        person("p2", LA_ROCHELLE, "a2", null);
        assertThat(families("p1", "p2")).isEqualTo(2);
    }

    @Test
    void oneAddressOrOneHouseholdIsOneFamily() {
        person("p1", LA_ROCHELLE, "a1", null);
        person("p2", LA_ROCHELLE, "a1", "h");
        person("p3", AYTRE, "a3", "h");
        assertThat(families("p1", "p2")).isEqualTo(1);
        assertThat(families("p2", "p3")).isEqualTo(1);
        assertThat(families("p1", "p3")).isEqualTo(2);
        assertThat(families("p1", "p3", "p2")).as("one who ties the others").isEqualTo(1);
    }

    @Test
    void ofOneCommuneAndAddressesOfWhichOneIsNotKnownIsOneFamily() {
        person("p1", LA_ROCHELLE, "a1", null);
        person("p2", LA_ROCHELLE, null, null);
        person("p3", AYTRE, null, null);
        assertThat(families("p1", "p2")).isEqualTo(1);
        assertThat(families("p1", "p3")).isEqualTo(2);
    }

    @Test
    void whoeverIsNotKnownCountsForNone() {
        person("p1", LA_ROCHELLE, "a1", null);
        assertThat(families("p1", "unknown")).isEqualTo(1);
        assertThat(families()).isZero();
    }

    @Test
    void aPersonNamedTwiceIsOne() {
        person("p1", LA_ROCHELLE, "a1", null);
        assertThat(families("p1", "p1")).isEqualTo(1);
    }
}
