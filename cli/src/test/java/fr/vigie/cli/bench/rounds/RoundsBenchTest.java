package fr.vigie.cli.bench.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.cli.Lines;
import fr.vigie.cli.ProgressLine;
import fr.vigie.cli.SampleAlert;
import fr.vigie.cli.WorkFailed;
import fr.vigie.cli.features.FeaturesParquet;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.FeatureSnapshot;
import fr.vigie.domain.alert.KnownAlerts;
import fr.vigie.domain.alert.KnownFeature;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.stream.RecordJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rounds on worlds in which something is to be learnt: alerts are right where many acts are billed, and the rules do not know. */
class RoundsBenchTest {
    private static final int INSURED = 5;
    private static final int NURSES = 160;
    private static final int ALERTED = 120;
    private static final LocalDate LAST = LocalDate.of(2022, 2, 28);
    private static final LocalDate MONDAY = LocalDate.of(2022, 2, 21);

    @TempDir
    Path directory = Path.of("");

    @Test
    void whatIsLearntRanksAWorldThatWasNeverMet() throws IOException, WorkFailed {
        for (long seed = 3031; seed <= 3034; seed++) {
            write(seed);
        }
        StringWriter printed = new StringWriter();
        Path out = directory.resolve("out");
        try (ProgressLine progress = ProgressLine.of(new PrintWriter(new StringWriter()))) {
            new RoundsBench(directory, INSURED, out, progress).run(new PrintWriter(printed, true));
        }

        JsonNode rounds =
                new ObjectMapper().readTree(out.resolve("rounds.json").toFile()).path("rounds");
        assertThat(rounds).hasSize(4);
        double rules = precision(rounds.get(0));
        assertThat(rules).isBetween(0.2, 0.5);
        assertThat(precision(rounds.get(3))).isGreaterThan(rules + 0.2);
        assertThat(rounds.get(3).path("taught").get(2).asInt()).isPositive();
        assertThat(printed.toString()).contains("rules alone", "round 3", "Conclusions are simulated.");
        assertThat(out.resolve("rounds.png")).isNotEmptyFile();
        assertThat(Files.readAllLines(out.resolve("models/log.jsonl"))).hasSize(6);
    }

    private static double precision(JsonNode round) {
        JsonNode first =
                round.path("unseen").path(LAST.toString()).path("first").get(2);
        assertThat(first.path("k").asInt()).isEqualTo(50);
        return first.path("precision").asDouble();
    }

    private void write(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        Path played = directory.resolve("rounds/" + INSURED + "-" + seed);
        Path result = Files.createDirectories(played.resolve(LAST.toString()));
        List<String> alerts = new ArrayList<>();
        List<String> planted = new ArrayList<>();
        List<String> nurses = new ArrayList<>();
        try (FeaturesParquet parquet = FeaturesParquet.open()) {
            for (int i = 0; i < NURSES; i++) {
                String nurse = String.format("%011d", 10_000 * (seed - 3030) + i);
                int acts = 100 + random.nextInt(400);
                nurses.add(Lines.PROFESSIONAL.replace("10000000017", nurse));
                parquet.add(snapshot(nurse, acts, i < ALERTED));
                if (i < ALERTED) {
                    alerts.add(RecordJson.toJson(alert(seed, nurse, ALERTED - i)));
                    if (acts > 370) {
                        planted.add(planted(nurse));
                    }
                }
            }
            parquet.write(result.resolve(FeaturesParquet.FILE));
        }
        Path world = played.resolve("world");
        Lines.write(world, "professionals.jsonl", nurses.toArray(String[]::new));
        Lines.write(world, "billers.jsonl");
        Lines.write(world.resolve("labels"), "planted.jsonl", planted.toArray(String[]::new));
        Lines.write(world.resolve("labels"), "look-alikes.jsonl");
        Lines.write(world.resolve("labels"), "world.json", "{}");
        Lines.write(result, "alerts.jsonl", alerts.toArray(String[]::new));
        Lines.write(result, "summary.json", "{}");
    }

    private static Alert alert(long seed, String nurse, int priority) {
        Alert alert = SampleAlert.of("a" + seed + "-" + nurse, nurse, AlertStatus.ACTIVE);
        alert.setProbability(new BigDecimal("0.5000"));
        alert.setPriority(new BigDecimal(200 + priority + ".0000"));
        return alert;
    }

    private static FeatureSnapshot snapshot(String nurse, int acts, boolean alert) {
        return FeatureSnapshot.newBuilder()
                .setKnownAt(MONDAY)
                .setSubjectKind(AlertSubjectKind.PROFESSIONAL)
                .setSubjectId(nurse)
                .setTrade("NURSE 24")
                .setPeriodStart(MONDAY.minusDays(28))
                .setPeriodEnd(MONDAY.minusDays(1))
                .setFeatures(List.of(KnownFeature.newBuilder()
                        .setFeature("acts")
                        .setVersion(1)
                        .setValue(new BigDecimal(acts))
                        .build()))
                .setAlerts(
                        alert
                                ? List.of(new KnownAlerts(Scheme.NURSE_BILLING, new BigDecimal("0.5000"), 900L, 1))
                                : List.of())
                .build();
    }

    private static String planted(String nurse) {
        return "{\"instance\":\"inflated-mileage-" + nurse
                + "\",\"name\":\"inflated-mileage\",\"scheme\":\"NURSE_BILLING\","
                + "\"acceptedSchemes\":[\"NURSE_BILLING\"],\"subjects\":[{\"kind\":\"PROFESSIONAL\",\"id\":\"" + nurse
                + "\",\"role\":\"SUSPECT\"}],\"undue\":[],\"evidenceIds\":[],\"sufferedCents\":1000,"
                + "\"avoidableCents\":0,\"firstOn\":\"2021-11-01\",\"lastOn\":\"2021-11-20\",\"stealth\":\"plain\"}";
    }
}
