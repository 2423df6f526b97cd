package fr.vigie.sample.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.identity.BillerId;
import fr.vigie.domain.identity.ProfessionalId;
import fr.vigie.domain.identity.Siret;
import fr.vigie.sample.identifier.SampleIds.Kind;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SampleIdsTest {
    @Test
    void keysAreValidAndRangesUnattributed() {
        for (int i = 0; i < 5_000; i++) {
            assertThat(ProfessionalId.problem(SampleIds.rpps(i))).isEmpty();
            assertThat(BillerId.problem(SampleIds.amNumber(6, i))).isEmpty();
            assertThat(BillerId.problem(SampleIds.finess(i))).isEmpty();
            assertThat(Siret.problem(SampleIds.siret(i))).isEmpty();
        }
        assertThat(SampleIds.rpps(12)).startsWith("9999").hasSize(11);
        assertThat(SampleIds.amNumber(6, 12)).startsWith("996").hasSize(9);
        assertThat(SampleIds.finess(12)).startsWith("98").hasSize(9);
        assertThat(SampleIds.siret(12)).startsWith("99999").hasSize(14);
    }

    @Test
    void nothingIsGivenTwice() {
        SampleIds ids = new SampleIds(7);
        Set<String> given = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            assertThat(given.add(ids.next(Kind.LINE))).isTrue();
            assertThat(given.add(ids.patient(i))).isTrue();
            assertThat(given.add(SampleIds.siret(i))).isTrue();
        }
    }
}
