package fr.vigie.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorldSettingsTest {
    @Test
    void theDefaultIsTheWinterOf2021() {
        WorldSettings settings = WorldSettings.defaults(1);
        assertThat(settings.insured()).isEqualTo(50_000);
        assertThat(settings.lastDay()).isEqualTo(LocalDate.of(2022, 2, 28));
    }

    @Test
    void valuesOutOfRangeAreNamed() {
        WorldSettings settings = WorldSettings.defaults(1);
        assertThatThrownBy(() -> settings.withInsured(100)).hasMessageContaining("insured = 100");
        assertThatThrownBy(() -> settings.withPeriod(LocalDate.of(2019, 1, 1), 10))
                .hasMessageContaining("from = 2019-01-01");
        assertThatThrownBy(() -> settings.withPeriod(settings.from(), 0)).hasMessageContaining("days = 0");
        assertThatThrownBy(() -> settings.withScheme("flying", 1))
                .hasMessageContaining("scheme = flying")
                .hasMessageContaining("usurped-card");
        assertThatThrownBy(() -> settings.withScheme("usurped-card", -1)).hasMessageContaining("usurped-card = -1");
    }

    @Test
    void densitiesAreRealOrSaidToBeThickened() {
        assertThat(Density.thickened(20_000)).isEqualTo(new Density(32, 26, 21, true));
        assertThat(Density.thickened(100_000)).isEqualTo(new Density(162, 30, 104, false));
        assertThat(Density.thickened(2_000).thickened()).isTrue();
    }
}
