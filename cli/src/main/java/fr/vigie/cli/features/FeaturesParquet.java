package fr.vigie.cli.features;

import fr.vigie.domain.alert.FeatureSnapshot;
import fr.vigie.domain.alert.KnownAlerts;
import fr.vigie.domain.alert.KnownFeature;
import fr.vigie.streaming.replay.SnapshotWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * {@code features.parquet}: one row a close, subject and feature, and three rows a
 * scheme under which there were alerts then. Rows may come
 * in any order; the file is in the order of close, subject and feature, and has the same bytes whatever their order was.
 *
 * <p>DuckDB sorts, on disk beyond {@value #MEMORY}, and writes with one thread; it loads no extension.
 */
public final class FeaturesParquet implements SnapshotWriter, AutoCloseable {
    /** Name of the file. */
    public static final String FILE = "features.parquet";

    private static final String MEMORY = "512MB";

    private static final String TABLE =
            """
            CREATE TABLE features (
              known_at DATE NOT NULL,
              subject_kind VARCHAR NOT NULL,
              subject_id VARCHAR NOT NULL,
              trade VARCHAR,
              period_start DATE NOT NULL,
              period_end DATE NOT NULL,
              feature VARCHAR NOT NULL,
              version INTEGER NOT NULL,
              value DECIMAL(18, 4) NOT NULL,
              peer_group VARCHAR,
              peers INTEGER,
              peer_median DECIMAL(18, 4),
              peer_q90 DECIMAL(18, 4),
              peer_q99 DECIMAL(18, 4))""";

    private final Path spill;
    private final DuckDBConnection connection;
    private final DuckDBAppender rows;

    private FeaturesParquet(Path spill, DuckDBConnection connection) throws SQLException {
        this.spill = spill;
        this.connection = connection;
        this.rows = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "features");
    }

    /**
     * A file to be.
     *
     * @throws IOException if DuckDB does not start, or there is no room for temporary files
     */
    public static FeaturesParquet open() throws IOException {
        Path spill = Files.createTempDirectory("vigie-features");
        try {
            DuckDBConnection connection = DriverManager.getConnection("jdbc:duckdb:", new Properties())
                    .unwrap(DuckDBConnection.class);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET autoinstall_known_extensions = false");
                statement.execute("SET autoload_known_extensions = false");
                statement.execute("SET threads = 1");
                statement.execute("SET memory_limit = '" + MEMORY + "'");
                statement.execute("SET temp_directory = '" + quoted(spill) + "'");
                statement.execute(TABLE);
            }
            return new FeaturesParquet(spill, connection);
        } catch (SQLException e) {
            throw failed(FILE, e);
        }
    }

    private static String quoted(Path path) {
        return path.toAbsolutePath().toString().replace("'", "''");
    }

    private static IOException failed(String what, SQLException e) {
        return new IOException(what + " cannot be written: " + e.getMessage(), e);
    }

    @Override
    public void add(FeatureSnapshot snapshot) throws IOException {
        try {
            for (KnownFeature feature : snapshot.getFeatures()) {
                begin(snapshot, feature.getFeature(), feature.getVersion(), feature.getValue());
                text(feature.getPeerGroup());
                if (feature.getPeers().isPresent()) {
                    rows.append(feature.getPeers().get().intValue());
                } else {
                    rows.appendNull();
                }
                number(feature.getPeerMedian());
                number(feature.getPeerQ90());
                number(feature.getPeerQ99());
                rows.endRow();
            }
            for (KnownAlerts alert : snapshot.getAlerts()) {
                String of = ":" + alert.getScheme();
                alone(snapshot, "alert-probability" + of, alert.getProbability());
                alone(snapshot, "alert-euros" + of, BigDecimal.valueOf(alert.getUndueCents(), 2));
                alone(snapshot, "alert-reasons" + of, BigDecimal.valueOf(alert.getReasons()));
            }
        } catch (SQLException e) {
            throw failed(FILE, e);
        }
    }

    private void begin(FeatureSnapshot snapshot, String feature, int version, BigDecimal value) throws SQLException {
        rows.beginRow();
        rows.append(snapshot.getKnownAt());
        rows.append(snapshot.getSubjectKind().name());
        rows.append(snapshot.getSubjectId());
        text(snapshot.getTrade());
        rows.append(snapshot.getPeriodStart());
        rows.append(snapshot.getPeriodEnd());
        rows.append(feature);
        rows.append(version);
        rows.append(value.setScale(4));
    }

    private void alone(FeatureSnapshot snapshot, String feature, BigDecimal value) throws SQLException {
        begin(snapshot, feature, 1, value);
        for (int i = 0; i < 5; i++) {
            rows.appendNull();
        }
        rows.endRow();
    }

    private void text(Optional<String> text) throws SQLException {
        if (text.isPresent()) {
            rows.append(text.get());
        } else {
            rows.appendNull();
        }
    }

    private void number(Optional<BigDecimal> number) throws SQLException {
        if (number.isPresent()) {
            rows.append(number.get().setScale(4));
        } else {
            rows.appendNull();
        }
    }

    /** Writes the file; answers its rows. */
    public long write(Path file) throws IOException {
        try (Statement statement = connection.createStatement()) {
            rows.close();
            Files.createDirectories(file.toAbsolutePath().getParent());
            return statement.executeLargeUpdate(
                    """
                    COPY (SELECT * FROM features ORDER BY known_at, subject_kind, subject_id, feature)
                    TO '%s' (FORMAT parquet, COMPRESSION zstd)"""
                            .formatted(quoted(file)));
        } catch (SQLException e) {
            throw failed(file.toString(), e);
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> left = Files.walk(spill)) {
            connection.close();
            for (Path one : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (SQLException e) {
            throw failed(FILE, e);
        }
    }
}
