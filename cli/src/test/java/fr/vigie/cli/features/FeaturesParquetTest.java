package fr.vigie.cli.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.FeatureSnapshot;
import fr.vigie.domain.alert.KnownAlerts;
import fr.vigie.domain.alert.KnownFeature;
import fr.vigie.domain.alert.Scheme;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeaturesParquetTest {
    private static final LocalDate MONDAY = LocalDate.of(2021, 11, 29);

    private final Path folder;

    FeaturesParquetTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static FeatureSnapshot snapshot(int subject, LocalDate knownAt) {
        KnownFeature alone = KnownFeature.newBuilder()
                .setFeature("growth")
                .setVersion(1)
                .setValue(new BigDecimal("1.250"))
                .build();
        KnownFeature beside = KnownFeature.newBuilder()
                .setFeature("acts")
                .setVersion(2)
                .setValue(new BigDecimal(subject + ".000"))
                .setPeerGroup("NURSE 24|17")
                .setPeers(31)
                .setPeerMedian(new BigDecimal("415.000"))
                .setPeerQ90(new BigDecimal("606.500"))
                .setPeerQ99(new BigDecimal("665.000"))
                .build();
        return FeatureSnapshot.newBuilder()
                .setKnownAt(knownAt)
                .setSubjectKind(AlertSubjectKind.PROFESSIONAL)
                .setSubjectId("9999%07d".formatted(subject))
                .setTrade(subject % 2 == 0 ? null : "NURSE 24")
                .setPeriodStart(knownAt.minusDays(28))
                .setPeriodEnd(knownAt.minusDays(1))
                .setFeatures(List.of(beside, alone))
                .setAlerts(List.of(new KnownAlerts(Scheme.NURSE_BILLING, new BigDecimal("0.9250"), 71_742L, 2)))
                .build();
    }

    private static List<FeatureSnapshot> snapshots() {
        List<FeatureSnapshot> snapshots = new ArrayList<>();
        for (int week = 0; week < 40; week++) {
            for (int subject = 0; subject < 200; subject++) {
                snapshots.add(snapshot(subject, MONDAY.plusWeeks(week)));
            }
        }
        return snapshots;
    }

    private Path written(String name, List<FeatureSnapshot> snapshots) throws IOException {
        Path file = folder.resolve(name);
        try (FeaturesParquet parquet = FeaturesParquet.open()) {
            for (FeatureSnapshot one : snapshots) {
                parquet.add(one);
            }
            assertThat(parquet.write(file)).isEqualTo(5L * snapshots.size());
        }
        return file;
    }

    @Test
    void theOrderInWhichSnapshotsComeDoesNotShowInTheBytes() throws IOException {
        List<FeatureSnapshot> snapshots = snapshots();
        Path sorted = written("sorted.parquet", snapshots);
        for (int seed = 0; seed < 2; seed++) {
            Collections.shuffle(snapshots, new Random(seed));
            assertThat(written("shuffled.parquet", snapshots)).hasSameBinaryContentAs(sorted);
        }
    }

    @Test
    void aRowSaysWhatTheSnapshotSays() throws IOException, SQLException {
        Path file = written("it's.parquet", List.of(snapshot(7, MONDAY), snapshot(8, MONDAY)));
        assertThat(rows("SELECT * FROM '" + file.toString().replace("'", "''") + "'"))
                .startsWith(
                        "2021-11-29,PROFESSIONAL,99990000007,NURSE 24,2021-11-01,2021-11-28,acts,2,7.0000,NURSE 24|17,31,"
                                + "415.0000,606.5000,665.0000",
                        "2021-11-29,PROFESSIONAL,99990000007,NURSE 24,2021-11-01,2021-11-28,alert-euros:NURSE_BILLING,1,"
                                + "717.4200,null,null,null,null,null")
                .endsWith(
                        "2021-11-29,PROFESSIONAL,99990000008,null,2021-11-01,2021-11-28,growth,1,1.2500,null,null,null,"
                                + "null,null")
                .hasSize(10);
    }

    private static List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(found.getString(i));
                }
                rows.add(String.join(",", row));
            }
        }
        return rows;
    }

    @Test
    void aFileThatCannotBeWrittenIsToldInOneLine() throws IOException {
        Files.createDirectory(folder.resolve("taken"));
        try (FeaturesParquet parquet = FeaturesParquet.open()) {
            parquet.add(snapshot(1, MONDAY));
            assertThatThrownBy(() -> parquet.write(folder.resolve("taken")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("taken cannot be written");
        }
    }
}
