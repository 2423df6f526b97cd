package fr.vigie.casequeue.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static final Forecast.Profile NOTHING = new Forecast.Profile(0, 0, 0);

    @Test
    void ofAYearThatIsOverItIsTheTotal() {
        assertThat(Forecast.of(700, LocalDate.of(2021, 12, 31), new Forecast.Profile(1, 2, 12)))
                .hasValue(new Forecast(700, Forecast.Method.COMPLETE));
    }

    @Test
    void goesOnInProportionToTheDays() {
        assertThat(Forecast.of(36_500, LocalDate.of(2021, 4, 10), NOTHING))
                .hasValue(new Forecast(133_225, Forecast.Method.LINEAR));
    }

    @Test
    void goesOnAsTheYearBefore() {
        assertThat(Forecast.of(30_000, LocalDate.of(2022, 6, 30), new Forecast.Profile(40_000, 100_000, 12)))
                .hasValue(new Forecast(75_000, Forecast.Method.PROFILE));
    }

    @Test
    void aYearThatTellsLittleIsNoProfile() {
        for (Forecast.Profile poor : new Forecast.Profile[] {
            new Forecast.Profile(40_000, 100_000, 5),
            new Forecast.Profile(4_000, 100_000, 12),
            new Forecast.Profile(120_000, 100_000, 12),
            new Forecast.Profile(-5, 100_000, 12)
        }) {
            assertThat(Forecast.of(30_000, LocalDate.of(2022, 6, 30), poor))
                    .hasValueSatisfying(
                            forecast -> assertThat(forecast.method()).isEqualTo(Forecast.Method.LINEAR));
        }
    }

    @Test
    void inJanuaryNothingIsSaid() {
        assertThat(Forecast.of(30_000, LocalDate.of(2022, 1, 30), NOTHING)).isEmpty();
        assertThat(Forecast.of(30_000, LocalDate.of(2022, 1, 31), NOTHING)).isPresent();
    }
}
