package fr.vigie.sample.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TripPricesTest {
    private static final LocalDate DAY = LocalDate.of(2021, 11, 3);

    @Test
    void kmBeyondThePackageArePaidEach() {
        TripPrices vsl = TripPrices.of(TransportKind.VSL, DAY);
        assertThat(vsl.price(2.5, false)).isEqualTo(1493);
        assertThat(vsl.price(13, false)).isEqualTo(1493 + 10 * 97);
    }

    @Test
    void aSharedTripCostsLess() {
        assertThat(new TripPrices(1000, 100, 3, 23, 65).price(3, true)).isEqualTo(770);
    }

    @Test
    void theRateChangesAtItsDate() {
        assertThat(TripPrices.of(TransportKind.TXI, DAY).ratePercent()).isEqualTo(65);
        assertThat(TripPrices.of(TransportKind.TXI, LocalDate.of(2024, 3, 1)).ratePercent())
                .isEqualTo(55);
    }
}
