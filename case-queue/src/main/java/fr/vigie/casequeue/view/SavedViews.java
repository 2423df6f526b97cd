package fr.vigie.casequeue.view;

import fr.vigie.casequeue.audit.AccessLog;
import fr.vigie.casequeue.audit.Action;
import fr.vigie.casequeue.casework.Refused;
import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The views of each person, and those that a manager shares with all. A name stays out of the log: it may tell too much. */
@Component
public class SavedViews {
    private static final int MOST = 50;
    private static final int LONGEST_NAME = 60;
    private static final String KIND = "view";
    private static final String SELECT =
            """
            select v.*, exists (select from default_view f where f.view_id = v.view_id and f.login = :login) as preferred
            from saved_view v where (v.login = :login or v.shared)
            """;

    private final JdbcClient database;
    private final AccessLog log;
    private final CaseClock clock;

    SavedViews(JdbcClient database, AccessLog log, CaseClock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /** One's own views and the shared ones of a list, by name. */
    public List<SavedView> of(Actor actor, ViewedList list) {
        actor.require(list.permission());
        return database.sql(SELECT + "and v.list = :list order by lower(v.name), v.view_id")
                .param("login", actor.login())
                .param("list", list.name())
                .query(SavedViews::view)
                .list();
    }

    /** The view that somebody wants to see first. */
    public Optional<SavedView> preferred(Actor actor, ViewedList list) {
        return of(actor, list).stream().filter(SavedView::preferred).findFirst();
    }

    /** A view that whoever asks can see. */
    public SavedView find(Actor actor, long viewId) {
        return database.sql(SELECT + "and v.view_id = :viewId")
                .param("login", actor.login())
                .param("viewId", viewId)
                .query(SavedViews::view)
                .optional()
                .filter(view -> actor.may(view.list().permission()))
                .orElseThrow(() -> new Refused("Cette vue n’existe plus."));
    }

    /**
     * Keeps filters under a name; those of the same name of the same person are replaced.
     *
     * @param query as the page of the list wrote it
     * @param shared for all: a manager's right
     */
    @Transactional
    public SavedView save(Actor actor, ViewedList list, String name, String query, boolean shared) {
        actor.require(list.permission());
        if (shared) {
            actor.require(Permission.ASSIGN_CASES);
        }
        if (of(actor, list).stream().filter(view -> isOwn(actor, view)).count() >= MOST) {
            throw new Refused("Vous avez déjà " + MOST + " vues : supprimez-en une avant d’en ajouter.");
        }
        long viewId = database.sql(
                        """
                        insert into saved_view (list, login, name, query, shared, made_at)
                        values (:list, :login, :name, :query, :shared, :at)
                        on conflict (login, list, name) do update set query = excluded.query, shared = excluded.shared
                        returning view_id""")
                .param("list", list.name())
                .param("login", actor.login())
                .param("name", checked(name))
                .param("query", query)
                .param("shared", shared)
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        log.write(actor, Action.CREATE, KIND, String.valueOf(viewId), shared ? "shared" : "");
        return find(actor, viewId);
    }

    /** Gives a view another name: one's own, or as a manager a shared one. */
    @Transactional
    public SavedView rename(Actor actor, long viewId, String name) {
        mine(actor, viewId);
        try {
            database.sql("update saved_view set name = :name where view_id = :viewId")
                    .param("name", checked(name))
                    .param("viewId", viewId)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused("Une autre vue porte déjà ce nom.");
        }
        log.write(actor, Action.CHANGE, KIND, String.valueOf(viewId), "renamed");
        return find(actor, viewId);
    }

    /** Removes a view: one's own, or as a manager a shared one. */
    @Transactional
    public SavedView delete(Actor actor, long viewId) {
        SavedView view = mine(actor, viewId);
        database.sql("delete from saved_view where view_id = :viewId")
                .param("viewId", viewId)
                .update();
        log.write(actor, Action.CHANGE, KIND, String.valueOf(viewId), "removed");
        return view;
    }

    /** Shows a view first, to whoever asks only; or no longer, if it was the first. */
    @Transactional
    public SavedView prefer(Actor actor, long viewId) {
        SavedView view = find(actor, viewId);
        database.sql("delete from default_view where login = :login and list = :list")
                .param("login", actor.login())
                .param("list", view.list().name())
                .update();
        if (!view.preferred()) {
            database.sql("insert into default_view values (:login, :list, :viewId)")
                    .param("login", actor.login())
                    .param("list", view.list().name())
                    .param("viewId", viewId)
                    .update();
        }
        return find(actor, viewId);
    }

    private SavedView mine(Actor actor, long viewId) {
        SavedView view = find(actor, viewId);
        if (!isOwn(actor, view) && !actor.may(Permission.ASSIGN_CASES)) {
            throw new Refused("Cette vue est partagée : seul un responsable ou son auteur la modifie.");
        }
        return view;
    }

    private static boolean isOwn(Actor actor, SavedView view) {
        return view.login().equals(actor.login());
    }

    private static String checked(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", " ").strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw new Refused("Le nom d’une vue a de 1 à " + LONGEST_NAME + " caractères.");
        }
        return plain;
    }

    private static SavedView view(ResultSet row, int index) throws SQLException {
        return new SavedView(
                row.getLong("view_id"),
                ViewedList.valueOf(row.getString("list")),
                row.getString("login"),
                row.getString("name"),
                row.getString("query"),
                row.getBoolean("shared"),
                row.getBoolean("preferred"));
    }
}
