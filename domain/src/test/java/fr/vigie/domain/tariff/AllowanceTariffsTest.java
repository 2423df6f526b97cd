package fr.vigie.domain.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.money.Cents;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowanceTariffsTest {

    private static final LocalDate MARCH_2025 = LocalDate.of(2025, 3, 31);
    private static final LocalDate APRIL_2025 = LocalDate.of(2025, 4, 1);

    private final AllowanceTariffs tariffs = AllowanceTariffs.builtIn();

    @Test
    void theCapOfADayFellInApril2025() {
        assertThat(tariffs.monthlyCap(APRIL_2025)).hasValue(Cents.of(252_252));
        assertThat(tariffs.dailyCap(APRIL_2025)).hasValue(Cents.of(4147));
        assertThat(tariffs.dailyCap(MARCH_2025)).hasValue(Cents.of(5331));
        assertThat(tariffs.dailyAmount(wages(900_000, 900_000, 900_000), APRIL_2025))
                .hasValue(Cents.of(4147));
    }

    @ParameterizedTest
    @CsvSource({
        // The SMIC of the last day of the month before: October's rise shows from November.
        "2021-10-31,279824",
        "2021-11-01,286105",
        "2022-01-31,286105",
        "2022-02-01,288562",
        "2021-01-15,277096"
    })
    void theCapFollowsTheSmicOfTheMonthBefore(LocalDate leaveStart, long cents) {
        assertThat(tariffs.monthlyCap(leaveStart)).hasValue(Cents.of(cents));
    }

    @Test
    void aDayIsHalfTheDailyBase() {
        LocalDate start = LocalDate.of(2021, 11, 15);
        // 6 000 € ÷ 91.25 = 65.7534; half of it 32.8767.
        assertThat(tariffs.sjb(wages(200_000, 200_000, 200_000), start)).hasValue(Cents.of(6575));
        assertThat(tariffs.dailyAmount(wages(200_000, 200_000, 200_000), start)).hasValue(Cents.of(3288));
    }

    @Test
    void eachMonthIsCappedApart() {
        LocalDate start = LocalDate.of(2021, 11, 15);
        Cents apart = tariffs.dailyAmount(wages(500_000, 50_000, 50_000), start).orElseThrow();
        Cents together = tariffs.dailyAmountAtMost(Cents.of(600_000), start).orElseThrow();
        // (2 861.05 + 500 + 500) ÷ 91.25 ÷ 2.
        assertThat(apart).isEqualTo(Cents.of(2116)).isLessThan(together);
        assertThat(together).isEqualTo(Cents.of(3288));
        assertThat(tariffs.dailyAmountAtMost(Cents.of(5_000_000), start)).isEqualTo(tariffs.dailyCap(start));
    }

    @Test
    void waitingDaysAndLongestPayment() {
        assertThat(tariffs.waitingDays(LeaveReason.SICKNESS, APRIL_2025)).hasValue(3);
        assertThat(tariffs.waitingDays(LeaveReason.COVID, LocalDate.of(2022, 1, 10)))
                .hasValue(0);
        assertThat(tariffs.waitingDays(LeaveReason.MATERNITY, APRIL_2025)).isEmpty();
        assertThat(tariffs.maxDays(APRIL_2025)).isEqualTo(360);
        assertThat(tariffs.maxDaysWindowYears(APRIL_2025)).isEqualTo(3);
    }

    @Test
    void aTeleconsultationIsLimitedSince2024() {
        assertThat(tariffs.teleconsultationMaxDays(LocalDate.of(2023, 12, 31))).isEmpty();
        assertThat(tariffs.teleconsultationMaxDays(LocalDate.of(2024, 1, 1))).hasValue(3);
    }

    @Test
    void isEmptyWhereTheSmicIsUnknownAndRefusesTwoMonths() {
        assertThat(tariffs.dailyAmount(wages(1, 2, 3), LocalDate.of(2016, 6, 1)))
                .isEmpty();
        assertThat(tariffs.smic(APRIL_2025)).hasValue(Cents.of(180_180));
        assertThatThrownBy(() -> tariffs.dailyAmount(wages(1, 2), APRIL_2025))
                .hasMessage("2 monthly wages instead of 3");
    }

    private static List<Cents> wages(long... cents) {
        return LongStream.of(cents).mapToObj(Cents::of).toList();
    }
}
