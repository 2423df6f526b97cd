package fr.vigie.cli.train;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.FeatureSnapshot;
import fr.vigie.domain.alert.KnownAlerts;
import fr.vigie.domain.alert.KnownFeature;
import fr.vigie.domain.alert.Scheme;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The last snapshot of a subject that was known before a conclusion on it, out of files of features. DuckDB looks them up,
 * with one thread, and loads no extension.
 */
final class SnapshotsBefore {
    private static final String LOOK_UP =
            """
            SELECT asks.ask, f.known_at, f.subject_kind, f.subject_id, f.trade, f.period_start, f.period_end,
                   f.feature, f.version, f.value, f.peer_group, f.peers, f.peer_median, f.peer_q90, f.peer_q99
            FROM asks JOIN read_parquet([%s]) f ON f.subject_kind = asks.kind AND f.subject_id = asks.id
            WHERE f.known_at <= asks.known_by
            QUALIFY f.known_at = max(f.known_at) OVER (PARTITION BY asks.ask)
            ORDER BY asks.ask, f.feature""";

    /** Of those that the last week's snapshots name, whoever has an active alert. */
    private static final String LAST =
            """
            INSERT INTO asks
            SELECT CAST(row_number() OVER (ORDER BY subject_kind, subject_id) AS INTEGER), subject_kind, subject_id, known_at
            FROM (SELECT DISTINCT subject_kind, subject_id, known_at, feature FROM read_parquet([%1$s])
                  WHERE known_at = (SELECT max(known_at) FROM read_parquet([%1$s])))
            WHERE feature LIKE 'alert-probability:%%'
            GROUP BY subject_kind, subject_id, known_at""";

    private final String files;

    SnapshotsBefore(List<Path> files) {
        this.files = files.stream()
                .map(file -> "'" + file.toAbsolutePath().toString().replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
    }

    /**
     * The snapshots before conclusions, by the place of the conclusion in the list; none where nothing was known.
     *
     * @throws IOException if a file cannot be read, or is none of features
     */
    Map<Integer, FeatureSnapshot> of(List<Conclusion> conclusions) throws IOException {
        return read(connection -> ask(connection, conclusions));
    }

    /** The snapshots of the last week there is, of subjects with an active alert in them; by kind and subject. */
    List<FeatureSnapshot> lastWithAlerts() throws IOException {
        return List.copyOf(new TreeMap<>(read(connection -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute(LAST.formatted(files));
                    }
                }))
                .values());
    }

    /** Fills the table of what is asked. */
    private interface Asking {
        void into(Connection connection) throws SQLException;
    }

    private Map<Integer, FeatureSnapshot> read(Asking asking) throws IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET autoinstall_known_extensions = false");
            statement.execute("SET autoload_known_extensions = false");
            statement.execute("SET threads = 1");
            statement.execute("CREATE TABLE asks (ask INTEGER, kind VARCHAR, id VARCHAR, known_by DATE)");
            asking.into(connection);
            return read(statement);
        } catch (SQLException e) {
            throw new IOException("features cannot be read: " + firstLine(e), e);
        }
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static void ask(Connection connection, List<Conclusion> conclusions) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO asks VALUES (?, ?, ?, ?)")) {
            for (int i = 0; i < conclusions.size(); i++) {
                Conclusion conclusion = conclusions.get(i);
                insert.setInt(1, i);
                insert.setString(2, conclusion.kind());
                insert.setString(3, conclusion.subject());
                insert.setObject(4, conclusion.knownBy());
                insert.execute();
            }
        }
    }

    private Map<Integer, FeatureSnapshot> read(Statement statement) throws SQLException {
        Map<Integer, FeatureSnapshot> snapshots = new HashMap<>();
        try (ResultSet rows = statement.executeQuery(LOOK_UP.formatted(files))) {
            while (rows.next()) {
                add(snapshots, rows);
            }
        }
        return snapshots;
    }

    private static void add(Map<Integer, FeatureSnapshot> snapshots, ResultSet row) throws SQLException {
        FeatureSnapshot snapshot = snapshots.get(row.getInt("ask"));
        if (snapshot == null) {
            snapshot = begun(row);
            snapshots.put(row.getInt("ask"), snapshot);
        }
        String feature = row.getString("feature");
        int colon = feature.indexOf(':');
        if (colon < 0) {
            snapshot.getFeatures().add(feature(row, feature));
        } else {
            alert(snapshot, Scheme.valueOf(feature.substring(colon + 1)), feature.substring(0, colon), row);
        }
    }

    private static FeatureSnapshot begun(ResultSet row) throws SQLException {
        FeatureSnapshot snapshot = new FeatureSnapshot();
        snapshot.setKnownAt(row.getObject("known_at", LocalDate.class));
        snapshot.setSubjectKind(AlertSubjectKind.valueOf(row.getString("subject_kind")));
        snapshot.setSubjectId(row.getString("subject_id"));
        snapshot.setTrade(row.getString("trade"));
        snapshot.setPeriodStart(row.getObject("period_start", LocalDate.class));
        snapshot.setPeriodEnd(row.getObject("period_end", LocalDate.class));
        snapshot.setFeatures(new java.util.ArrayList<>());
        snapshot.setAlerts(new java.util.ArrayList<>());
        return snapshot;
    }

    private static KnownFeature feature(ResultSet row, String name) throws SQLException {
        KnownFeature feature = new KnownFeature();
        feature.setFeature(name);
        feature.setVersion(row.getInt("version"));
        feature.setValue(row.getBigDecimal("value"));
        feature.setPeerGroup(row.getString("peer_group"));
        feature.setPeers(Optional.ofNullable(row.getObject("peers"))
                .map(peers -> ((Number) peers).intValue())
                .orElse(null));
        feature.setPeerMedian(row.getBigDecimal("peer_median"));
        feature.setPeerQ90(row.getBigDecimal("peer_q90"));
        feature.setPeerQ99(row.getBigDecimal("peer_q99"));
        return feature;
    }

    /** The three rows of a scheme, one by one. */
    private static void alert(FeatureSnapshot snapshot, Scheme scheme, String what, ResultSet row) throws SQLException {
        KnownAlerts alerts = snapshot.getAlerts().stream()
                .filter(known -> known.getScheme() == scheme)
                .findFirst()
                .orElseGet(() -> {
                    KnownAlerts begun = new KnownAlerts(scheme, BigDecimal.ZERO, 0L, 0);
                    snapshot.getAlerts().add(begun);
                    return begun;
                });
        BigDecimal value = row.getBigDecimal("value");
        switch (what) {
            case "alert-probability" -> alerts.setProbability(value);
            case "alert-euros" -> alerts.setUndueCents(value.movePointRight(2).longValueExact());
            case "alert-reasons" -> alerts.setReasons(value.intValueExact());
            default -> throw new SQLException("unknown feature " + what);
        }
    }
}
