package fr.vigie.streaming.model.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VoicesTest {
    private static Voices voices(double acts, double besidePeers, double euros, double km, double tests) {
        return Voices.of(
                List.of("acts@1", "acts/peers@1", "alert-euros", "km@1", "tests@1"),
                new double[] {acts, besidePeers, euros, km, tests});
    }

    @Test
    void aFeatureIsOneVoiceWithItselfBesideThePeers() {
        assertThat(voices(0.2, 0.2, 0.3, 0.1, 0.05).speakingFor(3)).containsExactly("acts", "alert-euros", "km");
        assertThat(voices(0.2, -0.3, 0, 0, 0).speakingFor(3)).isEmpty();
    }

    @Test
    void whatSpeaksAgainstIsToldOnlyIfNothingIsLouder() {
        assertThat(voices(0.2, 0, 0.3, -0.25, 0).strongestAgainst()).isEmpty();
        assertThat(voices(0.2, 0, 0.3, -0.35, -0.31).strongestAgainst()).contains("km");
        assertThat(voices(0, 0, 0, 0, 0).strongestAgainst()).isEmpty();
    }

    @Test
    void tiesGoByName() {
        assertThat(voices(0, 0, 0.1, 0.1, 0.1).speakingFor(2)).containsExactly("alert-euros", "km");
        assertThat(voices(0, 0, 0, -0.1, -0.1).strongestAgainst()).contains("km");
    }
}
