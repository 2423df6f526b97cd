package fr.vigie.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParisDayTest {
    @ParameterizedTest
    @CsvSource({
        // winter, UTC+1
        "2022-01-10T22:59:59.999Z, 2022-01-10",
        "2022-01-10T23:00:00Z, 2022-01-11",
        // summer, UTC+2
        "2021-07-14T21:59:59.999Z, 2021-07-14",
        "2021-07-14T22:00:00Z, 2021-07-15",
        // clocks go back in the night to Sunday 31 October 2021: a day of 25 hours
        "2021-10-30T21:59:59.999Z, 2021-10-30",
        "2021-10-30T22:00:00Z, 2021-10-31",
        "2021-10-31T22:59:59.999Z, 2021-10-31",
        "2021-10-31T23:00:00Z, 2021-11-01",
        // clocks go forward in the night to Sunday 27 March 2022: a day of 23 hours
        "2022-03-26T22:59:59.999Z, 2022-03-26",
        "2022-03-26T23:00:00Z, 2022-03-27",
        "2022-03-27T21:59:59.999Z, 2022-03-27",
        "2022-03-27T22:00:00Z, 2022-03-28"
    })
    void anInstantFallsOnAParisDay(Instant instant, LocalDate day) {
        assertThat(ParisDay.of(instant)).isEqualTo(day);
        assertThat(ParisDay.of(instant.toEpochMilli())).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-10-30, 24",
        "2021-10-31, 25",
        "2021-11-01, 24",
        "2022-03-26, 24",
        "2022-03-27, 23",
        "2022-03-28, 24"
    })
    void aDayLastsFromCloseToClose(LocalDate day, long hours) {
        Instant before = ParisDay.close(day.minusDays(1));

        assertThat(Duration.between(before, ParisDay.close(day))).isEqualTo(Duration.ofHours(hours));
    }

    /** Within and beyond the years that are laid out beforehand. */
    @Property
    void everyInstantFallsWhereTheRulesOfTheZoneSay(
            @ForAll @LongRange(min = 315_532_800_000L, max = 3_471_292_800_000L) long at) {
        assertThat(ParisDay.of(at)).isEqualTo(LocalDate.ofInstant(Instant.ofEpochMilli(at), ParisDay.ZONE));
    }

    /** Any instant from 1990 to 2050 lies on one day: at or before its close, after the close of the day before. */
    @Property
    void everyInstantLiesBetweenTwoCloses(
            @ForAll @LongRange(min = 631_148_400_000L, max = 2_524_608_000_000L) long at) {
        LocalDate day = ParisDay.of(at);

        assertThat(at).isBetween(ParisDay.closeMillis(day.minusDays(1)) + 1, ParisDay.closeMillis(day));
        assertThat(ParisDay.of(ParisDay.closeMillis(day))).isEqualTo(day);
        assertThat(ParisDay.of(ParisDay.closeMillis(day) + 1)).isEqualTo(day.plusDays(1));
    }
}
