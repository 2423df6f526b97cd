package fr.vigie.sample.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LocalClockTest {
    @Test
    void theClockShowsTheSameHourInSummerAndWinter() {
        assertThat(LocalClock.at(LocalDate.of(2021, 10, 30), 8 * 3600)).isEqualTo("2021-10-30T06:00:00Z");
        assertThat(LocalClock.at(LocalDate.of(2021, 10, 31), 8 * 3600)).isEqualTo("2021-10-31T07:00:00Z");
        assertThat(LocalClock.at(LocalDate.of(2021, 11, 1), 20, 30)).isEqualTo("2021-11-01T19:30:00Z");
    }
}
