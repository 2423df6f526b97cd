package fr.vigie.casequeue.alert;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.Edge;
import fr.vigie.domain.alert.Member;
import fr.vigie.domain.alert.Reason;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the newest revision of each alert. */
@Component
public class AlertStore {
    /**
     * A revision replaces an older one; at the same revision the binding alert of the close replaces the provisional
     * ones of the day, and these each other as evidence comes in.
     */
    private static final String UPSERT =
            """
            insert into alert (alert_id, revision, status, status_reason, provisional, priority, scheme, detail,
              subject_kind, subject_id, victim, probability, suffered_cents, avoidable_cents, forecast_cents,
              limitation_on, limitation_if_fraud_on, first_evidence_at, last_evidence_at, detected_at, model_version)
            values (:alertId, :revision, :status, :statusReason, :provisional, :priority, :scheme, :detail,
              :subjectKind, :subjectId, :victim, :probability, :sufferedCents, :avoidableCents, :forecastCents,
              :limitationOn, :limitationIfFraudOn, :firstEvidenceAt, :lastEvidenceAt, :detectedAt, :modelVersion)
            on conflict (alert_id) do update set
              revision = excluded.revision, status = excluded.status, status_reason = excluded.status_reason,
              provisional = excluded.provisional, priority = excluded.priority, scheme = excluded.scheme,
              detail = excluded.detail, subject_kind = excluded.subject_kind, subject_id = excluded.subject_id,
              victim = excluded.victim, probability = excluded.probability,
              suffered_cents = excluded.suffered_cents, avoidable_cents = excluded.avoidable_cents,
              forecast_cents = excluded.forecast_cents, limitation_on = excluded.limitation_on,
              limitation_if_fraud_on = excluded.limitation_if_fraud_on,
              first_evidence_at = excluded.first_evidence_at, last_evidence_at = excluded.last_evidence_at,
              detected_at = excluded.detected_at, model_version = excluded.model_version
            where (excluded.revision, not excluded.provisional) > (alert.revision, not alert.provisional)
               or (excluded.revision = alert.revision and excluded.provisional and alert.provisional
                   and excluded.last_evidence_at > alert.last_evidence_at)""";

    private final NamedParameterJdbcTemplate database;

    AlertStore(NamedParameterJdbcTemplate database) {
        this.database = database;
    }

    /**
     * Keeps an alert if it is newer than what is kept; otherwise changes nothing. To be called in a transaction.
     *
     * @return whether it was newer
     */
    public boolean put(Alert alert) {
        if (database.update(UPSERT, columns(alert)) == 0) {
            return false;
        }
        replaceParts(alert);
        return true;
    }

    /** Removes the alerts of the days closed by then that no close has confirmed. To be called in a transaction. */
    public void forgetProvisional(Instant close) {
        database.update(
                "delete from alert where provisional and detected_at <= :close",
                new MapSqlParameterSource("close", close.atOffset(ZoneOffset.UTC)));
    }

    private void replaceParts(Alert alert) {
        String alertId = alert.getAlertId();
        for (String part : List.of("alert_reason", "alert_member", "alert_edge", "alert_rule_version")) {
            database.update(
                    "delete from " + part + " where alert_id = :alertId",
                    new MapSqlParameterSource("alertId", alertId));
        }
        insert(
                alertId,
                "insert into alert_reason values (:alertId, :position, :code, :text, :legalBasis, :weight, :kind,"
                        + " :observed, :expected, :silentIf, :evidenceIds)",
                alert.getReasons(),
                AlertStore::reason);
        insert(
                alertId,
                "insert into alert_member values (:alertId, :position, :kind, :id, :role)",
                alert.getMembers().orElse(List.of()),
                AlertStore::member);
        insert(
                alertId,
                "insert into alert_edge values (:alertId, :position, :from, :to, :kind, :weight)",
                alert.getEdges().orElse(List.of()),
                AlertStore::edge);
        insert(
                alertId,
                "insert into alert_rule_version values (:alertId, :rule, :version)",
                List.copyOf(alert.getRuleVersions().entrySet()),
                (row, entry) -> row.addValue("rule", entry.getKey()).addValue("version", entry.getValue()));
    }

    /** Inserts the parts of one kind, numbered from 1. */
    private <P> void insert(
            String alertId,
            String sql,
            List<P> parts,
            BiFunction<MapSqlParameterSource, P, MapSqlParameterSource> columns) {
        List<MapSqlParameterSource> rows = new ArrayList<>(parts.size());
        for (P part : parts) {
            rows.add(columns.apply(
                    new MapSqlParameterSource("alertId", alertId).addValue("position", rows.size() + 1), part));
        }
        database.batchUpdate(sql, rows.toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource columns(Alert alert) {
        return new MapSqlParameterSource()
                .addValue("alertId", alert.getAlertId())
                .addValue("revision", alert.getRevision())
                .addValue("status", alert.getStatus().name())
                .addValue("statusReason", alert.getStatusReason().orElse(null))
                .addValue("provisional", alert.getProvisional().orElse(false))
                .addValue("priority", alert.getPriority())
                .addValue("scheme", alert.getScheme().name())
                .addValue("detail", alert.getDetail())
                .addValue("subjectKind", alert.getSubject().getKind().name())
                .addValue("subjectId", alert.getSubject().getId())
                .addValue("victim", alert.getSubject().getVictim().orElse(false))
                .addValue("probability", alert.getProbability())
                .addValue("sufferedCents", alert.getSufferedCents())
                .addValue("avoidableCents", alert.getAvoidableCents())
                .addValue("forecastCents", alert.getForecastCents())
                .addValue("limitationOn", alert.getLimitationOn().orElse(null))
                .addValue("limitationIfFraudOn", alert.getLimitationIfFraudOn().orElse(null))
                .addValue("firstEvidenceAt", alert.getFirstEvidenceAt().atOffset(ZoneOffset.UTC))
                .addValue("lastEvidenceAt", alert.getLastEvidenceAt().atOffset(ZoneOffset.UTC))
                .addValue("detectedAt", alert.getDetectedAt().atOffset(ZoneOffset.UTC))
                .addValue("modelVersion", alert.getModelVersion().orElse(null));
    }

    private static MapSqlParameterSource reason(MapSqlParameterSource row, Reason reason) {
        return row.addValue("code", reason.getCode())
                .addValue("text", reason.getText())
                .addValue("legalBasis", reason.getLegalBasis())
                .addValue("weight", reason.getWeight())
                .addValue("kind", reason.getKind().name())
                .addValue("observed", reason.getObserved())
                .addValue("expected", reason.getExpected())
                .addValue("silentIf", reason.getSilentIf())
                .addValue("evidenceIds", reason.getEvidenceIds().toArray(String[]::new));
    }

    private static MapSqlParameterSource member(MapSqlParameterSource row, Member member) {
        return row.addValue("kind", member.getKind())
                .addValue("id", member.getId())
                .addValue("role", member.getRole());
    }

    private static MapSqlParameterSource edge(MapSqlParameterSource row, Edge edge) {
        return row.addValue("from", edge.getFrom())
                .addValue("to", edge.getTo())
                .addValue("kind", edge.getKind())
                .addValue("weight", edge.getWeight());
    }
}
