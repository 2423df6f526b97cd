package fr.vigie.casequeue.audit;

import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.domain.time.ParisDay;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes who did what.
 *
 * <p>An entry joins the transaction of what it tells, so that both stand or neither; and it holds the end of the chain until
 * that transaction ends: write it last.
 */
@Component
public class AccessLog {
    /** Stands for the login where the application itself acts; no account can be called so. */
    public static final String SYSTEM = "-";
    /** Stands for the login of whoever gave none that exists: what was typed may be a password. */
    public static final String STRANGER = "?";

    /** So many years an entry is kept (CNIL, 2021, justified internal control: at most). */
    public static final int YEARS_KEPT = 3;

    private final JdbcClient database;
    private final CaseClock clock;

    AccessLog(JdbcClient database, CaseClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Somebody did something.
     *
     * @param objectKind to what kind of thing: case, dossier, account, …
     * @param objectId which one: a case's number, an account's; of a subject outside of any case (an extraction) his
     *     number or pseudonym, for nothing else says who was looked at; no name
     * @param detail what else must be known, in French; empty for nothing
     */
    @Transactional
    public void write(Actor actor, Action action, String objectKind, String objectId, String detail) {
        write(actor.login(), action, objectKind, objectId, detail);
    }

    /** Somebody did something who is not logged in, or no longer. */
    @Transactional
    public void write(String login, Action action, String objectKind, String objectId, String detail) {
        Head head = database.sql("select number, hash from access_log_head for update")
                .query((row, index) -> new Head(row.getLong("number"), row.getBytes("hash")))
                .single();
        LogEntry entry =
                new LogEntry(head.number + 1, clock.wallTime(), login, action.name(), objectKind, objectId, detail);
        insert(entry, head.hash, entry.hash(head.hash));
    }

    /**
     * Removes entries of more than three years, after it has kept the hash of the last of them as the anchor of the rest.
     *
     * @return how many
     */
    @Transactional
    public long purge(Actor actor) {
        actor.require(Permission.PURGE);
        database.sql("select number from access_log_head for update").query().listOfRows();
        OffsetDateTime limit = keptFrom().atOffset(ZoneOffset.UTC);
        int anchors = database.sql(
                        "insert into access_log_anchor select number, hash, :now from access_log where number ="
                                + " (select coalesce((select min(number) from access_log where at >= :limit),"
                                + " (select number + 1 from access_log_head)) - 1)")
                .param("now", clock.wallTime().atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .update();
        if (anchors == 0) {
            return 0;
        }
        int purged = database.sql("delete from access_log where number <= (select max(number) from access_log_anchor)")
                .update();
        write(actor, Action.PURGE, "access-log", "", purged + " entrées de plus de trois ans");
        return purged;
    }

    /** Entries from this moment on are kept. */
    public Instant keptFrom() {
        return clock.wallTime()
                .atZone(ParisDay.ZONE)
                .minusYears(YEARS_KEPT)
                .minusDays(1)
                .toInstant();
    }

    /** How many entries are older than what is kept. */
    public long due() {
        return database.sql("select count(*) from access_log where at < :limit")
                .param("limit", keptFrom().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private void insert(LogEntry entry, byte[] previous, byte[] hash) {
        database.sql(
                        "insert into access_log values (:number, :at, :login, :action, :kind, :id, :detail, :previous, :hash)")
                .param("number", entry.number())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("login", entry.login())
                .param("action", entry.action())
                .param("kind", entry.objectKind())
                .param("id", entry.objectId())
                .param("detail", entry.detail())
                .param("previous", previous)
                .param("hash", hash)
                .update();
        database.sql("update access_log_head set number = :number, hash = :hash")
                .param("number", entry.number())
                .param("hash", hash)
                .update();
    }

    private record Head(long number, byte[] hash) {}
}
