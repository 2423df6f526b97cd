package fr.vigie.casequeue.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wilson's interval; 81 of 263 is the example of Newcombe, Statistics in Medicine 17 (1998), method 3. */
class ConfirmedShareTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.0000, 0.0000, 1.0000",
        "0, 10, 0.0000, 0.0000, 0.2775",
        "10, 10, 1.0000, 0.7225, 1.0000",
        "5, 10, 0.5000, 0.2366, 0.7634",
        "1, 5, 0.2000, 0.0362, 0.6245",
        "81, 263, 0.3080, 0.2553, 0.3662"
    })
    void intervalIsWilsons(long confirmed, long concluded, String share, String low, String high) {
        ConfirmedShare found = new ConfirmedShare(confirmed, concluded);

        assertThat(found.share()).isEqualByComparingTo(share);
        assertThat(found.low()).isEqualByComparingTo(low);
        assertThat(found.high()).isEqualByComparingTo(high);
    }
}
