package fr.vigie.casequeue.casework;

import fr.vigie.casequeue.alert.Rows;
import fr.vigie.casequeue.ledger.ConcludedLine;
import fr.vigie.casequeue.ledger.Trace;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The undue lines of a case, each with the rule that found it: its first reason, in the version of the alert. */
@Component
class UndueLines {
    private final JdbcClient database;
    private final CaseBook book;

    UndueLines(JdbcClient database, CaseBook book) {
        this.database = database;
        this.book = book;
    }

    /** Those that are counted in its active alerts, in order. */
    List<ConcludedLine> of(CaseFile file) {
        List<String> alerts = book.alertIds(file);
        if (alerts.isEmpty()) {
            return List.of();
        }
        return database.sql(
                        """
                        select distinct on (i.record_id) i.*, a.scheme, a.subject_kind, a.model_version,
                          i.reason_codes[1] as reason, coalesce(v.version, '') as version
                        from alert_item i join alert a using (alert_id)
                        left join alert_rule_version v on v.alert_id = a.alert_id and v.rule = i.reason_codes[1]
                        where i.home and a.status = 'ACTIVE' and i.undue_cents > 0 and i.alert_id in (:alerts)
                        order by i.record_id, i.alert_id""")
                .param("alerts", alerts)
                .query((row, i) -> new ConcludedLine(
                        Trace.ofRule(
                                row.getString("alert_id"),
                                row.getString("reason"),
                                row.getString("reason"),
                                row.getString("version"),
                                Rows.text(row, "model_version"),
                                Scheme.valueOf(row.getString("scheme")),
                                AlertSubjectKind.valueOf(row.getString("subject_kind"))),
                        row.getString("record_id"),
                        Rows.date(row, "paid_on").isPresent(),
                        row.getLong("undue_cents")))
                .list();
    }
}
