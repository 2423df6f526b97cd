package fr.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertItem;
import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.alert.AlertSubject;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.stream.RecordJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    private static final String PLANTED =
            "{\"instance\":\"inflated-mileage-1\",\"name\":\"inflated-mileage\",\"scheme\":\"NURSE_BILLING\","
                    + "\"acceptedSchemes\":[\"NURSE_BILLING\"],\"subjects\":[{\"kind\":\"PROFESSIONAL\",\"id\":\"n\","
                    + "\"role\":\"SUSPECT\"}],\"undue\":[{\"lineId\":\"L1\",\"undueCents\":700},"
                    + "{\"lineId\":\"L2\",\"undueCents\":300}],\"evidenceIds\":[\"L1\"],\"sufferedCents\":1000,"
                    + "\"avoidableCents\":0,\"firstOn\":\"2021-11-01\",\"lastOn\":\"2021-11-20\",\"stealth\":\"plain\"}";
    private static final String LOOK_ALIKE = PLANTED.replace("inflated-mileage", "rural-nurse")
            .replace("\"id\":\"n\"", "\"id\":\"r\"")
            .replace("SUSPECT", "LOOK_ALIKE");

    @TempDir
    Path directory = Path.of("");

    private Path alerts = Path.of("");

    private static Alert alert(String id, String nurse, AlertStatus status) {
        Alert alert = new Alert();
        alert.setSchemaVersion(1);
        alert.setAlertId(id);
        alert.setRevision(1);
        alert.setStatus(status);
        alert.setPriority(new BigDecimal("1.0000"));
        alert.setScheme(Scheme.NURSE_BILLING);
        alert.setDetail("MILEAGE");
        alert.setSubject(new AlertSubject(AlertSubjectKind.PROFESSIONAL, nurse, null));
        alert.setProbability(new BigDecimal("0.9000"));
        alert.setSufferedCents(900);
        alert.setReasons(List.of());
        alert.setFirstEvidenceAt(Instant.parse("2021-11-05T12:00:00Z"));
        alert.setLastEvidenceAt(Instant.parse("2021-11-06T12:00:00Z"));
        alert.setDetectedAt(Instant.parse("2021-11-08T22:59:59.999Z"));
        alert.setRuleVersions(Map.of());
        return alert;
    }

    private static AlertItem item(String alertId, String lineId, long undue) {
        AlertItem item = new AlertItem();
        item.setAlertId(alertId);
        item.setLineId(lineId);
        item.setInvoiceId("F");
        item.setCareDate(LocalDate.of(2021, 11, 5));
        item.setActCode("IK");
        item.setCoefficient(new BigDecimal("1.000"));
        item.setUndueCents(undue);
        item.setReasonCodes(List.of());
        item.setHome(true);
        return item;
    }

    @BeforeEach
    void files() throws IOException {
        alerts = Lines.write(
                directory,
                "alerts.jsonl",
                RecordJson.toJson(alert("a1", "n", AlertStatus.ACTIVE)),
                RecordJson.toJson(alert("a2", "r", AlertStatus.ACTIVE)),
                RecordJson.toJson(alert("a3", "x", AlertStatus.WITHDRAWN)));
        Lines.write(
                directory,
                "alert-items.jsonl",
                RecordJson.toJson(item("a1", "L1", 800)),
                RecordJson.toJson(item("a1", "L9", 100)),
                RecordJson.toJson(item("a3", "L2", 300)));
        Lines.write(directory.resolve("labels"), "planted.jsonl", PLANTED);
        Lines.write(directory.resolve("labels"), "look-alikes.jsonl", LOOK_ALIKE);
    }

    private CommandRun evaluate(String... more) {
        String[] args = {"evaluate", "--alerts", alerts.toString(), "--labels", directory + "/labels"};
        return CommandRun.of(java.util.stream.Stream.of(args, more)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new));
    }

    @Test
    void printsPrecisionRecallEurosLookAlikesAndDays() {
        CommandRun run = evaluate();

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out().replaceAll(" +", " "))
                .contains("10 2 1 0.500 9.00 € 0.900")
                .contains("inflated-mileage 1 1 1.000 10.00 € 9.00 € 0.900 7 (median)")
                .contains("itemised lines: 1 of 2 labelled undue; 2 itemised in all")
                .contains("itemised euros: 7.00 € agreed with the labels of 10.00 € labelled; 9.00 € itemised in all")
                .contains("look-alikes alerted: 1 of 1")
                .contains("look-alike alerted: rural-nurse-1 at rank 2 (NURSE_BILLING)");
    }

    @Test
    void tellsTheSameInJson() throws IOException {
        JsonNode json = new ObjectMapper().readTree(evaluate("--json").out());

        assertThat(json.at("/alerts").asInt()).isEqualTo(2);
        assertThat(json.at("/at/0/precision").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/at/4/k").asText()).isEqualTo("all");
        assertThat(json.at("/schemes/0/detectionDays/0").asInt()).isEqualTo(7);
        assertThat(json.at("/items/agreedCents").asInt()).isEqualTo(700);
        assertThat(json.at("/lookAlikesAlerted/0/instance").asText()).isEqualTo("rural-nurse-1");
    }

    @Test
    void namesAMissingFile() throws IOException {
        java.nio.file.Files.delete(directory.resolve("labels/look-alikes.jsonl"));
        CommandRun run = evaluate();

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("look-alikes.jsonl: no such file").hasLineCount(1);
    }

    @Test
    void namesALineThatIsNoLabel() throws IOException {
        Lines.write(directory.resolve("labels"), "planted.jsonl", PLANTED, PLANTED.replace("SUSPECT", "BOSS"));

        assertThat(evaluate().err()).contains("planted.jsonl:2: ", "BOSS").hasLineCount(1);
    }

    @Test
    void namesALineThatIsNoAlert() throws IOException {
        Lines.write(directory, "alerts.jsonl", Lines.PATIENT);

        assertThat(evaluate().err()).contains("alerts.jsonl:1: ", "missing, it is mandatory").hasLineCount(1);
    }
}
