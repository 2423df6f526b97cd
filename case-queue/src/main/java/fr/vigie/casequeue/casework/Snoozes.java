package fr.vigie.casequeue.casework;

import fr.vigie.casequeue.alert.Free;
import fr.vigie.casequeue.alert.Rows;
import fr.vigie.casequeue.audit.AccessLog;
import fr.vigie.casequeue.audit.Action;
import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Alerts put aside until a day, with a motive: nobody takes them before, and what they let through meanwhile is counted. */
@Component
public class Snoozes {
    /** The longest that an alert may be put aside, months. */
    public static final int LONGEST_MONTHS = 3;

    private static final int LONGEST_MOTIVE = 500;

    private final JdbcClient database;
    private final AccessLog log;
    private final CaseClock clock;

    Snoozes(JdbcClient database, AccessLog log, CaseClock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /**
     * An alert that is put aside.
     *
     * @param until the day from which it is back in the queue
     * @param letThroughCents what has come on top since, in suffered and avoidable cents
     */
    public record Snooze(String alertId, LocalDate until, String motive, String login, long letThroughCents) {}

    /**
     * Puts an alert aside.
     *
     * @throws Refused if it is in a case, put aside already, or the day or the motive is no good
     */
    @Transactional
    public void put(Actor actor, String alertId, LocalDate until, String motive) {
        actor.require(Permission.WORK_CASES);
        checkWait(until, motive);
        if (putUnlogged(actor, List.of(alertId), until, motive).isEmpty()) {
            throw taken();
        }
        log(actor, alertId, until);
    }

    /** Puts those of some alerts aside that nobody works, without a word in the log, which the caller writes last. */
    List<String> putUnlogged(Actor actor, List<String> alertIds, LocalDate until, String motive) {
        return database.sql(
                        """
                        insert into snooze (alert_id, until, motive, suffered_cents, avoidable_cents, at, login)
                        select a.alert_id, :until, :motive, a.suffered_cents, a.avoidable_cents, :at, :login
                        from alert a where a.alert_id in (:alertIds) and\s"""
                                + Free.ON_DAY
                                + """
                        order by a.alert_id
                        on conflict (alert_id) where ended_at is null do nothing
                        returning alert_id""")
                .param("today", clock.today())
                .param("alertIds", alertIds)
                .param("until", until)
                .param("motive", motive.strip())
                .param("at", now())
                .param("login", actor.login())
                .query(String.class)
                .list();
    }

    void log(Actor actor, String alertId, LocalDate until) {
        log.write(actor, Action.CHANGE, "alert", alertId, "snoozed until " + until);
    }

    void checkWait(LocalDate until, String motive) {
        LocalDate today = clock.today();
        if (!until.isAfter(today) || until.isAfter(today.plusMonths(LONGEST_MONTHS))) {
            throw new Refused(
                    "Une alerte se met en attente jusqu’à un jour à venir, dans " + LONGEST_MONTHS + " mois au plus.");
        }
        if (motive.isBlank() || motive.length() > LONGEST_MOTIVE) {
            throw new Refused("Dites pourquoi l’alerte est mise en attente, en 500 caractères au plus.");
        }
    }

    static Refused taken() {
        return new Refused("Cette alerte est déjà dans un dossier ou en attente, ou n’est plus en cours.");
    }

    /** Takes an alert back into the queue. */
    @Transactional
    public void end(Actor actor, String alertId) {
        actor.require(Permission.WORK_CASES);
        database.sql("update snooze set ended_at = :at where alert_id = :alertId and ended_at is null")
                .param("at", now())
                .param("alertId", alertId)
                .update();
        log.write(actor, Action.CHANGE, "alert", alertId, "woken");
    }

    /** The alerts that are put aside, those due first. */
    public List<Snooze> list(Actor actor) {
        actor.require(Permission.READ_QUEUE);
        return database.sql(
                        """
                        select s.*, a.suffered_cents - s.suffered_cents + a.avoidable_cents - s.avoidable_cents as let_through
                        from snooze s join alert a using (alert_id)
                        where s.ended_at is null order by s.until, s.alert_id""")
                .query((row, i) -> new Snooze(
                        row.getString("alert_id"),
                        Rows.date(row, "until").orElseThrow(),
                        row.getString("motive"),
                        row.getString("login"),
                        row.getLong("let_through")))
                .list();
    }

    /** Takes back those whose day has come. */
    @Transactional
    public void wakeDue() {
        database.sql("update snooze set ended_at = :at where ended_at is null and until <= :today")
                .param("at", now())
                .param("today", clock.today())
                .update();
    }

    /** Ends the waits of the alerts of a dossier: somebody works them. */
    void endOf(long dossierId) {
        database.sql(
                        """
                        update snooze s set ended_at = :at from alert a join dossier d
                          on d.subject_kind = a.subject_kind and d.subject_id = a.subject_id
                        where s.alert_id = a.alert_id and d.dossier_id = :dossierId and s.ended_at is null""")
                .param("at", now())
                .param("dossierId", dossierId)
                .update();
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
