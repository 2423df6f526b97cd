package fr.vigie.models.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.FeatureSnapshot;
import fr.vigie.domain.alert.KnownAlerts;
import fr.vigie.domain.alert.KnownFeature;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.models.scorer.Encoding;
import fr.vigie.models.scorer.Input.NumberInput;
import fr.vigie.models.scorer.Input.WordInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownCaseTest {
    private static final FeatureSnapshot SNAPSHOT = FeatureSnapshot.newBuilder()
            .setKnownAt(LocalDate.of(2021, 11, 1))
            .setSubjectKind(AlertSubjectKind.PROFESSIONAL)
            .setSubjectId("n")
            .setTrade("NURSE")
            .setPeriodStart(LocalDate.of(2021, 10, 4))
            .setPeriodEnd(LocalDate.of(2021, 10, 31))
            .setFeatures(List.of(
                    KnownFeature.newBuilder()
                            .setFeature("acts")
                            .setVersion(2)
                            .setValue(new BigDecimal("300.000"))
                            .setPeerMedian(new BigDecimal("120.000"))
                            .build(),
                    KnownFeature.newBuilder()
                            .setFeature("km")
                            .setVersion(1)
                            .setValue(new BigDecimal("7.000"))
                            .setPeerMedian(new BigDecimal("0.000"))
                            .build()))
            .setAlerts(List.of(new KnownAlerts(Scheme.NURSE_BILLING, new BigDecimal("0.7000"), 12_345L, 2)))
            .build();

    @Test
    void tellsFeaturesBesidePeersAndTheAlertsOfItsScheme() {
        KnownCase known = KnownCase.of(SNAPSHOT, Scheme.NURSE_BILLING);
        assertThat(known.numbers())
                .isEqualTo(Map.of(
                        "acts@2", 300.0,
                        "acts/peers@2", 2.5,
                        "km@1", 7.0,
                        "alert-probability", 0.7,
                        "alert-euros", 123.45,
                        "alert-reasons", 2.0));
        assertThat(known.words()).isEqualTo(Map.of("scheme", "NURSE_BILLING", "trade", "NURSE"));
        assertThat(KnownCase.of(SNAPSHOT, Scheme.CARD_MISUSE).numbers())
                .containsEntry("alert-probability", 0.0)
                .containsEntry("alert-euros", 0.0);
    }

    @Test
    void anInputOfAnotherVersionIsNotKnown() {
        Encoding encoding = new Encoding(List.of(
                new NumberInput("acts@1", 9, true),
                new NumberInput("acts@2", 9, false),
                new WordInput("trade", List.of("NURSE"))));
        assertThat(encoding.encode(KnownCase.of(SNAPSHOT, Scheme.NURSE_BILLING).row(encoding)))
                .containsExactly(9, 1, 300, 1);
    }
}
