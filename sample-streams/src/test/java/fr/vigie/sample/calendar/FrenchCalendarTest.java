package fr.vigie.sample.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FrenchCalendarTest {
    @Test
    void movableFeastsAreHolidays() {
        assertThat(FrenchCalendar.isHoliday(LocalDate.of(2022, 4, 18))).isTrue();
        assertThat(FrenchCalendar.isHoliday(LocalDate.of(2022, 5, 26))).isTrue();
        assertThat(FrenchCalendar.isHoliday(LocalDate.of(2022, 6, 6))).isTrue();
        assertThat(FrenchCalendar.isHoliday(LocalDate.of(2022, 6, 7))).isFalse();
    }

    @Test
    void officeDaysSkipWeekendsAndHolidays() {
        // November 2021: 22 weekdays, of which the 1st and the 11th are holidays.
        assertThat(FrenchCalendar.officeDays(LocalDate.of(2021, 11, 1), LocalDate.of(2021, 11, 30)))
                .isEqualTo(20);
        assertThat(FrenchCalendar.officeDayFrom(LocalDate.of(2021, 11, 11))).isEqualTo("2021-11-12");
        assertThat(FrenchCalendar.officeDayFrom(LocalDate.of(2021, 11, 13))).isEqualTo("2021-11-15");
    }

    @Test
    void schoolsAreClosedInSummerAndAtChristmasAndOpenInBetween() {
        assertThat(FrenchCalendar.isSchoolHoliday(LocalDate.of(2021, 8, 15))).isTrue();
        assertThat(FrenchCalendar.isSchoolHoliday(LocalDate.of(2021, 12, 24))).isTrue();
        assertThat(FrenchCalendar.isSchoolHoliday(LocalDate.of(2022, 1, 3))).isFalse();
        assertThat(FrenchCalendar.isSchoolHoliday(LocalDate.of(2024, 10, 1))).isFalse();
        assertThat(FrenchCalendar.isSchoolHoliday(LocalDate.of(2025, 7, 14))).isTrue();
    }
}
