package fr.vigie.casequeue.casework;

import fr.vigie.casequeue.alert.Rows;
import fr.vigie.casequeue.alert.Slice;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.domain.time.ParisDay;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases that are open to whoever asks. */
@Component
public class CaseBook {
    private static final String LINES =
            """
            select c.*, d.subject_kind, d.subject_id, s.alerts, s.suffered, s.avoidable, s.limitation
            from case_file c
            join dossier d on d.dossier_id = c.dossier_id and c.purged_at is null
            cross join lateral (
              select count(*) as alerts, coalesce(sum(a.suffered_cents), 0) as suffered,
                     coalesce(sum(a.avoidable_cents), 0) as avoidable, min(a.limitation_on) as limitation
              from alert a
              where a.status = 'ACTIVE' and a.alert_id in (
                select ca.alert_id from case_alert ca where ca.case_id = c.case_id
                union select o.alert_id from alert o
                where c.closed_at is null and o.subject_kind = d.subject_kind and o.subject_id = d.subject_id)) s
            """;

    /** Cases without what their alerts claim, where nobody asks for it. */
    private static final String WITHOUT_SUMS =
            """
            select 1 from case_file c join dossier d on d.dossier_id = c.dossier_id and c.purged_at is null
            cross join (values (0, 0)) as s (suffered, avoidable)
            """;

    private static final String FILTER =
            """
            where (c.closed_at is not null) = :closed
              and (cast(:scheme as text) is null or c.scheme = :scheme)
              and (cast(:state as text) is null or c.state = :state)
              and (cast(:assignee as text) is null or coalesce(c.assignee, '') = :assignee)
              and (cast(:deadline as date) is null or c.next_deadline_on <= :deadline)
              and (cast(:opened as timestamptz) is null or c.opened_at <= :opened)
              and (cast(:origin as text) is null or c.origin = :origin)
              and (cast(:outcome as text) is null or c.outcome = :outcome)
              and (cast(:place as text) is null
                or d.subject_id in (select p.subject_id from subject_place p where p.commune like :place))
              and (cast(:cents as bigint) is null or s.suffered + s.avoidable >= :cents)
              and\
            """
                    + Dossiers.OPEN_TO_LOGIN;

    private final JdbcClient database;

    CaseBook(JdbcClient database) {
        this.database = database;
    }

    /** Cases that pass a filter: the nearest deadline first, then the most euros; of concluded ones the latest first. */
    public List<CaseLine> list(Actor actor, CaseFilter filter, Slice slice) {
        actor.require(Permission.READ_CASES);
        return filtered(
                        actor,
                        filter,
                        LINES + FILTER
                                + " order by c.closed_at desc nulls last, c.next_deadline_on nulls last,"
                                + " s.suffered + s.avoidable desc, c.case_id limit :limit offset :offset")
                .param("limit", slice.limit())
                .param("offset", slice.offset())
                .query(CaseBook::line)
                .list();
    }

    /** How many cases pass a filter. */
    public long count(Actor actor, CaseFilter filter) {
        actor.require(Permission.READ_CASES);
        String cases = filter.leastCents().isPresent() ? LINES : WITHOUT_SUMS;
        return filtered(actor, filter, "select count(*) from (" + cases + FILTER + ") as wanted")
                .query(Long.class)
                .single();
    }

    /** A case by its number. */
    public Optional<CaseLine> find(Actor actor, String number) {
        actor.require(Permission.READ_CASES);
        return database.sql(LINES + "where c.number = :number and" + Dossiers.OPEN_TO_LOGIN)
                .param("number", number)
                .param("login", actor.login())
                .query(CaseBook::line)
                .optional();
    }

    /** All cases of a dossier, the latest first: its antecedents. */
    public List<CaseLine> ofDossier(Actor actor, long dossierId) {
        actor.require(Permission.READ_CASES);
        return database.sql(LINES + "where c.dossier_id = :dossierId and" + Dossiers.OPEN_TO_LOGIN
                        + "order by c.case_id desc")
                .param("dossierId", dossierId)
                .param("login", actor.login())
                .query(CaseBook::line)
                .list();
    }

