package fr.vigie.casequeue.casework;

import fr.vigie.casequeue.alert.Free;
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
    record Candidate(String alertId, AlertSubjectKind kind, String subjectId, Scheme scheme) {}

    /** The open case of a subject; whether it is new, for the log. */
    record Opened(String number, boolean fresh) {}

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
        return database.sql(
                        """
                        select a.alert_id, a.subject_kind, a.subject_id, a.scheme from alert a
                        where not a.provisional
                          and not exists (select 1 from dossier d
                            where d.subject_kind = a.subject_kind and d.subject_id = a.subject_id and d.restricted)
                          and\s"""
                                + Free.ON_DAY
                                + "order by a.priority desc, a.alert_id limit 1 for update of a skip locked")
                .param("today", clock.today())
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
        return openOn(actor, alertId, assignee, Origin.ALERT);
    }

    String openOn(Actor actor, String alertId, String assignee, Origin origin) {
        Candidate wanted = candidates(List.of(alertId)).stream().findFirst().orElseThrow(CaseOpening::unfit);
        return open(actor, assignee, wanted, origin, Optional.empty());
    }

    /** Those of some alerts that may open a case, in the one order in which their dossiers are locked. */
    List<Candidate> candidates(List<String> alertIds) {
        return database.sql(
                        """
                        select alert_id, subject_kind, subject_id, scheme from alert
                        where alert_id in (:alertIds) and status = 'ACTIVE' and not provisional
                        order by subject_kind, subject_id collate "C", alert_id""")
                .param("alertIds", alertIds)
                .query(CaseOpening::candidate)
                .list();
    }

    static Refused unfit() {
        return new Refused("Cette alerte n’existe plus, a été retirée ou est encore provisoire :"
                + " aucun dossier ne peut être ouvert.");
    }

    /** Opens a case as a signalement entered by hand; the open one of its subject takes the report in. */
    @Transactional
    public String openByHand(Actor actor, Signalement reported) {
        actor.require(Permission.WORK_CASES);
        Candidate subject = new Candidate("", reported.kind(), reported.subjectId(), reported.scheme());
        return open(actor, actor.login(), subject, reported.origin(), Optional.of(reported.text()));
    }

    /** Opens a case on a subject that was drawn by chance, as a signalement does. */
    String openDrawn(Actor actor, AlertSubjectKind kind, String subjectId, Scheme scheme, String text) {
        Candidate subject = new Candidate("", kind, subjectId, scheme);
        return open(actor, actor.login(), subject, Origin.RANDOM_SUBJECT, Optional.of(text));
    }

    private String open(Actor actor, String assignee, Candidate on, Origin origin, Optional<String> text) {
        Opened opened = openUnlogged(actor, assignee, on, origin, text);
        if (opened.fresh()) {
            log(actor, opened, origin);
        } else if (text.isPresent()) {
            log.write(actor, Action.CHANGE, "case", opened.number(), "reported again");
        }
        return opened.number();
    }

    void log(Actor actor, Opened opened, Origin origin) {
        log.write(actor, Action.CREATE, "case", opened.number(), origin.name());
    }

    /** Opens it without a word in the log, which the caller writes last. */
    Opened openUnlogged(Actor actor, String assignee, Candidate on, Origin origin, Optional<String> text) {
        long dossier = dossiers.lock(on.kind(), on.subjectId());
        if (dossiers.find(actor, dossier).isEmpty()) {
            throw new Refused("Le dossier de ce sujet est réservé à certains agents : adressez-vous au responsable.");
        }
        Optional<CaseFile> open = openCase(dossier);
        if (open.isPresent()) {
            text.ifPresent(
                    more -> timeline.append(open.get().caseId(), actor, EventKind.NOTE, "Signalement : " + more));
            return new Opened(open.get().number(), false);
        }
        return new Opened(insert(actor, assignee, on, origin, text, dossier), true);
    }

    private String insert(
            Actor actor, String assignee, Candidate on, Origin origin, Optional<String> text, long dossier) {
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
        return number;
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
