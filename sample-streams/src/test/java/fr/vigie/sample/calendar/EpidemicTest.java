package fr.vigie.sample.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The curve against what was counted (domain.md §2 and §7; DREES). */
class EpidemicTest {
    private static final double INHABITANTS = 67_600_000;
    private static final double DEPARTEMENT = 660_000;

    private static double tests(LocalDate from, LocalDate to) {
        double tests = 0;
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            tests += Epidemic.testsPerInsured(day);
        }
        return tests;
    }

    private static double week(LocalDate monday) {
        return tests(monday, monday.plusDays(7));
    }

    private static double year(int year) {
        return tests(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    @Test
    void theYearsComeToTheTestsCounted() {
        assertThat(year(2021) * INHABITANTS).isCloseTo(0.488 * 168.2e6, withinPercentage(3));
        assertThat(year(2022) * INHABITANTS).isCloseTo(0.61 * 140.4e6, withinPercentage(3));
        assertThat(year(2021) * DEPARTEMENT).isCloseTo(800_000, withinPercentage(5));
    }

    @Test
    void theRecordWeekIsTheFirstOfJanuary2022() {
        LocalDate record = LocalDate.of(2022, 1, 3);
        assertThat(week(record) * INHABITANTS).isCloseTo(0.673 * 12.09e6, withinPercentage(3));
        assertThat(week(record) * DEPARTEMENT).isCloseTo(80_000, withinPercentage(5));
        for (LocalDate monday = LocalDate.of(2021, 1, 4); monday.getYear() < 2023; monday = monday.plusWeeks(1)) {
            assertThat(week(monday)).isLessThanOrEqualTo(week(record));
        }
    }

    @Test
    void theRecordDayIsTheTenthOfJanuary2022() {
        LocalDate record = LocalDate.of(2022, 1, 10);
        assertThat(Epidemic.testsPerInsured(record) * INHABITANTS).isCloseTo(0.7 * 2.28e6, withinPercentage(5));
        for (LocalDate day = LocalDate.of(2021, 1, 1); day.getYear() < 2024; day = day.plusDays(1)) {
            assertThat(Epidemic.testsPerInsured(day)).isLessThanOrEqualTo(Epidemic.testsPerInsured(record));
        }
    }

    @Test
    void theHealthPassBringsASummerOfTests() {
        assertThat(week(LocalDate.of(2021, 8, 9)) * INHABITANTS).isCloseTo(0.674 * 5.71e6, withinPercentage(3));
        assertThat(week(LocalDate.of(2021, 8, 9))).isGreaterThan(5 * week(LocalDate.of(2021, 6, 21)));
    }

    @Test
    void nobodyIsTestedFrom2024On() {
        assertThat(year(2023)).isLessThan(year(2022) / 10);
        assertThat(year(2024) + year(2025)).isZero();
    }

    @Test
    void sundaysDip() {
        assertThat(Epidemic.testsPerInsured(LocalDate.of(2022, 1, 9)))
                .isLessThan(Epidemic.testsPerInsured(LocalDate.of(2022, 1, 8)) / 3);
    }
}