    /** All cases on a subject, whatever its kind, the latest first. */
    public List<CaseLine> ofSubject(Actor actor, String subjectId) {
        actor.require(Permission.READ_CASES);
        return database.sql(LINES + "where d.subject_id = :subjectId and" + Dossiers.OPEN_TO_LOGIN
                        + "order by c.case_id desc")
                .param("subjectId", subjectId)
                .param("login", actor.login())
                .query(CaseBook::line)
                .list();
    }

    /** The alerts of the open cases of somebody, as far as they are open to whoever asks. */
    public List<String> alertsOf(Actor actor, String assignee) {
        actor.require(Permission.READ_CASES);
        return database.sql(
                        """
                        select a.alert_id from case_file c join dossier d using (dossier_id)
                        join alert a on a.subject_kind = d.subject_kind and a.subject_id = d.subject_id
                        where c.closed_at is null and c.assignee = :assignee and"""
                                + Dossiers.OPEN_TO_LOGIN)
                .param("assignee", assignee)
                .param("login", actor.login())
                .query(String.class)
                .list();
    }

    /** The number of the case that an alert belongs to now, if it is open to whoever asks. */
    public Optional<String> numberOf(Actor actor, String alertId) {
        return Optional.ofNullable(numbersOf(actor, List.of(alertId)).get(alertId));
    }

    /** The numbers of the cases that some alerts belong to now, by alert; without those that are not open to whoever asks. */
    public Map<String, String> numbersOf(Actor actor, List<String> alertIds) {
        Map<String, String> numbers = new HashMap<>();
        if (actor.may(Permission.READ_CASES) && !alertIds.isEmpty()) {
            database.sql(
                            """
                            select ac.alert_id, c.number from alert_case ac join case_file c using (case_id)
                            join dossier d using (dossier_id)
                            where ac.alert_id in (:alertIds) and"""
                                    + Dossiers.OPEN_TO_LOGIN)
                    .param("alertIds", alertIds)
                    .param("login", actor.login())
                    .query((row, i) -> numbers.put(row.getString("alert_id"), row.getString("number")))
                    .list();
        }
        return numbers;
    }

    /** The alerts of a case, the heaviest first, withdrawn ones last. */
    public List<String> alertIds(CaseFile file) {
        return database.sql(
                        """
                        select a.alert_id from alert a
                        where a.alert_id in (
                          select ca.alert_id from case_alert ca where ca.case_id = :caseId
                          union select o.alert_id from alert o
                          where :open and o.subject_kind = :kind and o.subject_id = :subjectId)
                        order by a.status, a.provisional, a.priority desc, a.alert_id""")
                .param("caseId", file.caseId())
                .param("open", !file.closed())
                .param("kind", file.kind().name())
                .param("subjectId", file.subjectId())
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec filtered(Actor actor, CaseFilter filter, String sql) {
        return database.sql(sql)
                .param("closed", filter.closed())
                .param("scheme", filter.scheme().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("state", filter.state().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("assignee", filter.assignee().orElse(null), Types.VARCHAR)
                .param("deadline", filter.deadlineBefore().orElse(null), Types.DATE)
                .param("cents", filter.leastCents().orElse(null), Types.BIGINT)
                .param(
                        "opened",
                        filter.openedBy()
                                .map(day -> ParisDay.close(day).atOffset(ZoneOffset.UTC))
                                .orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("origin", filter.origin().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("place", filter.place().map(code -> code + "%").orElse(null), Types.VARCHAR)
                .param("outcome", filter.outcome().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("login", actor.login());
    }

    private static CaseLine line(java.sql.ResultSet row, int index) throws java.sql.SQLException {
        return new CaseLine(
                CaseFile.of(row, index),
                row.getInt("alerts"),
                row.getLong("suffered"),
                row.getLong("avoidable"),
                Rows.date(row, "limitation"));
    }
}
