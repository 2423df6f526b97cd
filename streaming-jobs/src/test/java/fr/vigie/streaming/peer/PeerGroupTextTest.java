package fr.vigie.streaming.peer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Profession;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PeerGroupTextTest {
    @Test
    void groupsAreToldInFrench() {
        assertThat(PeerGroupText.french("PHARMACY|17|urban"))
                .isEqualTo("pharmacies, département 17, communes urbaines");
        assertThat(PeerGroupText.french("PHYSICIAN 41|2A|rural"))
                .isEqualTo("médecins de spécialité 41, département 2A, communes rurales");
        assertThat(PeerGroupText.french("NURSE|974")).isEqualTo("infirmiers, département 974");
        assertThat(PeerGroupText.french("LABORATORY")).isEqualTo("laboratoires");
    }

    @Test
    void everyTradeHasAName() {
        Stream.concat(Arrays.stream(Profession.values()), Arrays.stream(BillerKind.values()))
                .map(Enum::name)
                .forEach(name -> assertThat(PeerGroupText.french(name)).isNotEqualTo(name));
    }
}
