package fr.vigie.casequeue.casework;

import fr.vigie.casequeue.alert.Rows;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which dispositions came of cases that chance brought about, and among how many each was drawn: what models need to know so as to
 * weigh them. A disposition itself does not say it.
 */
@Component
public class DrawnDispositions {
    private static final String ALL =
            """
            select distinct on (disposition_id) disposition_id, stratum, monday, pool, drawn from (
              select o.disposition_id, 'BEYOND_RANK' as stratum, w.monday, w.pool,
                (select count(*) from sample_alert n where n.monday = w.monday) as drawn
              from case_file c join case_alert l using (case_id) join sample_alert s using (alert_id)
              join sample_week w on w.monday = s.monday and w.drawn_at <= c.opened_at
              join disposition_outbox o on o.disposition_id like c.number || '-%'
              where c.origin = 'RANDOM'
              union all
              select o.disposition_id, 'NO_ALERT', w.monday, w.subject_pool,
                (select count(*) from sample_subject n where n.monday = w.monday)
              from case_file c join dossier d using (dossier_id)
              join sample_subject s on s.subject_kind = d.subject_kind and s.subject_id = d.subject_id
              join sample_week w on w.monday = s.monday and w.drawn_at <= c.opened_at
              join disposition_outbox o on o.disposition_id like c.number || '-%'
              where c.origin = 'RANDOM_SUBJECT') drawn
            order by disposition_id, monday desc""";

    private final JdbcClient database;

    DrawnDispositions(JdbcClient database) {
        this.database = database;
    }

    /**
     * A disposition on a case that was drawn.
     *
     * @param stratum BEYOND_RANK or NO_ALERT: among the alerts whose rank nobody reaches, or among whoever has none
     * @param monday of the week for which
     * @param pool among how many
     * @param drawn how many of them were, concluded or not
     */
    public record DrawnDisposition(String disposition, String stratum, LocalDate monday, int pool, int drawn) {}

    /** All, by the disposition. */
    public List<DrawnDisposition> all(Actor actor) {
        actor.require(Permission.READ_CASES);
        return database.sql(ALL)
                .query((row, i) -> new DrawnDisposition(
                        row.getString("disposition_id"),
                        row.getString("stratum"),
                        Rows.date(row, "monday").orElseThrow(),
                        row.getInt("pool"),
                        row.getInt("drawn")))
                .list();
    }
}
