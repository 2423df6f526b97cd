package fr.vigie.casequeue.alert;

import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queue: alerts in rank order, active ones first. */
@Component
public class AlertQueue {
    /**
     * The wanted alerts are picked first, by {@code wanted}; only they get a rank and a reason. Ranks are counted down to the
     * last of them, not through the whole queue: most people look at its beginning.
     */
    private static final String LIST =
            """
            with wanted as materialized (select * from alert a %s),
            ranked as (
              select b.alert_id, row_number() over (order by b.provisional, -b.priority, b.alert_id) as rank
              from alert b
              where b.status = 'ACTIVE' and (b.provisional, -b.priority, b.alert_id) <= (
                select w.provisional, -w.priority, w.alert_id from wanted w where w.status = 'ACTIVE'
                order by w.provisional desc, -w.priority desc, w.alert_id desc limit 1))
            select a.*, cast(k.rank as integer) as rank, r.text as main_reason
            from wanted a
            left join ranked k on k.alert_id = a.alert_id
            left join alert_reason r on r.alert_id = a.alert_id and r.position = 1
            """;

    /** Of one alert, those before it are counted. */
    private static final String ONE =
            """
            select a.*, r.text as main_reason, case when a.status = 'ACTIVE' then (
                select cast(count(*) as integer) from alert b
                where b.status = 'ACTIVE'
                  and (b.provisional, -b.priority, b.alert_id) <= (a.provisional, -a.priority, a.alert_id)) end as rank
            from alert a
            left join alert_reason r on r.alert_id = a.alert_id and r.position = 1
            where a.alert_id = :alertId""";

    private static final String ORDER = "order by a.status, a.provisional, a.priority desc, a.alert_id\n";

    private final JdbcClient database;
    private final KnownTotals known;

    AlertQueue(JdbcClient database, KnownTotals known) {
        this.database = database;
        this.known = known;
    }

    /** A part of the alerts that pass a filter, each with its rank in the whole queue. */
    public List<RankedAlert> list(AlertFilter filter, Slice slice) {
        return database.sql(LIST.formatted(filter.where() + ORDER + "limit :limit offset :offset") + ORDER)
                .params(filter.parameters())
                .param("limit", slice.limit())
                .param("offset", slice.offset())
                .query(AlertQueue::row)
                .list();
    }

    /** The sums over the alerts that pass a filter. */
    public Totals totals(AlertFilter filter) {
        return known.get(filter, () -> sum(filter));
    }

    private Totals sum(AlertFilter filter) {
        return database.sql(
                        """
                        select count(*), coalesce(sum(suffered_cents), 0), coalesce(sum(avoidable_cents), 0),
                               coalesce(sum(forecast_cents), 0)
                        from alert a
                        """
                                + filter.where())
                .params(filter.parameters())
                .query((row, i) -> new Totals(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }

    /** An alert in its place; absent if there is none of that id. */
    public Optional<RankedAlert> find(String alertId) {
        return database.sql(ONE)
                .param("alertId", alertId)
                .query(AlertQueue::row)
                .optional();
    }

    private static RankedAlert row(ResultSet row, int index) throws SQLException {
        return new RankedAlert(
                row.getString("alert_id"),
                row.getInt("revision"),
                AlertStatus.valueOf(row.getString("status")),
                Rows.text(row, "status_reason"),
                row.getBoolean("provisional"),
                Optional.ofNullable(row.getObject("rank", Integer.class)),
                row.getBigDecimal("priority"),
                Scheme.valueOf(row.getString("scheme")),
                row.getString("detail"),
                new Subject(
                        AlertSubjectKind.valueOf(row.getString("subject_kind")),
                        row.getString("subject_id"),
                        row.getBoolean("victim")),
                row.getBigDecimal("probability"),
                row.getLong("suffered_cents"),
                row.getLong("avoidable_cents"),
                row.getLong("forecast_cents"),
                Rows.date(row, "limitation_on"),
                Rows.date(row, "limitation_if_fraud_on"),
                Rows.text(row, "main_reason"),
                Rows.instant(row, "first_evidence_at"),
                Rows.instant(row, "last_evidence_at"),
                Rows.instant(row, "detected_at"),
                Rows.text(row, "model_version"));
    }
}
