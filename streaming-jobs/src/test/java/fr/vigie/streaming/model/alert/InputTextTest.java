package fr.vigie.streaming.model.alert;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.alert.Scheme;
import fr.vigie.models.snapshot.KnownCase;
import fr.vigie.streaming.feature.FeatureCatalogue;
import fr.vigie.streaming.feature.NamedFeature;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class InputTextTest {
    private static KnownCase known(Map<String, Double> numbers) {
        return new KnownCase(numbers, Map.of("scheme", "NURSE_BILLING", "trade", "NURSE"));
    }

    private static String text(String subject, Map<String, Double> numbers) {
        return InputText.of(subject, known(numbers)).replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    static List<String> features() {
        return FeatureCatalogue.all().stream().map(NamedFeature::name).toList();
    }

    @ParameterizedTest
    @MethodSource("features")
    void everyFeatureHasItsWords(String name) {
        NamedFeature<?> feature = FeatureCatalogue.named(name);
        String at = "@" + feature.version();
        assertThat(text(feature.name(), Map.of(feature.name() + at, 3.0, feature.name() + "/peers" + at, 1.5)))
                .startsWith(feature.french() + " (3")
                .endsWith(", soit 1,5 fois la médiane de ses pairs)");
        assertThat(InputText.subject(feature.name() + "/peers" + at)).isEqualTo(feature.name());
        assertThat(InputText.subject(feature.name() + at)).isEqualTo(feature.name());
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void everySchemeHasItsWords(Scheme scheme) {
        assertThat(InputText.of("scheme", new KnownCase(Map.of(), Map.of("scheme", scheme.name()))))
                .matches("type d'alerte \\(\\p{L}.+\\)");
    }

    @Test
    void everyOtherInputHasItsWords() {
        KnownCase.OF_ALERTS.forEach(
                input -> assertThat(text(input, Map.of(input, 0.62))).matches(".+ \\(.*\\d.*\\)"));
        KnownCase.WORDS.forEach(input -> assertThat(text(input, Map.of())).matches(".+ \\(.+\\)"));
    }

    @Test
    void figuresAreInTheirUnits() {
        assertThat(text("acts", Map.of("acts@1", 1412.0, "acts/peers@1", 3.14)))
                .isEqualTo("actes (1 412, soit 3,1 fois la médiane de ses pairs)");
        assertThat(text("euros-per-day", Map.of("euros-per-day@1", 1249.6)))
                .isEqualTo("euros par jour travaillé (1 250 € par jour)");
        assertThat(text("degraded-share", Map.of("degraded-share@1", 0.456)))
                .isEqualTo("part des factures sans carte du patient (46 %)");
        assertThat(text("growth", Map.of("growth@1", 2.34)))
                .isEqualTo("évolution par rapport à son propre passé (2,3 fois)");
        assertThat(text("executants", Map.of())).isEqualTo("exécutants (sans valeur)");
        assertThat(text("alert-euros", Map.of("alert-euros", 1234.5))).isEqualTo("montant relevé (1 234,50 €)");
        assertThat(text("trade", Map.of())).isEqualTo("activité (infirmiers)");
        assertThat(text("alert-probability", Map.of("alert-probability", 0.62)))
                .isEqualTo("probabilité d'après les règles (62 %)");
        assertThat(text("alert-reasons", Map.of("alert-reasons", 2.0))).isEqualTo("motifs relevés par les règles (2)");
    }
}
