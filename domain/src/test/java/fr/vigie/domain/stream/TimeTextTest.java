package fr.vigie.domain.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {
    @Property
    void datesReadAsTheJdkWritesThem(@ForAll @LongRange(min = -800_000, max = 8_000_000) long epochDay) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        assertThat(TimeText.of(date)).isEqualTo(date.toString());
        assertThat(TimeText.date(date.toString())).isEqualTo(date);
    }

    @Property
    void instantsReadAsTheJdkWritesThem(
            @ForAll @LongRange(min = -70_000_000_000_000L, max = 300_000_000_000_000L) long milli) {
        assertThat(TimeText.of(Instant.ofEpochMilli(milli)))
                .isEqualTo(Instant.ofEpochMilli(milli).toString());
        Instant whole = Instant.ofEpochSecond(milli / 1000);
        assertThat(TimeText.of(whole)).isEqualTo(whole.toString());
        assertThat(TimeText.instant(whole.toString())).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-11-03T25:05:00Z",
                "2021-11-03T17:60:00Z",
                "2021-02-30T17:05:00Z",
                "2021-11-03T17:05:0xZ",
                "2021-11-03 17:05:00Z",
                "2021-11-03T17:05:00 "
            })
    void whatIsNoInstantIsRefused(String text) {
        assertThatThrownBy(() -> TimeText.instant(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-29", "2021-13-01", "2021-1-001", "2021-00-10", "20211103", "-021-11-03"})
    void whatIsNoDayIsRefused(String text) {
        assertThatThrownBy(() -> TimeText.date(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void offsetsAndFractionsAreRead() {
        assertThat(TimeText.instant("2021-11-03T17:05:00.250+01:00")).isEqualTo("2021-11-03T16:05:00.250Z");
    }
}
