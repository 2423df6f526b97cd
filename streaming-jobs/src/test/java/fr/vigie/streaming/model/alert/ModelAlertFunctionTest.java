package fr.vigie.streaming.model.alert;

import static fr.vigie.streaming.TestRecords.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.alert.AlertSubject;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.FeatureSnapshot;
import fr.vigie.domain.alert.KnownFeature;
import fr.vigie.domain.alert.ModelRole;
import fr.vigie.domain.alert.ModelScore;
import fr.vigie.domain.alert.Reason;
import fr.vigie.domain.alert.ReasonKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.DeploymentRole;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.models.scorer.Model;
import fr.vigie.streaming.dayclose.Operator;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.AlertBasis;
import fr.vigie.streaming.fusion.FusionSettings;
import fr.vigie.streaming.model.SampleModels;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One subject through its closes: a nurse with three times the acts of her peers, and one alert on 1,000 € a day of work. */
class ModelAlertFunctionTest {
    private static final LocalDate MONDAY = day("2022-03-07");
    private static final String SUBJECT = "PROFESSIONAL|nurse";
    private static final Model FIRST = SampleModels.onActs(0.2, 0.8);
    private static final Model SECOND = SampleModels.onActs(0.1, 0.6);

    private Operator operator = operator();

    private static Operator operator() {
        try {
            return Operator.of(new ModelAlertFunction(FusionSettings.defaults()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void fresh() {
        operator = operator();
    }

    @AfterEach
    void close() throws Exception {
        operator.close();
    }

    private static Alert alert(int revision, AlertStatus status) {
        Reason rule = new Reason(
                "IK_CAP", "rule", "law", new BigDecimal("1.0000"), ReasonKind.IMPLAUSIBLE, "o", "e", "s", List.of());
        return Alert.newBuilder()
                .setAlertId("a_1")
                .setRevision(revision)
                .setStatus(status)
                .setPriority(new BigDecimal("20.0000"))
                .setScheme(Scheme.NURSE_BILLING)
                .setDetail("IK_CAP")
                .setSubject(new AlertSubject(AlertSubjectKind.PROFESSIONAL, "nurse", null))
                .setProbability(new BigDecimal("0.4000"))
                .setSufferedCents(150_000)
                .setAvoidableCents(0)
                .setForecastCents(0)
                .setReasons(List.of(rule))
                .setFirstEvidenceAt(ParisDay.close(MONDAY))
                .setLastEvidenceAt(ParisDay.close(MONDAY))
                .setDetectedAt(ParisDay.close(MONDAY))
                .setRuleVersions(Map.of("IK_CAP", "1"))
                .build();
    }

    private void rulesSay(LocalDate at, Alert alert, String breaches) throws Exception {
        long close = ParisDay.closeMillis(at);
        AlertBasis basis = new AlertBasis("a_1", 150_000L, 0L, new BigDecimal(breaches));
        operator.take(Envelope.fact(Form.ALERT, close, SUBJECT, "a_1", alert));
        operator.take(Envelope.fact(Form.ALERT_BASIS, close, SUBJECT, "a_1", basis));
    }

    private void snapshot(LocalDate at, String acts, String median) throws Exception {
        FeatureSnapshot snapshot = FeatureSnapshot.newBuilder()
                .setKnownAt(at)
                .setSubjectKind(AlertSubjectKind.PROFESSIONAL)
                .setSubjectId("nurse")
                .setTrade("NURSE")
                .setPeriodStart(at.minusDays(28))
                .setPeriodEnd(at.minusDays(1))
                .setFeatures(List.of(KnownFeature.newBuilder()
                        .setFeature("acts")
                        .setVersion(1)
                        .setValue(new BigDecimal(acts))
                        .setPeerGroup("NURSE")
                        .setPeers(40)
                        .setPeerMedian(new BigDecimal(median))
                        .build()))
                .setAlerts(List.of())
                .build();
        operator.take(
                Envelope.fact(Form.FEATURE_SNAPSHOT, ParisDay.closeMillis(at), SUBJECT, SUBJECT + "|" + at, snapshot));
    }

    private void deploy(Model model, DeploymentRole role, LocalDate from) throws Exception {
        operator.learn(SampleModels.letIn(SampleModels.deployed(model, role, from)));
    }

    private List<Alert> alerts() {
        return operator.out().stream()
                .filter(one -> one.is(Form.ALERT))
                .map(one -> one.as(Alert.class))
                .toList();
    }

    private List<ModelScore> scores() {
        return operator.out().stream()
                .filter(one -> one.is(Form.MODEL_SCORE))
                .map(one -> one.as(ModelScore.class))
                .toList();
    }

    private static String told(Alert alert) {
        return alert.getRevision() + " " + alert.getModelVersion().orElse("rules") + " " + alert.getProbability();
    }

    @Test
    void aModelHoldsFromItsCloseOnAndNotBefore() throws Exception {
        deploy(FIRST, DeploymentRole.CHAMPION, MONDAY.plusDays(2));
        deploy(SECOND, DeploymentRole.CHAMPION, MONDAY.plusDays(4));
        snapshot(MONDAY, "412.000", "133.000");
        rulesSay(MONDAY, alert(1, AlertStatus.ACTIVE), "0.0000");
        operator.close(MONDAY.plusDays(1));
        assertThat(alerts()).extracting(ModelAlertFunctionTest::told).containsExactly("1 rules 0.4000");

        operator.close(MONDAY.plusDays(2)).close(MONDAY.plusDays(3)).close(MONDAY.plusDays(4));
        assertThat(alerts())
                .extracting(ModelAlertFunctionTest::told)
                .containsExactly(
                        "1 rules 0.4000",
                        "2 " + SampleModels.id(FIRST) + " 0.8000",
                        "3 " + SampleModels.id(SECOND) + " 0.6000");

        operator.learn(SampleModels.letIn(SampleModels.retired(SECOND, MONDAY.plusDays(6))));
        operator.close(MONDAY.plusDays(7));
        assertThat(alerts().get(3)).satisfies(alert -> {
            assertThat(told(alert)).isEqualTo("4 rules 0.4000");
            alert.setRevision(1);
            assertThat(alert).isEqualTo(alert(1, AlertStatus.ACTIVE));
        });
    }

    @Test
    void whatTheRulesSaidStaysAndTheModelIsOneVoiceBesideThem() throws Exception {
        deploy(FIRST, DeploymentRole.CHAMPION, MONDAY);
        snapshot(MONDAY, "412.000", "133.000");
        rulesSay(MONDAY, alert(1, AlertStatus.ACTIVE), "0.0000");
        operator.close(MONDAY);

        Alert told = alerts().get(0);
        // 1,500 € × 0.8 ÷ 30 hours.
        assertThat(told.getPriority()).isEqualByComparingTo("40");
        assertThat(told.getDetail()).isEqualTo("IK_CAP");
        assertThat(told.getReasons()).extracting(Reason::getCode).containsExactly("IK_CAP", "MODEL_SCORE");
        assertThat(told.getReasons())
                .extracting(Reason::getWeight)
                .containsExactly(new BigDecimal("0.3333"), new BigDecimal("0.6667"));
        assertThat(told.getReasons().get(1).getKind()).isEqualTo(ReasonKind.MODEL);
        assertThat(told.getReasons().get(1).getText().replace('\u00A0', ' '))
                .isEqualTo("D'après les conclusions passées (modèle "
                        + SampleModels.id(FIRST).substring(0, 6)
                        + "), cette alerte a 80 % de chances d'être confirmée : actes (412, soit 3,1 fois la médiane de"
                        + " ses pairs).");
        assertThat(told.getReasons().get(1).getExpected().replace('\u00A0', ' '))
                .isEqualTo("35 % pour un cas moyen parmi ceux dont le modèle a appris");
    }

    @Test
    void noModelTakesAnAlertBelowWhatItsBreachesMakeOfIt() throws Exception {
        deploy(FIRST, DeploymentRole.CHAMPION, MONDAY);
        snapshot(MONDAY, "133.000", "133.000");
        rulesSay(MONDAY, alert(1, AlertStatus.ACTIVE), "0.3500");
        operator.close(MONDAY);

        assertThat(told(alerts().get(0))).isEqualTo("1 " + SampleModels.id(FIRST) + " 0.3500");
        assertThat(alerts().get(0).getReasons().get(1).getText().replace('\u00A0', ' '))
                .endsWith("cette alerte a 20 % de chances d'être confirmée ; parle contre : actes (133, soit 1,0 fois"
                        + " la médiane de ses pairs) ; les manquements relevés valent par eux-mêmes 35 %.");
    }

    @Test
    void aNewSnapshotTellsItAnewOnlyIfItMovesByAPercent() throws Exception {
        deploy(FIRST, DeploymentRole.CHAMPION, MONDAY);
        snapshot(MONDAY, "412.000", "133.000");
        rulesSay(MONDAY, alert(1, AlertStatus.ACTIVE), "0.0000");
        operator.close(MONDAY);
        snapshot(MONDAY.plusDays(7), "500.000", "133.000");
        operator.close(MONDAY.plusDays(7));
        assertThat(alerts()).hasSize(1);
        snapshot(MONDAY.plusDays(14), "133.000", "133.000");
        operator.close(MONDAY.plusDays(14));
        assertThat(alerts())
                .extracting(ModelAlertFunctionTest::told)
                .containsExactly("1 " + SampleModels.id(FIRST) + " 0.8000", "2 " + SampleModels.id(FIRST) + " 0.2000");

        // What the rules say then counts on from there.
        rulesSay(MONDAY.plusDays(15), alert(2, AlertStatus.WITHDRAWN), "0.0000");
        rulesSay(MONDAY.plusDays(16), alert(3, AlertStatus.ACTIVE), "0.0000");
        operator.close(MONDAY.plusDays(16));
        assertThat(alerts().subList(2, 4))
                .extracting(ModelAlertFunctionTest::told)
                .containsExactly("3 rules 0.4000", "4 " + SampleModels.id(FIRST) + " 0.2000");
    }

    @Test
    void whoHasNoSnapshotKeepsWhatTheRulesSay() throws Exception {
        deploy(FIRST, DeploymentRole.CHAMPION, MONDAY);
        rulesSay(MONDAY, alert(1, AlertStatus.ACTIVE), "0.0000");
        operator.close(MONDAY.plusDays(3));
        assertThat(alerts()).containsExactly(alert(1, AlertStatus.ACTIVE));
        assertThat(scores()).isEmpty();

        Alert other = alert(2, AlertStatus.ACTIVE);
        other.setScheme(Scheme.TRANSPORT);
        snapshot(MONDAY.plusDays(4), "412.000", "133.000");
        rulesSay(MONDAY.plusDays(4), other, "0.0000");
        operator.close(MONDAY.plusDays(4));
        // The model learnt from nurses' alerts only.
        assertThat(alerts().get(1)).isEqualTo(other);
    }

    @Test
    void challengersScoreAndLeaveTheAlertsAlone() throws Exception {
        deploy(FIRST, DeploymentRole.CHAMPION, MONDAY);
        snapshot(MONDAY, "412.000", "133.000");
        rulesSay(MONDAY, alert(1, AlertStatus.ACTIVE), "0.0000");
        deploy(SECOND, DeploymentRole.CHALLENGER, MONDAY.plusDays(1));
        operator.close(MONDAY).close(MONDAY.plusDays(1)).close(MONDAY.plusDays(2));

        assertThat(alerts()).hasSize(1);
        assertThat(scores())
                .extracting(ModelScore::getAt, ModelScore::getModelId, ModelScore::getRole, ModelScore::getScore)
                .containsExactly(
                        tuple(MONDAY, SampleModels.id(FIRST), ModelRole.CHAMPION, new BigDecimal("0.800000")),
                        tuple(
                                MONDAY.plusDays(1),
                                SampleModels.id(FIRST),
                                ModelRole.CHAMPION,
                                new BigDecimal("0.800000")),
                        tuple(
                                MONDAY.plusDays(1),
                                SampleModels.id(SECOND),
                                ModelRole.CHALLENGER,
                                new BigDecimal("0.600000")));
    }

    @Test
    void aRestartInBetweenDoesNotShow() throws Exception {
        deploy(FIRST, DeploymentRole.CHAMPION, MONDAY);
        deploy(SECOND, DeploymentRole.CHAMPION, MONDAY.plusDays(3));
        snapshot(MONDAY, "412.000", "133.000");
        rulesSay(MONDAY, alert(1, AlertStatus.ACTIVE), "0.0000");
        operator.close(MONDAY);
        snapshot(MONDAY.plusDays(1), "133.000", "133.000");
        OperatorSubtaskState state = operator.snapshot();
        operator.close();
        operator = Operator.of(new ModelAlertFunction(FusionSettings.defaults()), state);
        operator.close(MONDAY.plusDays(3));
        assertThat(alerts())
                .extracting(ModelAlertFunctionTest::told)
                .containsExactly("2 " + SampleModels.id(FIRST) + " 0.2000", "3 " + SampleModels.id(SECOND) + " 0.1000");
    }
}
