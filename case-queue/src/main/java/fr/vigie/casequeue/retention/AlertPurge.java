package fr.vigie.casequeue.retention;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes alerts out, with their lines, figures, members and waits. */
@Component
class AlertPurge {
    /** In no case, answered for by none that is kept, and put aside by nobody. */
    private static final String NOBODYS =
            """
            from alert a
            where a.status = :status and greatest(a.last_evidence_at, a.detected_at) < :limit
              and not exists (select 1 from alert_case ac where ac.alert_id = a.alert_id)
              and not exists (select 1 from case_alert ca where ca.alert_id = a.alert_id)
              and not exists (select 1 from snooze s where s.alert_id = a.alert_id and s.ended_at is null)
            """;

    /** So many values an array of the driver takes at a time without a statement of megabytes. */
    private static final int AT_A_TIME = 10_000;

    private final JdbcClient database;

    AlertPurge(JdbcClient database) {
        this.database = database;
    }

    long due(boolean withdrawn, Instant limit) {
        return nobodys("select count(*) " + NOBODYS, withdrawn, limit)
                .query(Long.class)
                .single();
    }

    long purge(boolean withdrawn, Instant limit) {
        List<String> due = nobodys("select a.alert_id " + NOBODYS, withdrawn, limit)
                .query(String.class)
                .list();
        remove(due);
        return due.size();
    }

    void remove(List<String> alertIds) {
        for (int from = 0; from < alertIds.size(); from += AT_A_TIME) {
            String[] some = alertIds.subList(from, Math.min(alertIds.size(), from + AT_A_TIME))
                    .toArray(String[]::new);
            for (String table :
                    List.of("alert_item", "alert_figure", "snooze", "concluded_line", "case_alert", "alert")) {
                database.sql("delete from " + table + " where alert_id = any(:some)")
                        .param("some", some)
                        .update();
            }
        }
    }

    private JdbcClient.StatementSpec nobodys(String sql, boolean withdrawn, Instant limit) {
        return database.sql(sql)
                .param("status", withdrawn ? "WITHDRAWN" : "ACTIVE")
                .param("limit", limit.atOffset(ZoneOffset.UTC));
    }
}
