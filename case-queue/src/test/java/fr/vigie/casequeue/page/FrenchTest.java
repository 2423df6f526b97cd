package fr.vigie.casequeue.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchTest {
    private final French french = new French();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0 | 0,00_€", "5 | 0,05_€", "-120 | -1,20_€", "100000000 | 1 000 000,00_€", "123456 | 1 234,56_€"})
    void centsAreEuros(long cents, String expected) {
        assertThat(french.euros(cents).replace('\u202f', ' ').replace('\u00a0', '_'))
                .isEqualTo(expected);
    }

    @Test
    void sharesArePercentagesRoundedHalfUp() {
        assertThat(french.percent(new BigDecimal("0.8250"))).isEqualTo("83\u00a0%");
        assertThat(french.percent(BigDecimal.ONE)).isEqualTo("100\u00a0%");
    }

    @Test
    void numbersKeepTheDecimalsThatMatter() {
        assertThat(french.number(new BigDecimal("128.7000"))).isEqualTo("128,7");
        assertThat(french.priority(new BigDecimal("655.2500"))).isEqualTo("655,3");
        assertThat(french.count(1, "ligne")).isEqualTo("1\u00a0ligne");
        assertThat(french.count(1_000, "ligne")).isEqualTo("1\u202f000\u00a0lignes");
    }

    @Test
    void daysAndHoursAreThoseOfParis() {
        Instant closeToMidnight = Instant.parse("2021-12-31T23:30:00Z");
        assertThat(french.dayOf(closeToMidnight)).isEqualTo("01/01/2022");
        assertThat(french.minute(closeToMidnight)).isEqualTo("01/01/2022 à 00:30");
        assertThat(french.day(Optional.of(LocalDate.of(2024, 11, 9)))).isEqualTo("09/11/2024");
        assertThat(french.day(Optional.empty())).isEqualTo("—");
    }
}
