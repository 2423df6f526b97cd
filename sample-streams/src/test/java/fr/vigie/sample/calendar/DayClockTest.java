package fr.vigie.sample.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayClockTest {

    @ParameterizedTest
    @ValueSource(strings = {"2021-03-28", "2021-10-31", "2022-01-05", "2022-07-14"})
    void showsWhatTheLocalClockShows(String day) {
        LocalDate date = LocalDate.parse(day);
        for (int second : new int[] {3 * 3600, 8 * 3600 + 61, 23 * 3600 + 3599}) {
            assertThat(new DayClock(date).at(second)).isEqualTo(LocalClock.at(date, second));
        }
    }
}
