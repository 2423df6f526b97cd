package fr.vigie.casequeue.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionSettingsTest {
    private static RetentionSettings withFraud(String period) {
        Period year = Period.ofYears(1);
        return new RetentionSettings(year, year, year, year, Period.parse(period));
    }

    @Test
    void eachKindHasItsPeriod() {
        assertThat(withFraud("P5Y").of(Kept.CASES_WITH_FRAUD)).isEqualTo(Period.ofYears(5));
        assertThat(withFraud("P10Y").of(Kept.UNWORKED_ALERTS)).isEqualTo(Period.ofYears(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P-1M", "P10Y1M", "P1M3D"})
    void aPeriodOutOfBoundsIsRefused(String period) {
        assertThatThrownBy(() -> withFraud(period))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(period)
                .hasMessageContaining("from P1M to P10Y");
    }
}
