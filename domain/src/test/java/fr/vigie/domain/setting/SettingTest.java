package fr.vigie.domain.setting;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {
    @Test
    void whatDoesNotHoldIsNamedWithItsValueAndWhatIsExpected() {
        assertThatCode(() -> Setting.require(true, "mileage", "waitDays", 3, "1 or more"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Setting.require(false, "mileage", "waitDays", 0, "1 or more"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mileage: waitDays = 0, expected 1 or more");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1})
    void sharesGoFromNothingToAll(double share) {
        assertThatCode(() -> Setting.requireShare("rings, lists", "probability", share))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void whatIsNoShareIsRefused(double share) {
        assertThatThrownBy(() -> Setting.requireShare("rings, lists", "probability", share))
                .hasMessage("rings, lists: probability = " + share + ", expected between 0.0 and 1.0");
    }
}
