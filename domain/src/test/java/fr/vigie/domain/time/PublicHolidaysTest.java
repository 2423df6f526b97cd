package fr.vigie.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {
    @ParameterizedTest
    @CsvSource({"2019,04-21", "2020,04-12", "2021,04-04", "2022,04-17", "2023,04-09", "2024,03-31", "2025,04-20"})
    void easter(int year, String day) {
        assertThat(PublicHolidays.easter(year)).isEqualTo(LocalDate.parse(year + "-" + day));
    }

    // Easter Monday, Ascension and Whit Monday of 2021 and 2024, and fixed ones.
    @ParameterizedTest
    @CsvSource({
        "2021-04-05",
        "2021-05-13",
        "2021-05-24",
        "2024-04-01",
        "2024-05-09",
        "2024-05-20",
        "2021-07-14",
        "2021-11-11"
    })
    void aHoliday(LocalDate day) {
        assertThat(PublicHolidays.isHoliday(day, false)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2021-04-02", "2021-12-26"})
    void aHolidayOfAlsaceAndMoselle(LocalDate day) {
        assertThat(PublicHolidays.isHoliday(day, true)).isTrue();
        assertThat(PublicHolidays.isHoliday(day, false)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2021-05-08,2021-05-10", "2021-05-13,2021-05-14", "2022-04-16,2022-04-19", "2021-05-12,2021-05-12"})
    void theFirstWorkingDayFromADay(LocalDate day, LocalDate working) {
        assertThat(PublicHolidays.workingDayFrom(day)).isEqualTo(working);
        assertThat(PublicHolidays.isWorkingDay(day)).isEqualTo(day.equals(working));
    }

    @Property(tries = 200)
    void easterIsASundayBetweenItsBoundsAndAYearHasElevenHolidays(@ForAll @IntRange(min = 1990, max = 2199) int year) {
        LocalDate easter = PublicHolidays.easter(year);
        assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(easter).isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
        long holidays = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> PublicHolidays.isHoliday(day, false))
                .count();
        // Ascension falls on the 1st or 8th of May now and then.
        assertThat(holidays).isBetween(10L, 11L);
    }
}
