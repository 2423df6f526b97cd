package fr.vigie.domain.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class TimeTextTest {
    @Property
    void datesReadAsTheJdkWritesThem(@ForAll @LongRange(min = -800_000, max = 8_000_000) long epochDay) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        assertThat(TimeText.of(date)).isEqualTo(date.toString());
    }

    @Property
    void instantsReadAsTheJdkWritesThem(
            @ForAll @LongRange(min = -70_000_000_000_000L, max = 300_000_000_000_000L) long milli) {
        assertThat(TimeText.of(Instant.ofEpochMilli(milli)))
                .isEqualTo(Instant.ofEpochMilli(milli).toString());
        Instant whole = Instant.ofEpochSecond(milli / 1000);
        assertThat(TimeText.of(whole)).isEqualTo(whole.toString());
    }
}
