package fr.vigie.sample.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class VaccinationCampaignTest {

    private static double doses(LocalDate from, LocalDate to) {
        return from.datesUntil(to)
                .mapToDouble(VaccinationCampaign::dosesPerInsured)
                .sum();
    }

    @Test
    void oneAndAHalfToTwoDosesWereGivenPerPersonIn2021() {
        assertThat(doses(LocalDate.of(2021, 1, 1), LocalDate.of(2022, 1, 1))).isBetween(1.4, 2.0);
    }

    @Test
    void theRecallPeaksBeforeChristmasAndIsOverByMarch() {
        double december = doses(LocalDate.of(2021, 12, 13), LocalDate.of(2021, 12, 20));
        assertThat(december).isGreaterThan(5 * doses(LocalDate.of(2021, 10, 11), LocalDate.of(2021, 10, 18)));
        assertThat(december).isGreaterThan(10 * doses(LocalDate.of(2022, 3, 14), LocalDate.of(2022, 3, 21)));
    }

    @Test
    void noneIsGivenBeforeAndFewAreGivenYearsLater() {
        assertThat(VaccinationCampaign.dosesPerInsured(LocalDate.of(2021, 1, 1)))
                .isZero();
        assertThat(doses(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1))).isBetween(0.005, 0.05);
    }

    @Test
    void thePassIsAskedForFromJune2021ToMarch2022() {
        assertThat(VaccinationCampaign.passInForce(LocalDate.of(2021, 6, 8))).isFalse();
        assertThat(VaccinationCampaign.passInForce(LocalDate.of(2021, 12, 1))).isTrue();
        assertThat(VaccinationCampaign.passInForce(LocalDate.of(2022, 3, 14))).isFalse();
    }
}
