package fr.vigie.streaming.intake;

import static fr.vigie.streaming.TestRecords.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.envelope.Envelope;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StreamClosesTest {
    private static final LocalDate DAY = day("2021-11-02");

    private final StreamCloses closes = new StreamCloses();

    private boolean isRefused(Stream stream, int partition, LocalDate day) {
        Envelope raw = Envelope.of(stream, ParisDay.closeMillis(DAY), partition, 1, "", new byte[0]);
        return closes.isTooFarAhead(raw, ParisDay.closeMillis(day));
    }

    private void close(Stream stream, int partition, LocalDate day) {
        closes.add(Envelope.dayClose(stream, partition, 1, ParisDay.closeMillis(day)));
    }

    @Test
    void beforeTheFirstCloseTheDeliveryStandsForIt() {
        assertThat(isRefused(Stream.PAYMENTS, 0, DAY.plusYears(1))).isFalse();
        assertThat(isRefused(Stream.PAYMENTS, 0, DAY.plusYears(1).plusDays(1))).isTrue();
    }

    @Test
    void aStreamIsMeasuredByItsOwnCloseWhateverOthersHaveClosed() {
        close(Stream.PAYMENTS, 0, DAY.plusYears(3));
        close(Stream.TRIPS, 0, DAY.minusYears(3));
        assertThat(isRefused(Stream.PAYMENTS, 0, DAY.plusYears(4))).isFalse();
        assertThat(isRefused(Stream.PAYMENTS, 1, DAY.plusYears(4))).isTrue();
        assertThat(isRefused(Stream.TRIPS, 0, DAY)).isTrue();
        assertThat(isRefused(Stream.TRIPS, 0, DAY.minusYears(2))).isFalse();
    }

    @Test
    void anOlderMarkerChangesNothing() {
        close(Stream.PAYMENTS, 0, DAY);
        close(Stream.PAYMENTS, 0, DAY.minusYears(2));
        assertThat(closes.markers()).hasSize(1);
        assertThat(isRefused(Stream.PAYMENTS, 0, DAY)).isFalse();
    }
}
