package fr.vigie.cli.train;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.cli.Commands;
import fr.vigie.cli.drawn.DrawnCase;
import fr.vigie.cli.drawn.DrawnFile;
import fr.vigie.cli.drawn.Stratum;
import fr.vigie.cli.features.FeaturesParquet;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.FeatureSnapshot;
import fr.vigie.domain.alert.KnownAlerts;
import fr.vigie.domain.alert.KnownFeature;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.Disposition;
import fr.vigie.domain.event.Outcome;
import fr.vigie.domain.event.SubjectKind;
import fr.vigie.domain.event.SubjectRef;
import fr.vigie.domain.stream.RecordJson;
import fr.vigie.domain.time.ParisDay;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
    private static final LocalDate MONDAY = LocalDate.of(2021, 11, 29);
    private static final int OPEN_FROM = 290;

    @TempDir
    Path directory = Path.of("");

    private static FeatureSnapshot snapshot(String subject, LocalDate knownAt, int acts, boolean alert) {
        return FeatureSnapshot.newBuilder()
                .setKnownAt(knownAt)
                .setSubjectKind(AlertSubjectKind.PROFESSIONAL)
                .setSubjectId(subject)
                .setTrade("NURSE 24")
                .setPeriodStart(knownAt.minusDays(28))
                .setPeriodEnd(knownAt.minusDays(1))
                .setFeatures(List.of(KnownFeature.newBuilder()
                        .setFeature("acts")
                        .setVersion(1)
                        .setValue(new BigDecimal(acts + ".000"))
                        .setPeerGroup("NURSE 24|17")
                        .setPeers(31)
                        .setPeerMedian(new BigDecimal("200.000"))
                        .setPeerQ90(new BigDecimal("400.000"))
                        .setPeerQ99(new BigDecimal("600.000"))
                        .build()))
                .setAlerts(
                        alert
                                ? List.of(new KnownAlerts(Scheme.NURSE_BILLING, new BigDecimal("0.6000"), 71_742L, 2))
                                : List.of())
                .build();
    }

    private static String disposition(String id, String subject, LocalDate on, Outcome outcome) {
        return RecordJson.toJson(Disposition.newBuilder()
                .setAt(ParisDay.close(on))
                .setDispositionId(id)
                .setAlertIds(List.of("a-" + subject))
                .setSubject(new SubjectRef(SubjectKind.PROFESSIONAL, subject))
                .setOutcome(outcome)
                .setScheme("NURSE_BILLING")
                .setSufferedCents(0)
                .setAvoidedCents(0)
                .build());
    }

    private String features(List<FeatureSnapshot> snapshots) throws IOException {
        Path file = directory.resolve("features.parquet");
        try (FeaturesParquet parquet = FeaturesParquet.open()) {
            for (FeatureSnapshot one : snapshots) {
                parquet.add(one);
            }
            parquet.write(file);
        }
        return file.toString();
    }

    private String dispositions(List<String> lines) throws IOException {
        return Files.write(directory.resolve("dispositions.jsonl"), lines).toString();
    }

    @Test
    void aRowHoldsWhatWasKnownOnTheEveAndNothingLater() throws IOException {
        String features = features(List.of(
                snapshot("n1", MONDAY.minusWeeks(1), 250, false),
                snapshot("n1", MONDAY, 300, true),
                snapshot("n1", MONDAY.plusWeeks(1), 999, true),
                snapshot("n2", MONDAY, 100, false)));
        String dispositions = dispositions(List.of(
                disposition("d1", "n1", MONDAY.plusDays(3), Outcome.FAULT),
                disposition("d2", "n2", MONDAY, Outcome.NO_ACTION),
                disposition("d3", "n2", MONDAY.plusDays(20), Outcome.NO_ACTION),
                disposition("d4", "n2", MONDAY.plusDays(30), Outcome.ERROR),
                disposition("d5", "n3", MONDAY.plusDays(3), Outcome.NO_ACTION),
                "{\"at\": 7}"));
        Path table = directory.resolve("cases.csv");

        String told = Commands.run(
                1, "train", "--features", features, "--dispositions", dispositions, "--table", table.toString());

        assertThat(told)
                .contains("rejected: " + dispositions + ":6: ")
                .contains(
                        "6 dispositions read: 2 used (0 of them drawn), 2 replaced by a later one, 1 without a snapshot before,"
                                + " 1 rejected");
        assertThat(table)
                .hasContent(
                        """
                        disposition,subject,concluded_at,right,weight,rules-priority,of_scheme,of_kind,of_trade,of_departement,\
                        of_rurality,of_size,scheme,trade,acts/peers@1,acts@1,alert-euros,alert-probability,alert-reasons
                        d1,PROFESSIONAL n1,2021-12-02T22:59:59.999Z,1,1.0,14.3484,NURSE_BILLING,PROFESSIONAL,NURSE 24,17,,,\
                        NURSE_BILLING,NURSE 24,1.5,300.0,717.42,0.6,2.0
                        d4,PROFESSIONAL n2,2021-12-29T22:59:59.999Z,1,1.0,0.0,NURSE_BILLING,PROFESSIONAL,NURSE 24,17,,,\
                        NURSE_BILLING,NURSE 24,0.5,100.0,0.0,0.0,0.0
                        """);
    }

    @Test
    void whatTellsIsLearntAndKept() throws IOException {
        List<FeatureSnapshot> snapshots = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            LocalDate monday = MONDAY.plusWeeks(i / 10);
            int acts = 150 + i * 37 % 300;
            snapshots.add(snapshot("n" + i, monday, acts, i % 2 == 0));
            boolean right = acts > 320 && i % 5 > 0;
            if (i < OPEN_FROM) {
                lines.add(disposition("d" + i, "n" + i, monday.plusDays(2), right ? Outcome.FRAUD : Outcome.NO_ACTION));
            }
        }
        String registry = directory.resolve("registry").toString();

        String printed = Commands.done(
                "train",
                "--features",
                features(snapshots),
                "--dispositions",
                dispositions(lines),
                "--name",
                "round 1",
                "--add",
                "--registry",
                registry,
                "--learner",
                "smile-logistic-regression",
                "--learner",
                "lightgbm",
                "--out",
                directory.resolve("model").toString(),
                "--first",
                "10");

        assertThat(printed)
                .contains(
                        "# right, told by ",
                        "by alert-euros (no model)",
                        "by rules-priority (in use)",
                        "## By of_scheme",
                        "## By of_size");
        List<String> teach = Files.readAllLines(directory.resolve("model/teach.csv"));
        assertThat(teach.get(0)).isEqualTo("place,kind,subject,scheme,known_at,probability,bits,because");
        // Of the last week's ten subjects five have an alert, and nothing was concluded of them.
        assertThat(teach.subList(1, teach.size()))
                .hasSizeBetween(1, 5)
                .allMatch(line -> line.matches("\\d,PROFESSIONAL,n29[02468],NURSE_BILLING,2022-06-20,.* models, .*"));
        assertThat(Commands.done("models", "list", "--registry", registry)).contains("round 1", "P@10");
    }

    @Test
    void whatWasDrawnStandsForItsPool() throws IOException {
        String features = features(List.of(
                snapshot("n1", MONDAY, 300, true),
                snapshot("n2", MONDAY, 100, false),
                snapshot("n3", MONDAY, 100, false)));
        String dispositions = dispositions(List.of(
                disposition("d1", "n1", MONDAY.plusDays(3), Outcome.FAULT),
                disposition("d2", "n2", MONDAY.plusDays(3), Outcome.NO_ACTION),
                disposition("d3", "n3", MONDAY.plusDays(3), Outcome.NO_ACTION)));
        Path drawn = directory.resolve("drawn.csv");
        DrawnFile.write(
                List.of(
                        new DrawnCase("d2", Stratum.NO_ALERT, MONDAY, 24, 2),
                        new DrawnCase("d3", Stratum.NO_ALERT, MONDAY, 24, 2),
                        new DrawnCase("elsewhere", Stratum.BEYOND_RANK, MONDAY, 90, 1)),
                drawn);
        Path table = directory.resolve("cases.csv");

        String told = Commands.run(
                1,
                "train",
                "--features",
                features,
                "--dispositions",
                dispositions,
                "--drawn",
                drawn.toString(),
                "--table",
                table.toString());

        assertThat(told).contains("3 used (2 of them drawn)");
        assertThat(table)
                .content()
                .contains("d1,PROFESSIONAL n1,2021-12-02T22:59:59.999Z,1,1.0,")
                .contains("d2,PROFESSIONAL n2,2021-12-02T22:59:59.999Z,0,12.0")
                .contains("d3,PROFESSIONAL n3,2021-12-02T22:59:59.999Z,0,12.0");
    }

    @Test
    void featuresOfAnotherWorldAreSaid() throws IOException {
        String features = features(List.of(snapshot("n1", MONDAY, 300, true)));
        String dispositions = dispositions(List.of(disposition("d1", "n9", MONDAY.plusDays(3), Outcome.FAULT)));

        assertThat(Commands.run(1, "train", "--features", features, "--dispositions", dispositions))
                .contains("no disposition has a snapshot of its subject before it");
        assertThat(Commands.run(1, "train", "--features", "none.parquet", "--dispositions", dispositions))
                .contains("features cannot be read", "none.parquet");
    }
}
