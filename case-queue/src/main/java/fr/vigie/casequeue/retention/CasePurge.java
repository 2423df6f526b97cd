package fr.vigie.casequeue.retention;

import fr.vigie.domain.event.Outcome;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes out of a concluded case all that says something of people: its subject, what happened in it, its documents and its alerts.
 * As long as a case is open on the same subject, its antecedents stay.
 */
@Component
class CasePurge {
    private static final String DUE =
            """
            from case_file c
            where c.closed_at < :limit and c.purged_at is null and c.outcome in (:outcomes)
              and not exists (select 1 from case_file o where o.dossier_id = c.dossier_id and o.closed_at is null)
            """;

    private static final String MARK =
            """
            update case_file c set purged_at = :now, signalement = null, motive = null, assignee = null, instructor = null,
              next_deadline_on = null, next_deadline = null, version = version + 1
            where c.case_id in (select c.case_id\s"""
                    + DUE + ") returning c.case_id, c.number";

    /** Alerts of the purged cases, but those of another case and those that came back with something new. */
    private static final String THEIR_ALERTS =
            """
            select ca.alert_id from case_alert ca
            where ca.case_id in (:cases)
              and exists (select 1 from alert_case ac where ac.alert_id = ca.alert_id and ac.case_id in (:cases))
              and not exists (select 1 from case_alert other join case_file kept using (case_id)
                              where other.alert_id = ca.alert_id and kept.purged_at is null)
            """;

    private static final String FORGET_THE_SUBJECT =
            """
            update dossier d set subject_id = 'purge-' || d.dossier_id, restricted = false
            where d.dossier_id in (select dossier_id from case_file where case_id in (:cases))
              and not exists (select 1 from case_file kept where kept.dossier_id = d.dossier_id and kept.purged_at is null)
            returning d.dossier_id
            """;

    /** That somebody was drawn stays, for the count; who it was does not. */
    private static final String FORGET_THE_DRAWN =
            """
            update sample_subject s set subject_id = 'purge-' || d.dossier_id
            from dossier d where d.dossier_id in (select dossier_id from case_file where case_id in (:cases))
              and not exists (select 1 from case_file kept where kept.dossier_id = d.dossier_id and kept.purged_at is null)
              and s.subject_kind = d.subject_kind and s.subject_id = d.subject_id
            """;

    private final JdbcClient database;
    private final AlertPurge alerts;

    CasePurge(JdbcClient database, AlertPurge alerts) {
        this.database = database;
        this.alerts = alerts;
    }

    private record Marked(long caseId, String number) {}

    long due(Set<Outcome> outcomes, Instant limit) {
        return with("select count(*) " + DUE, outcomes, limit).query(Long.class).single();
    }

    /** Purges what is due. @return the numbers of the cases, in order */
    List<String> purge(Set<Outcome> outcomes, Instant limit, Instant now) {
        List<Marked> marked = with(MARK, outcomes, limit)
                .param("now", at(now))
                .query((row, i) -> new Marked(row.getLong("case_id"), row.getString("number")))
                .list();
        if (!marked.isEmpty()) {
            empty(marked.stream().map(Marked::caseId).toList());
        }
        return marked.stream().map(Marked::number).sorted().toList();
    }

    private void empty(List<Long> cases) {
        alerts.remove(of(cases, THEIR_ALERTS).query(String.class).list());
        of(cases, "delete from concluded_line where case_id in (:cases)").update();
        of(cases, "delete from suppression where case_id in (:cases)").update();
        of(cases, "delete from case_alert where case_id in (:cases)").update();
        of(cases, "delete from case_attachment where case_id in (:cases)").update();
        of(cases, "delete from indu_line where case_id in (:cases)").update();
        of(cases, "delete from case_event where case_id in (:cases)").update();
        // The id stays: without it the topic would seem to hold what this database never knew.
        of(
                        cases,
                        "update disposition_outbox o set payload = '' from case_file c where c.case_id in (:cases)"
                                + " and o.sent_at is not null and o.disposition_id like c.number || '-%'")
                .update();
        of(cases, FORGET_THE_DRAWN).update();
        List<Long> forgotten = of(cases, FORGET_THE_SUBJECT).query(Long.class).list();
        if (!forgotten.isEmpty()) {
            database.sql("delete from dossier_grant where dossier_id in (:dossiers)")
                    .param("dossiers", forgotten)
                    .update();
        }
    }

    private JdbcClient.StatementSpec with(String sql, Set<Outcome> outcomes, Instant limit) {
        return database.sql(sql)
                .param("limit", at(limit))
                .param("outcomes", outcomes.stream().map(Enum::name).toList());
    }

    private JdbcClient.StatementSpec of(List<Long> cases, String sql) {
        return database.sql(sql).param("cases", cases);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
