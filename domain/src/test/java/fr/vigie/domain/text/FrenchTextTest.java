package fr.vigie.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchTextTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "999, 999", "1000, 1_000", "-1234567, -1_234_567"})
    void numbersAreGroupedByThree(long value, String text) {
        assertThat(FrenchText.number(value)).isEqualTo(text.replace('_', '\u202F'));
    }

    @ParameterizedTest
    @CsvSource({"1234.55, 1, '1_234,6'", "-0.04, 1, '0,0'", "-0.5, 1, '-0,5'", "12, 0, '12'", "0.125, 2, '0,13'"})
    void decimalsAreRoundedHalfUp(BigDecimal value, int decimals, String text) {
        assertThat(FrenchText.number(value, decimals)).isEqualTo(text.replace('_', '\u202F'));
    }

    @ParameterizedTest
    @CsvSource({"0, 0~jour", "1, 1~jour", "2, 2~jours", "1500, 1_500~jours"})
    void singularBelowTwo(long value, String text) {
        assertThat(FrenchText.count(value, "jour"))
                .isEqualTo(text.replace('_', '\u202F').replace('~', '\u00A0'));
    }

    @ParameterizedTest
    @CsvSource({"0, 0~min", "59, 59~min", "60, 1~h~00", "65, 1~h~05", "150, 2~h~30"})
    void durationsAreWrittenInHoursAndMinutes(int minutes, String text) {
        assertThat(FrenchText.duration(Duration.ofMinutes(minutes))).isEqualTo(text.replace('~', '\u00A0'));
    }

    @Test
    void daysMonthsAndSums() {
        LocalDate day = LocalDate.of(2022, 8, 3);
        assertThat(FrenchText.date(day)).isEqualTo("03/08/2022");
        assertThat(FrenchText.month(day)).isEqualTo("août 2022");
        assertThat(FrenchText.period(day, day)).isEqualTo("le 03/08/2022");
        assertThat(FrenchText.period(day, day.plusDays(1))).isEqualTo("du 03/08/2022 au 04/08/2022");
        int epochDay = (int) day.toEpochDay();
        assertThat(FrenchText.date(epochDay)).isEqualTo("03/08/2022");
        assertThat(FrenchText.period(epochDay, epochDay)).isEqualTo("le 03/08/2022");
        assertThat(FrenchText.period(epochDay, epochDay + 1)).isEqualTo("du 03/08/2022 au 04/08/2022");
        assertThat(FrenchText.euros(123_456)).isEqualTo("1\u202F234,56\u00A0€");
    }

    @Test
    void lists() {
        assertThat(FrenchText.list(List.of())).isEmpty();
        assertThat(FrenchText.list(List.of("a"))).isEqualTo("a");
        assertThat(FrenchText.list(List.of("a", "b", "c"))).isEqualTo("a, b et c");
    }
}
