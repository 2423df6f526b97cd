package fr.vigie.casequeue.casework;

import fr.vigie.casequeue.audit.AccessLog;
import fr.vigie.casequeue.audit.Action;
import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.casequeue.procedure.CaseState;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens cases. Two people never open the same one: the dossier of the subject is locked first, and the database holds one open
 * case a dossier.
 */
@Component
public class CaseOpening {
    private final JdbcClient database;
    private final Dossiers dossiers;
    private final Timeline timeline;
    private final Snoozes snoozes;
    private final AccessLog log;
    private final CaseClock clock;

    CaseOpening(
            JdbcClient database,
            Dossiers dossiers,
            Timeline timeline,
            Snoozes snoozes,
            AccessLog log,
            CaseClock clock) {
        this.database = database;
        this.dossiers = dossiers;
        this.timeline = timeline;
        this.snoozes = snoozes;
        this.log = log;
        this.clock = clock;
    }

    /** An alert that may open a case. */
    private record Candidate(String alertId, AlertSubjectKind kind, String subjectId, Scheme scheme) {}

    /**
     * Opens a case on the first alert in rank order that nobody works, for whoever asks. An alert that somebody else takes at the same
     * moment is passed over.
     *
     * @return its number; empty if there is nothing left to take
     */
    @Transactional
    public Optional<String> takeNext(Actor actor) {
        actor.require(Permission.WORK_CASES);
        snoozes.wakeDue();
        // The condition is that of alert_to_take, said again: through the view all alerts would be joined and sorted
        // first.
        return database.sql(
                        """
                        select a.alert_id, a.subject_kind, a.subject_id, a.scheme from alert a
                        where a.status = 'ACTIVE' and not a.provisional
                          and not exists (select 1 from alert_case ac where ac.alert_id = a.alert_id)
                          and not exists (select 1 from snooze s where s.alert_id = a.alert_id and s.ended_at is null)
                          and not exists (select 1 from dossier d
                            where d.subject_kind = a.subject_kind and d.subject_id = a.subject_id and d.restricted)
                        order by a.priority desc, a.alert_id limit 1
                        for update of a skip locked""")
                .query(CaseOpening::candidate)
                .optional()
                .map(first -> open(actor, actor.login(), first, Origin.ALERT, Optional.empty()));
    }

    /**
     * Opens a case on an alert, or finds the open one of its subject.
     *
     * @param assignee who is to work it
     * @return its number
     * @throws Refused if there is no such alert, or it is withdrawn or provisional
     */
    @Transactional
    public String openOn(Actor actor, String alertId, String assignee) {
        actor.require(assignee.equals(actor.login()) ? Permission.WORK_CASES : Permission.ASSIGN_CASES);
        Candidate wanted = database.sql(
                        """
                        select alert_id, subject_kind, subject_id, scheme from alert
                        where alert_id = :alertId and status = 'ACTIVE' and not provisional""")
                .param("alertId", alertId)
                .query(CaseOpening::candidate)
                .optional()
                .orElseThrow(() -> new Refused("Cette alerte n’existe plus, a été retirée ou est encore provisoire :"
                        + " aucun dossier ne peut être ouvert."));
        return open(actor, assignee, wanted, Origin.ALERT, Optional.empty());
    }

    /** Opens a case as a signalement entered by hand; the open one of its subject takes the report in. */
    @Transactional
    public String openByHand(Actor actor, Signalement reported) {
        actor.require(Permission.WORK_CASES);
        Candidate subject = new Candidate("", reported.kind(), reported.subjectId(), reported.scheme());
        return open(actor, actor.login(), subject, reported.origin(), Optional.of(reported.text()));
    }

    private String open(Actor actor, String assignee, Candidate on, Origin origin, Optional<String> text) {
        long dossier = dossiers.lock(on.kind(), on.subjectId());
        if (dossiers.find(actor, dossier).isEmpty()) {
            throw new Refused("Le dossier de ce sujet est réservé à certains agents : adressez-vous au responsable.");
        }
        Optional<CaseFile> open = openCase(dossier);
        if (open.isPresent()) {
            text.ifPresent(more -> takeIn(actor, open.get(), more));
            return open.get().number();
        }
        String number = nextNumber();
        long caseId = database.sql(
                        """
                        insert into case_file (number, dossier_id, scheme, origin, state, signalement, assignee,
                          opened_at, opened_by)
                        values (:number, :dossier, :scheme, :origin, :state, :text, :assignee, :at, :login)
                        returning case_id""")
                .param("number", number)
                .param("dossier", dossier)
                .param("scheme", on.scheme().name())
                .param("origin", origin.name())
                .param("state", CaseState.SIGNALEMENT.name())
                .param("text", text.orElse(null), Types.VARCHAR)
                .param("assignee", assignee)
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .param("login", actor.login())
                .query(Long.class)
                .single();
        timeline.append(caseId, actor, EventKind.OPENED, "Dossier ouvert, attribué à " + assignee);
        snoozes.endOf(dossier);
        log.write(actor, Action.CREATE, "case", number, origin.name());
        return number;
    }

    private void takeIn(Actor actor, CaseFile file, String reported) {
        timeline.append(file.caseId(), actor, EventKind.NOTE, "Signalement : " + reported);
        log.write(actor, Action.CHANGE, "case", file.number(), "reported again");
    }

    private Optional<CaseFile> openCase(long dossier) {
        List<CaseFile> open = database.sql(
                        """
                        select c.*, d.subject_kind, d.subject_id from case_file c join dossier d using (dossier_id)
                        where c.dossier_id = :dossier and c.closed_at is null""")
                .param("dossier", dossier)
                .query(CaseFile::of)
                .list();
        return open.stream().findFirst();
    }

    private String nextNumber() {
        int year = clock.today().getYear();
        int last = database.sql(
                        """
                        insert into case_number values (:year, 1)
                        on conflict (year) do update set last = case_number.last + 1 returning last""")
                .param("year", year)
                .query(Integer.class)
                .single();
        return "LCF-%d-%05d".formatted(year, last);
    }

    private static Candidate candidate(java.sql.ResultSet row, int index) throws java.sql.SQLException {
        return new Candidate(
                row.getString("alert_id"),
                AlertSubjectKind.valueOf(row.getString("subject_kind")),
                row.getString("subject_id"),
                Scheme.valueOf(row.getString("scheme")));
    }
}
