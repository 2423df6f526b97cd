package fr.vigie.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CentsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0,00 €",
                "7|0,07 €",
                "-7|-0,07 €",
                "12215|122,15 €",
                "100000|1_000,00 €",
                "123456|1_234,56 €",
                "-115570500|-1_155_705,00 €",
                "-9223372036854775808|-92_233_720_368_547_758,08 €"
            })
    void isWrittenInFrench(long cents, String expected) {
        String noBreak = expected.replace(' ', '\u00A0').replace('_', '\u202F');
        assertThat(Cents.of(cents).toFrench()).isEqualTo(noBreak);
    }

    @ParameterizedTest
    @CsvSource({"2614.5,2615", "2614.49,2614", "-0.5,-1", "0.4999,0"})
    void roundsHalfUp(BigDecimal rate, long expected) {
        assertThat(Cents.ofRate(rate)).isEqualTo(Cents.of(expected));
    }

    @Test
    void takesPercentsAndCoefficients() {
        assertThat(Cents.of(315).times(new BigDecimal("8.300"))).isEqualTo(Cents.of(2615));
        assertThat(Cents.of(35).percentOf(50)).isEqualTo(Cents.of(18));
        assertThat(Cents.ofEuros(new BigDecimal("3.15"))).isEqualTo(Cents.of(315));
    }

    @Test
    void refusesToOverflow() {
        Cents most = Cents.of(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(Cents.of(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Cents.of(Long.MIN_VALUE).minus(Cents.of(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(new BigDecimal("1.1"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void addsAndSubtractsBackToTheSameSum() {
        Random random = new Random(2021);
        for (int i = 0; i < 1000; i++) {
            Cents a = Cents.of(random.nextInt());
            Cents b = Cents.of(random.nextInt());
            assertThat(a.plus(b).minus(b)).isEqualTo(a);
            assertThat(a.compareTo(b)).isEqualTo(Long.signum(a.minus(b).value()));
            assertThat(a.min(b)).isLessThanOrEqualTo(a).isLessThanOrEqualTo(b);
        }
    }
}
