package fr.vigie.casequeue.casework;

import fr.vigie.casequeue.alert.Rows;
import fr.vigie.casequeue.audit.AccessLog;
import fr.vigie.casequeue.audit.Action;
import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was concluded without action is not shown again for a time: one suppression a subject and scheme. Which alerts it covers is
 * said by the view {@code put_aside}, from the suppression and the alerts as they are.
 */
@Component
public class Suppressions {
    private static final int LONGEST_MOTIVE = 500;

    /** Of each scheme what its active alerts said, in the case that was concluded; a victim's are never put aside. */
    private static final String INSERT =
            """
            insert into suppression (subject_kind, subject_id, scheme, case_id, concluded_on, until, reason_codes, undue_cents,
              limit_cents, limit_members, limit_priority)
            select a.subject_kind, a.subject_id, a.scheme, :caseId, :today, :until,
              coalesce(array_agg(distinct r.code order by r.code) filter (where r.code is not null), '{}'), s.cents,
              greatest(1, ceil(s.cents * :growth)),
              greatest(1, ceil(max((select count(*) from alert_member m where m.alert_id = a.alert_id)) * :growth)),
              greatest(0.0001, max(a.priority) * :growth)
            from case_alert ca join alert a using (alert_id)
            join (select o.scheme, sum(oa.undue_cents) as cents from case_alert oa join alert o using (alert_id)
                  where oa.case_id = :caseId and o.status = 'ACTIVE' and not o.provisional group by o.scheme) s using (scheme)
            left join alert_reason r on r.alert_id = a.alert_id and r.kind <> 'MODEL' and r.code <> all (:never)
            where ca.case_id = :caseId and a.status = 'ACTIVE' and not a.provisional and not a.victim
            group by a.subject_kind, a.subject_id, a.scheme, s.cents""";

    private static final String RUNNING =
            """
            select s.*, c.number, count(p.alert_id) as alerts, coalesce(sum(p.let_through_cents), 0) as let_through
            from suppression s join case_file c using (case_id) join dossier d using (dossier_id)
            left join put_aside p using (suppression_id)
            where s.ended_at is null and s.until > :today and\
            """
                    + Dossiers.OPEN_TO_LOGIN;

    private final JdbcClient database;
    private final CaseWork work;
    private final Timeline timeline;
    private final SuppressionSettings settings;
    private final AccessLog log;
    private final CaseClock clock;

    Suppressions(
            JdbcClient database,
            CaseWork work,
            Timeline timeline,
            SuppressionSettings settings,
            AccessLog log,
            CaseClock clock) {
        this.database = database;
        this.work = work;
        this.timeline = timeline;
        this.settings = settings;
        this.log = log;
        this.clock = clock;
    }

    /** How they are set. */
    public SuppressionSettings settings() {
        return settings;
    }

    /**
     * Begins those of a case that was concluded without action, in place of earlier ones on the same; whatever else was concluded ends
     * all on its subject, which has shown that it is worth a look.
     */
    void conclude(Actor actor, CaseFile file, Outcome outcome) {
        boolean noAction = outcome == Outcome.NO_ACTION;
        end(
                        actor,
                        "CONCLUDED_ANEW",
                        """
                        subject_kind = :kind and subject_id = :subjectId and (not :noAction or scheme in (
                          select a.scheme from case_alert ca join alert a using (alert_id)
                          where ca.case_id = :caseId and a.status = 'ACTIVE'))""")
                .param("kind", file.kind().name())
                .param("subjectId", file.subjectId())
                .param("noAction", noAction)
                .param("caseId", file.caseId())
                .update();
        if (noAction && settings.days() > 0) {
            LocalDate today = clock.today();
            database.sql(INSERT)
                    .param("caseId", file.caseId())
                    .param("today", today)
                    .param("until", today.plusDays(settings.days()))
                    .param("growth", settings.growth())
                    .param("never", settings.never().toArray(String[]::new))
                    .update();
        }
    }

    /** Ends those of a case that is reopened. */
    void reopen(Actor actor, CaseFile file) {
        end(actor, "REOPENED", "case_id = :caseId")
                .param("caseId", file.caseId())
                .update();
    }

    /** Those that run, the first to end first; without those of dossiers that are restricted to others. */
    public List<Suppression> running(Actor actor) {
        actor.require(Permission.READ_CASES);
        return database.sql(RUNNING + "group by s.suppression_id, c.number order by s.until, c.number, s.scheme")
                .param("today", clock.today())
                .param("login", actor.login())
                .query(Suppressions::row)
                .list();
    }

    /**
     * Lifts one: what it put aside is in the queue again.
     *
     * @throws Refused if it does not run, or no motive is given
     */
    @Transactional
    public void lift(Actor actor, long suppressionId, String motive) {
        actor.require(Permission.LIFT_SUPPRESSIONS);
        if (motive.isBlank() || motive.length() > LONGEST_MOTIVE) {
            throw new Refused("Dites pourquoi la mise de côté est levée, en 500 caractères au plus.");
        }
        Optional<Suppression> lifted = running(actor).stream()
                .filter(one -> one.suppressionId() == suppressionId)
                .findFirst();
        String number = lifted.orElseThrow(Suppressions::over).number();
        CaseFile file = work.lock(actor, number, Optional.empty());
        int ended = end(actor, "LIFTED", "suppression_id = :id")
                .param("id", suppressionId)
                .update();
        if (ended == 0) {
            throw over();
        }
        timeline.append(file.caseId(), actor, EventKind.NOTE, "Mise de côté levée\u00a0: " + motive.strip());
        log.write(actor, Action.DECIDE, "case", number, "suppression lifted");
    }

    private JdbcClient.StatementSpec end(Actor actor, String why, String which) {
        return database.sql(
                        "update suppression set ended_at = :at, ended_by = :login, ended_why = :why where ended_at is null and "
                                + which)
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .param("login", actor.login())
                .param("why", why);
    }

    private static Refused over() {
        return new Refused(
                "Cette mise de côté a pris fin entre-temps, ou ne vous est pas ouverte\u00a0: rechargez la page.");
    }

    private static Suppression row(ResultSet row, int index) throws SQLException {
        return new Suppression(
                row.getLong("suppression_id"),
                AlertSubjectKind.valueOf(row.getString("subject_kind")),
                row.getString("subject_id"),
                Scheme.valueOf(row.getString("scheme")),
                row.getString("number"),
                Rows.date(row, "concluded_on").orElseThrow(),
                Rows.date(row, "until").orElseThrow(),
                row.getLong("undue_cents"),
                row.getLong("limit_cents"),
                row.getInt("alerts"),
                row.getLong("let_through"));
    }
}
