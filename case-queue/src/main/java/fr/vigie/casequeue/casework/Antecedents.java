package fr.vigie.casequeue.casework;

import fr.vigie.casequeue.alert.Rows;
import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.domain.event.Outcome;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.domain.time.ParisDay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why alerts are in the queue although a case on the same was concluded, or why they are not. */
@Component
public class Antecedents {
    /**
     * Asked alert by alert, and only where there is a case: the views are joined as a whole otherwise, thirty times slower on a page
     * of alerts that are put aside.
     */
    private static final String SELECT =
            """
            select a.alert_id, c.number, c.outcome, c.closed_at, a.victim, a.last_evidence_at > c.closed_at as newer,
              coalesce(ca.new_lines, 0) as new_lines,
              (select p.until from put_aside p where p.alert_id = a.alert_id and p.until > :today) as aside_until,
              array(select distinct r.code from alert_reason r where r.alert_id = a.alert_id and r.kind <> 'MODEL'
                and not exists (select 1 from case_alert x join alert y using (alert_id)
                                where x.case_id = c.case_id and y.scheme = a.scheme and r.code = any (x.reason_codes))
                order by r.code) as new_codes,
              array(select distinct r.code from alert_reason r where r.alert_id = a.alert_id and r.code = any (:never)
                order by r.code) as uncovered,
              s.until, s.ended_why, s.ended_at, s.undue_cents as cents_then, s.limit_cents,
              (select sum(o.suffered_cents + o.avoidable_cents) from alert o
               where o.subject_kind = a.subject_kind and o.subject_id = a.subject_id and o.scheme = a.scheme
                 and o.status = 'ACTIVE' and not o.provisional) as cents_now
            from alert a
            join dossier d on d.subject_kind = a.subject_kind and d.subject_id = a.subject_id
            cross join lateral (
              select c.* from case_file c
              where c.dossier_id = d.dossier_id and c.closed_at is not null
                and exists (select 1 from case_alert x join alert y using (alert_id)
                            where x.case_id = c.case_id and y.scheme = a.scheme)
              order by c.closed_at desc, c.case_id desc limit 1) c
            left join case_alert ca on ca.alert_id = a.alert_id and ca.case_id = c.case_id
            left join lateral (
              select s.* from suppression s where s.case_id = c.case_id and s.scheme = a.scheme
              order by s.suppression_id desc limit 1) s on true
            where a.alert_id in (:alertIds) and a.status = 'ACTIVE'
              and (select count(*) from alert_case ac where ac.alert_id = a.alert_id and c.closed_at is not null) = 0 and\
            """
                    + Dossiers.OPEN_TO_LOGIN;

    private final JdbcClient database;
    private final SuppressionSettings settings;
    private final CaseClock clock;

    Antecedents(JdbcClient database, SuppressionSettings settings, CaseClock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** Those of some alerts, by alert; none where the case is not open to whoever asks. */
    public Map<String, Antecedent> of(Actor actor, List<String> alertIds) {
        Map<String, Antecedent> antecedents = new HashMap<>();
        if (actor.may(Permission.READ_CASES) && !alertIds.isEmpty()) {
            LocalDate today = clock.today();
            database.sql(SELECT)
                    .param("alertIds", alertIds)
                    .param("never", settings.never().toArray(String[]::new))
                    .param("today", today)
                    .param("login", actor.login())
                    .query((row, i) -> antecedents.put(row.getString("alert_id"), antecedent(row, today)))
                    .list();
        }
        return antecedents;
    }

    private static Antecedent antecedent(ResultSet row, LocalDate today) throws SQLException {
        return new Antecedent(
                row.getString("alert_id"),
                row.getString("number"),
                Outcome.valueOf(row.getString("outcome")),
                ParisDay.of(Rows.instant(row, "closed_at")),
                Rows.date(row, "aside_until"),
                since(row, today));
    }

    /** Whatever there is to say, what an investigator asks first at the beginning. */
    private static List<String> since(ResultSet row, LocalDate today) throws SQLException {
        List<String> since = new ArrayList<>();
        if (row.getBoolean("victim")) {
            since.add("victime présumée");
        }
        List<String> codes = Rows.texts(row, "new_codes");
        if (!codes.isEmpty()) {
            since.add((codes.size() == 1 ? "motif nouveau " : "motifs nouveaux ") + FrenchText.list(codes));
        }
        suppressed(row, today, since);
        int lines = row.getInt("new_lines");
        if (lines > 0) {
            since.add(
                    FrenchText.count(lines, "ligne indue depuis la conclusion", "lignes indues depuis la conclusion"));
        }
        if (row.getBoolean("newer")) {
            since.add("faits postérieurs à la conclusion");
        }
        return since;
    }

    /** What has ended or outgrown a suppression. */
    private static void suppressed(ResultSet row, LocalDate today, List<String> since) throws SQLException {
        Optional<LocalDate> until = Rows.date(row, "until");
        if (until.isEmpty()) {
            return;
        }
        List<String> uncovered = Rows.texts(row, "uncovered");
        if (!uncovered.isEmpty()) {
            since.add("fait qui se revoit à chaque fois (" + FrenchText.list(uncovered) + ")");
        }
        if (row.getLong("cents_now") >= row.getLong("limit_cents")) {
            since.add("indu passé de " + FrenchText.euros(row.getLong("cents_then")) + " à "
                    + FrenchText.euros(row.getLong("cents_now")));
        }
        if (Rows.text(row, "ended_why").filter("LIFTED"::equals).isPresent()) {
            since.add("mise de côté levée le " + FrenchText.date(ParisDay.of(Rows.instant(row, "ended_at"))));
        } else if (!until.get().isAfter(today)) {
            since.add("mise de côté terminée le " + FrenchText.date(until.get()));
        }
    }
}
