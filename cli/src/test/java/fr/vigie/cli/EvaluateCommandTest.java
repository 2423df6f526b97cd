package fr.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.alert.Reason;
import fr.vigie.domain.alert.ReasonKind;
import fr.vigie.domain.stream.RecordJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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

    private static final String RING =
            "{\"instance\":\"forged-leaves-1\",\"name\":\"forged-leaves\",\"acceptedSchemes\":[\"DAILY_ALLOWANCES\",\"RING\"],"
                    + "\"subjects\":[{\"kind\":\"PROFESSIONAL\",\"id\":\"d\",\"role\":\"VICTIM\"},"
                    + "{\"kind\":\"PATIENT\",\"id\":\"p\",\"role\":\"SUSPECT\"},"
                    + "{\"kind\":\"PATIENT\",\"id\":\"q\",\"role\":\"SUSPECT\"}],\"undue\":[],"
                    + "\"firstOn\":\"2021-11-01\",\"lastOn\":\"2021-11-20\",\"stealth\":\"subtle\"}";

    @TempDir
    Path directory = Path.of("");

    private Path alerts = Path.of("");

    @BeforeEach
    void files() throws IOException {
        alerts = Lines.write(
                directory,
                "alerts.jsonl",
                RecordJson.toJson(SampleAlert.of("a1", "n", AlertStatus.ACTIVE)),
                RecordJson.toJson(SampleAlert.of("a2", "r", AlertStatus.ACTIVE)),
                RecordJson.toJson(SampleAlert.of("a3", "x", AlertStatus.WITHDRAWN)));
        Lines.write(
                directory,
                "alert-items.jsonl",
                RecordJson.toJson(SampleAlert.item("a1", "L1", 800)),
                RecordJson.toJson(SampleAlert.item("a1", "L9", 100)),
                RecordJson.toJson(SampleAlert.item("a3", "L2", 300)));
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
                .contains("inflated-mileage 1 1 1.000 10.00 € 10.00 € 9.00 € 0.900 7 (median)")
                .contains("itemised lines: 1 of 2 labelled undue; 2 itemised in all")
                .contains("itemised euros: 7.00 € agreed with the labels of 10.00 € labelled; 9.00 € itemised in all")
                .contains("look-alikes alerted: 1 of 1")
                .contains("look-alike alerted: rural-nurse-1 at rank 2 (NURSE_BILLING)");
    }

    @Test
    void ringsAreCountedApartAmongThoseThatHideEquallyWell() throws IOException {
        String ring = PLANTED.replace("inflated-mileage-1", "kit-ring-1")
                .replace("[\"NURSE_BILLING\"]", "[\"NURSE_BILLING\",\"RING\"]")
                .replace("\"id\":\"n\"", "\"id\":\"unseen\"");
        Lines.write(directory.resolve("labels"), "planted.jsonl", PLANTED, ring);

        assertThat(evaluate().out()).contains("recall of plain instances: 1 of 2, 0.500; rings 0 of 1, others 1 of 1");
        assertThat(evaluate("--json").out()).contains("\"rings\"").contains("\"foundRings\"");
    }

    @Test
    void tellsLineByLineWhatIsInTheSums() throws IOException {
        assertThat(evaluate("--sums").out().replaceAll(" +", " "))
                .contains("label claimed ratio agreed less elsewhere not itemised beyond by a breach")
                .contains("inflated-mileage 10.00 9.00 0.900 7.00 0.00 0.00 3.00 2.00 2.00");
        JsonNode json = new ObjectMapper().readTree(evaluate("--json").out());
        assertThat(json.at("/sums/0/openCents").asInt()).isEqualTo(300);
        assertThat(json.at("/sums/0/beyondCents").asInt()).isEqualTo(200);
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
    void tellsHowReliableTheProbabilitiesOfSeveralRunsAre() throws IOException {
        String labels = directory + "/labels";
        CommandRun run = evaluate("--alerts", alerts.toString(), "--labels", labels, "--reliability");

        assertThat(run.err()).isEmpty();
        assertThat(run.out().replaceAll(" +", " "))
                .contains("0.9 to 1.0 4 2 0.500 0.900")
                .contains("4 alerts, 2 right; Brier score 0.4100, 0.2500 if all had the share of right ones");
        JsonNode json =
                new ObjectMapper().readTree(evaluate("--reliability", "--json").out());
        assertThat(json.at("/bins/0/share").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/brier").asDouble()).isEqualTo(0.41);
    }

    @Test
    void countsTheRightAlertsOfEachReason() throws IOException {
        Path file = directory.resolve("calibration.csv");
        Lines.write(
                directory.resolve("labels"),
                "world.json",
                "{\"seed\":3,\"insured\":2000,\"from\":\"2021-11-01\",\"lastDay\":\"2021-12-31\"}");
        assertThat(evaluate("--calibrate", file.toString()).status()).isZero();

        assertThat(Files.readAllLines(file))
                .contains("# simulated world of seed 3, 2000 insured, 2021-11-01 to 2021-12-31: 2 alerts, 1 right")
                .endsWith("scheme,code,alerts,right", "NURSE_BILLING,MILEAGE,2,1");
    }

    @Test
    void whatAModelSaysOfAnAlertIsNoReasonToCalibrate() throws IOException {
        Alert told = SampleAlert.of("a1", "n", AlertStatus.ACTIVE);
        Reason rule = told.getReasons().get(0);
        told.setReasons(List.of(
                rule,
                Reason.newBuilder(rule)
                        .setCode("MODEL_SCORE")
                        .setKind(ReasonKind.MODEL)
                        .build()));
        Lines.write(directory, "alerts.jsonl", RecordJson.toJson(told));
        Lines.write(
                directory.resolve("labels"),
                "world.json",
                "{\"seed\":3,\"insured\":2000,\"from\":\"2021-11-01\",\"lastDay\":\"2021-12-31\"}");
        Path file = directory.resolve("calibration.csv");
        assertThat(evaluate("--calibrate", file.toString()).status()).isZero();

        assertThat(Files.readAllLines(file)).endsWith("scheme,code,alerts,right", "NURSE_BILLING,MILEAGE,1,1");
    }

    @Test
    void tellsHowTheRingsWereFound() throws IOException {
        Lines.write(
                directory,
                "alerts.jsonl",
                RecordJson.toJson(SampleAlert.of("a1", "n", AlertStatus.ACTIVE)),
                RecordJson.toJson(SampleAlert.ring("a2", "r", "x")),
                RecordJson.toJson(SampleAlert.ring("a3", "d", "p", "q", "s")));
        Lines.write(directory.resolve("labels"), "planted.jsonl", PLANTED, RING, RING.replace("leaves-1", "leaves-2"));

        assertThat(evaluate("--rings").out().replaceAll(" +", " "))
                .contains(" 1 2 no - - - a2")
                .contains(" 2 3 yes 0.750 subtle forged-leaves-1 a3")
                .contains("rings planted: 2")
                .contains("found in the first 10 ring alerts: 2, 1.000")
                .contains("found in all 2 ring alerts: 2, 1.000")
                .contains("median Jaccard index of the members of those found: 0.750")
                .contains("precision of the first 10 ring alerts: 0.500")
                .contains("right victim marked in 2 of 2 rings")
                .contains("look-alike alerted: rural-nurse-1 at ring 1, rank 2")
                .doesNotContain("missed");
        JsonNode json =
                new ObjectMapper().readTree(evaluate("--rings", "--json").out());
        assertThat(json.at("/ringAlerts/1/jaccard").asDouble()).isEqualTo(0.75);
        assertThat(json.at("/found/1/k").asText()).isEqualTo("15");
        assertThat(json.at("/found/1/share").asDouble()).isEqualTo(1.0);
        assertThat(json.at("/victimsMarked").asInt()).isEqualTo(2);
        assertThat(json.at("/lookAlikesAlerted/0/instance").asText()).isEqualTo("rural-nurse-1");
    }

    @Test
    void namesTheRingsThatWereMissed() throws IOException {
        Lines.write(directory.resolve("labels"), "planted.jsonl", PLANTED, RING);

        assertThat(evaluate("--rings").out()).contains("missed: forged-leaves-1 (subtle)");
        assertThat(evaluate("--rings", "--json").out()).contains("\"missed\" : [ \"forged-leaves-1\" ]");
    }

    @Test
    void simulatesWhatInvestigatorsConclude() throws IOException {
        Lines.write(
                directory,
                "alerts.jsonl",
                RecordJson.toJson(SampleAlert.ring("a3", "d", "p", "q", "s")),
                RecordJson.toJson(SampleAlert.of("a2", "r", AlertStatus.ACTIVE)),
                RecordJson.toJson(SampleAlert.of("a1", "n", AlertStatus.ACTIVE)));
        Lines.write(directory.resolve("labels"), "planted.jsonl", PLANTED, RING);
        Path file = directory.resolve("dispositions.jsonl");

        CommandRun run = evaluate("--conclude", file.toString(), "--first", "2", "--on", "2021-12-05");

        assertThat(run.out()).contains("simulated dispositions: 5, in " + file);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).allMatch(line -> line.contains("\"at\":\"2021-12-05T22:59:59.999Z\""));
        assertThat(lines.stream()
                        .map(line -> line.replaceAll(".*\"id\":\"([^\"]*)\".*\"outcome\":\"(\\w+)\".*", "$1 $2")))
                .containsExactly("ring of d FRAUD", "p FRAUD", "q FRAUD", "d VICTIM", "r NO_ACTION");
        assertThat(evaluate("--conclude", file.toString()).err()).contains("name it with --on");
        assertThat(evaluate("--conclude", file.toString(), "--first", "0", "--on", "2021-12-05")
                        .err())
                .contains("--first 0: expected 1 or more");
    }

    @Test
    void drawsAmongWhoeverIsLeft() throws IOException {
        Path file = directory.resolve("dispositions.jsonl");
        Path drawn = directory.resolve("drawn.csv");
        String[] conclude = {
            "--conclude", file.toString(), "--first", "1", "--on", "2021-12-05", "--drawn", drawn.toString()
        };

        assertThat(evaluate(conclude).err()).contains("name the recorded streams with --streams");
        Lines.write(directory, "professionals.jsonl", Lines.PROFESSIONAL);
        String[] all = Arrays.copyOf(conclude, conclude.length + 2);
        all[conclude.length] = "--streams";
        all[conclude.length + 1] = directory.toString();
        assertThat(evaluate(all).err()).contains("no billers.jsonl in it");
        Lines.write(directory, "billers.jsonl");

        assertThat(evaluate(all).out()).contains("simulated dispositions: 3").contains("of them drawn: 2, in " + drawn);
        assertThat(drawn)
                .hasContent(
                        """
                        disposition,stratum,week,pool,drawn
                        simulated-a2-PROFESSIONAL-r,BEYOND_RANK,2021-11-15,1,1
                        simulated-drawn-PROFESSIONAL-10000000017,NO_ALERT,2021-11-08,1,1
                        """);
    }

    @Test
    void judgesOneRunAtATime() {
        CommandRun run = evaluate("--alerts", alerts.toString(), "--labels", directory + "/labels");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("2 runs; several go together into --reliability or --calibrate only");
        assertThat(evaluate("--alerts", alerts.toString()).err()).contains("--labels=DIR");
    }

    @Test
    void namesAMissingFile() throws IOException {
        Files.delete(directory.resolve("labels/look-alikes.jsonl"));
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

        assertThat(evaluate().err())
                .contains("alerts.jsonl:1: ", "missing, it is mandatory")
                .hasLineCount(1);
    }
}
