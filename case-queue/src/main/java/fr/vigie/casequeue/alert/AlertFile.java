package fr.vigie.casequeue.alert;

import fr.vigie.domain.alert.ReasonKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The file of one alert: all that explains it. */
@Component
public class AlertFile {
    private final AlertQueue queue;
    private final JdbcClient database;

    AlertFile(AlertQueue queue, JdbcClient database) {
        this.queue = queue;
        this.database = database;
    }

    /** The file of an alert; absent if there is none of that id. */
    public Optional<AlertDetail> find(String alertId) {
        return queue.find(alertId)
                .map(alert -> new AlertDetail(
                        alert,
                        parts(alertId, "alert_reason", "position", AlertFile::reason),
                        parts(alertId, "alert_member", "position", AlertFile::member),
                        parts(alertId, "alert_edge", "position", AlertFile::edge),
                        ruleVersions(alertId),
                        parts(alertId, "alert_figure", "figure", AlertFile::figure)));
    }

    private <P> List<P> parts(String alertId, String table, String order, RowMapper<P> mapper) {
        return database.sql("select * from " + table + " where alert_id = :alertId order by " + order)
                .param("alertId", alertId)
                .query(mapper)
                .list();
    }

    private Map<String, String> ruleVersions(String alertId) {
        Map<String, String> versions = new LinkedHashMap<>();
        parts(
                        alertId,
                        "alert_rule_version",
                        "rule",
                        (row, i) -> Map.entry(row.getString("rule"), row.getString("version")))
                .forEach(entry -> versions.put(entry.getKey(), entry.getValue()));
        return versions;
    }

    private static AlertDetail.Reason reason(ResultSet row, int index) throws SQLException {
        return new AlertDetail.Reason(
                row.getString("code"),
                row.getString("text"),
                row.getString("legal_basis"),
                row.getBigDecimal("weight"),
                ReasonKind.valueOf(row.getString("kind")),
                row.getString("observed"),
                row.getString("expected"),
                row.getString("silent_if"),
                Rows.texts(row, "evidence_ids"));
    }

    private static AlertDetail.Member member(ResultSet row, int index) throws SQLException {
        return new AlertDetail.Member(row.getString("kind"), row.getString("id"), row.getString("role"));
    }

    private static AlertDetail.Edge edge(ResultSet row, int index) throws SQLException {
        return new AlertDetail.Edge(
                row.getString("from_id"), row.getString("to_id"), row.getString("kind"), row.getBigDecimal("weight"));
    }

    private static AlertDetail.Figure figure(ResultSet row, int index) throws SQLException {
        return new AlertDetail.Figure(
                row.getString("figure"),
                row.getBigDecimal("value"),
                row.getString("unit"),
                Rows.text(row, "peer_group"),
                Rows.numbers(row, "peer_quantiles"));
    }
}
