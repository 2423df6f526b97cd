package fr.vigie.sample.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EpidemicTest {
    private static double week(LocalDate monday) {
        double tests = 0;
        for (int i = 0; i < 7; i++) {
            tests += Epidemic.testsPerInsured(monday.plusDays(i));
        }
        return tests;
    }

    @Test
    void theWeekOfTheThirdOfJanuaryIsThePeak() {
        LocalDate peak = LocalDate.of(2022, 1, 3);
        for (LocalDate monday = LocalDate.of(2021, 8, 30); monday.isBefore(LocalDate.of(2022, 3, 1)); ) {
            assertThat(week(monday)).isLessThanOrEqualTo(week(peak));
            monday = monday.plusWeeks(1);
        }
    }

    @Test
    void thePeakIsThatOfTheDepartement() {
        // Up to 80,000 antigen tests a week for 660,000 insured (domain.md §7).
        assertThat(week(LocalDate.of(2022, 1, 3)) * 660_000).isBetween(72_000.0, 88_000.0);
    }

    @Test
    void sundaysDip() {
        assertThat(Epidemic.testsPerInsured(LocalDate.of(2022, 1, 9)))
                .isLessThan(Epidemic.testsPerInsured(LocalDate.of(2022, 1, 8)) / 3);
    }
}
