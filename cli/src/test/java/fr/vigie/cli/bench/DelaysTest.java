package fr.vigie.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DelaysTest {
    @Test
    void aShareOfDelaysIsToldByTheNearestRank() {
        Delays delays = new Delays();
        assertThat(delays.line()).isEqualTo("none");
        for (int millis = 200; millis > 0; millis--) {
            delays.add(millis * 1_000_000L);
        }
        assertThat(delays.millis(0.5)).isEqualTo(100);
        assertThat(delays.millis(0.99)).isEqualTo(198);
        assertThat(delays.millis(1)).isEqualTo(200);
        assertThat(delays.line()).isEqualTo("200: half within 100 ms, 99 % within 198 ms, the longest 200 ms");
    }
}
