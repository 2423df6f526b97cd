package fr.vigie.casequeue.casework;

import fr.vigie.casequeue.audit.AccessLog;
import fr.vigie.casequeue.audit.Action;
import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.domain.alert.AlertSubjectKind;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One dossier a subject, across schemes and years; some are open to a few only. */
@Component
public class Dossiers {
    /** What a dossier must be for a login to see it. */
    static final String OPEN_TO_LOGIN =
            """
             (not d.restricted or exists (select 1 from dossier_grant g where g.dossier_id = d.dossier_id and g.login = :login))
            """;

    private final JdbcClient database;
    private final AccessLog log;
    private final CaseClock clock;

    Dossiers(JdbcClient database, AccessLog log, CaseClock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A dossier.
     *
     * @param restricted whether only some may open it
     */
    public record Dossier(long dossierId, AlertSubjectKind kind, String subjectId, boolean restricted) {}

    /** The dossier of a subject, made if there is none, and locked until the transaction ends. */
    long lock(AlertSubjectKind kind, String subjectId) {
        return database.sql(
                        """
                        insert into dossier (subject_kind, subject_id, opened_at) values (:kind, :id, :at)
                        on conflict (subject_kind, subject_id) do update set subject_id = excluded.subject_id
                        returning dossier_id""")
                .param("kind", kind.name())
                .param("id", subjectId)
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** A dossier that is open to whoever asks. */
    public Optional<Dossier> find(Actor actor, long dossierId) {
        actor.require(Permission.READ_CASES);
        return database.sql("select * from dossier d where d.dossier_id = :dossierId and" + OPEN_TO_LOGIN)
                .param("dossierId", dossierId)
                .param("login", actor.login())
                .query((row, i) -> new Dossier(
                        row.getLong("dossier_id"),
                        AlertSubjectKind.valueOf(row.getString("subject_kind")),
                        row.getString("subject_id"),
                        row.getBoolean("restricted")))
                .optional();
    }

    /** Whether a subject has a dossier that is restricted and not open to whoever asks. */
    public boolean isClosedTo(Actor actor, String subjectId) {
        return database.sql("select exists (select 1 from dossier d where d.subject_id = :subjectId and not"
                        + OPEN_TO_LOGIN + ")")
                .param("subjectId", subjectId)
                .param("login", actor.login())
                .query(Boolean.class)
                .single();
    }

    /** Who may open a restricted dossier. */
    public List<String> granted(Actor actor, long dossierId) {
        actor.require(Permission.READ_CASES);
        return database.sql("select login from dossier_grant where dossier_id = :dossierId order by login")
                .param("dossierId", dossierId)
                .query(String.class)
                .list();
    }

    /** Lets only some open a dossier from now on; whoever decides it is one of them. */
    @Transactional
    public void restrict(Actor actor, long dossierId) {
        actor.require(Permission.GRANT_DOSSIERS);
        database.sql("update dossier set restricted = true where dossier_id = :dossierId")
                .param("dossierId", dossierId)
                .update();
        grant(actor, dossierId, actor.login());
    }

    /** Lets somebody open a restricted dossier. */
    @Transactional
    public void grant(Actor actor, long dossierId, String login) {
        actor.require(Permission.GRANT_DOSSIERS);
        database.sql(
                        """
                        insert into dossier_grant values (:dossierId, :login, :by, :at)
                        on conflict (dossier_id, login) do nothing""")
                .param("dossierId", dossierId)
                .param("login", login)
                .param("by", actor.login())
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .update();
        log.write(actor, Action.GRANT, "dossier", String.valueOf(dossierId), login);
    }
}
