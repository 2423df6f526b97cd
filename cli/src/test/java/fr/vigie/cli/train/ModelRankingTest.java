package fr.vigie.cli.train;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.cli.SampleAlert;
import fr.vigie.cli.features.FeaturesParquet;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.FeatureSnapshot;
import fr.vigie.domain.alert.KnownFeature;
import fr.vigie.models.scorer.Calibration;
import fr.vigie.models.scorer.Encoding;
import fr.vigie.models.scorer.Input.NumberInput;
import fr.vigie.models.scorer.Linear;
import fr.vigie.models.scorer.Link;
import fr.vigie.models.scorer.Model;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelRankingTest {
    private static final LocalDate MONDAY = LocalDate.of(2021, 11, 29);

    /** Says acts / 100. */
    private static final Model MODEL = new Model(
            new Encoding(List.of(new NumberInput("acts@1", 0, false))),
            new Linear(0, new double[] {0.01}, new double[1], new double[] {1}, Link.IDENTITY),
            new Calibration(new double[] {0, 1}, new double[] {0, 1}));

    @TempDir
    Path directory = Path.of("");

    private static FeatureSnapshot snapshot(String subject, LocalDate knownAt, int acts) {
        return FeatureSnapshot.newBuilder()
                .setKnownAt(knownAt)
                .setSubjectKind(AlertSubjectKind.PROFESSIONAL)
                .setSubjectId(subject)
                .setPeriodStart(knownAt.minusDays(28))
                .setPeriodEnd(knownAt.minusDays(1))
                .setFeatures(List.of(KnownFeature.newBuilder()
                        .setFeature("acts")
                        .setVersion(1)
                        .setValue(new BigDecimal(acts))
                        .build()))
                .setAlerts(List.of())
                .build();
    }

    private static Alert alert(String id, String subject, String probability, String priority) {
        Alert alert = SampleAlert.of(id, subject, AlertStatus.ACTIVE);
        alert.setProbability(new BigDecimal(probability));
        alert.setPriority(new BigDecimal(priority));
        return alert;
    }

    @Test
    void theModelsProbabilityTakesThePlaceOfTheRules() throws IOException {
        Path features = directory.resolve("features.parquet");
        try (FeaturesParquet parquet = FeaturesParquet.open()) {
            parquet.add(snapshot("n1", MONDAY, 10));
            parquet.add(snapshot("n1", MONDAY.plusWeeks(1), 99));
            parquet.add(snapshot("n2", MONDAY, 90));
            parquet.write(features);
        }
        List<Alert> rules = List.of(
                alert("a1", "n1", "0.8000", "800.0000"),
                alert("a2", "n2", "0.5000", "400.0000"),
                alert("a3", "unknown", "0.5000", "300.0000"),
                SampleAlert.of("a4", "n2", AlertStatus.WITHDRAWN));

        List<Alert> ranked = new ModelRanking("3f2a9c", MODEL, List.of(features)).rank(rules, MONDAY.plusDays(4));

        assertThat(ranked).extracting(Alert::getAlertId).containsExactly("a2", "a3", "a1");
        assertThat(ranked)
                .extracting(Alert::getPriority)
                .containsExactly(new BigDecimal("720.0000"), new BigDecimal("300.0000"), new BigDecimal("100.0000"));
        assertThat(ranked.get(0).getModelVersion()).contains("3f2a9c");
        assertThat(ranked.get(1).getModelVersion()).isEmpty();
        assertThat(rules.get(0).getPriority()).isEqualTo(new BigDecimal("800.0000"));
    }
}
