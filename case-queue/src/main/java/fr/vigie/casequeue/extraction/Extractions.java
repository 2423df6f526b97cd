package fr.vigie.casequeue.extraction;

import fr.vigie.casequeue.alert.Rows;
import fr.vigie.casequeue.audit.AccessLog;
import fr.vigie.casequeue.audit.Action;
import fr.vigie.casequeue.casework.Dossiers;
import fr.vigie.casequeue.casework.Refused;
import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people have asked for, each his own; a result is kept for a week. */
@Component
public class Extractions {
    private static final int MOST_AT_ONCE = 5;
    private static final Duration KEPT = Duration.ofDays(7);
    private static final String ROW =
            """
            select extraction_id, login, asked_at, source, subject_id, from_day, to_day, motive, state, read, total, unreadable,
                   kept, duplicates, problem
            from extraction\s""";

    private final JdbcClient database;
    private final Dossiers dossiers;
    private final ExtractedPlaces places;
    private final ExtractedDays days;
    private final ExtractedDeliveries deliveries;
    private final AccessLog log;
    private final CaseClock clock;

    Extractions(
            JdbcClient database,
            Dossiers dossiers,
            ExtractedPlaces places,
            ExtractedDays days,
            ExtractedDeliveries deliveries,
            AccessLog log,
            CaseClock clock) {
        this.database = database;
        this.dossiers = dossiers;
        this.places = places;
        this.days = days;
        this.deliveries = deliveries;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Asks for the records of a subject.
     *
     * @throws Refused if his dossier is not open to whoever asks, or he has too many under way
     */
    @Transactional
    public void ask(Actor actor, ExtractionRequest request) {
        actor.require(Permission.WORK_CASES);
        if (dossiers.isClosedTo(actor, request.subjectId())) {
            throw new Refused("Le dossier de ce sujet est réservé et ne vous est pas ouvert.");
        }
        if (underWay(actor) >= MOST_AT_ONCE) {
            throw new Refused("Vous avez déjà " + MOST_AT_ONCE + " extractions en cours : attendez que l’une finisse.");
        }
        database.sql(
                        """
                        insert into extraction (login, asked_at, source, subject_id, from_day, to_day, motive, state)
                        values (:login, :at, :source, :subject, :from, :to, :motive, 'WAITING')""")
                .param("login", actor.login())
                .param("at", clock.wallTime().atOffset(ZoneOffset.UTC))
                .param("source", request.source().name())
                .param("subject", request.subjectId())
                .param("from", request.from())
                .param("to", request.to())
                .param("motive", request.motive())
                .update();
        log.write(
                actor,
                Action.EXPORT,
                "subject",
                request.subjectId(),
                request.source() + " " + request.from() + "/" + request.to() + " : " + request.motive());
    }

    /** Somebody's own, the latest first. */
    public List<Extraction> list(Actor actor) {
        actor.require(Permission.WORK_CASES);
        return database.sql(ROW + "where login = :login order by extraction_id desc")
                .param("login", actor.login())
                .query(Extractions::row)
                .list();
    }

    /** Somebody's own on one subject, the latest first. */
    public List<Extraction> ofSubject(Actor actor, String subjectId) {
        actor.require(Permission.WORK_CASES);
        return database.sql(ROW + "where login = :login and subject_id = :subject order by extraction_id desc")
                .param("login", actor.login())
                .param("subject", subjectId)
                .query(Extractions::row)
                .list();
    }

    /** One of his own. */
    public Optional<Extraction> find(Actor actor, long extractionId) {
        return list(actor).stream()
                .filter(one -> one.extractionId() == extractionId)
                .findFirst();
    }

    /** The table of one of his own, as CSV. */
    public Optional<byte[]> content(Actor actor, long extractionId) {
        actor.require(Permission.WORK_CASES);
        return database.sql(
                        "select content from extraction where extraction_id = :id and login = :login and state = 'DONE'")
                .param("id", extractionId)
                .param("login", actor.login())
                .query((row, i) -> row.getBytes("content"))
                .optional();
    }

    /** What was left half done, by a stop or for want of the database, is told so; what is a week old goes. */
    void tidy() {
        database.sql(
                        """
                        update extraction set state = 'FAILED', finished_at = :now,
                          problem = 'Interrompue : redemandez-la.'
                        where state = 'RUNNING'""")
                .param("now", clock.wallTime().atOffset(ZoneOffset.UTC))
                .update();
        database.sql("delete from extraction where asked_at < :limit and state in ('DONE', 'FAILED')")
                .param("limit", clock.wallTime().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The first that waits, from now on running. */
    Optional<Extraction> next() {
        return database.sql(
                        """
                        update extraction set state = 'RUNNING' where extraction_id =
                          (select min(extraction_id) from extraction where state = 'WAITING')
                        returning *""")
                .query(Extractions::row)
                .optional();
    }

    void progress(long extractionId, long read, long total) {
        database.sql("update extraction set read = :read, total = :total where extraction_id = :id")
                .param("read", read)
                .param("total", total)
                .param("id", extractionId)
                .update();
    }

    @Transactional
    void done(long extractionId, ExtractedTable table) {
        places.keep(extractionId, table.visits());
        HoldingRecords holding = table.holding();
        days.keep(extractionId, holding.spans());
        deliveries.keep(extractionId, holding.deliveries());
        database.sql(
                        """
                        update extraction set state = 'DONE', finished_at = :now, unreadable = :unreadable, kept = :kept,
                          duplicates = :duplicates, content = :content where extraction_id = :id""")
                .param("now", clock.wallTime().atOffset(ZoneOffset.UTC))
                .param("unreadable", table.unreadable())
                .param("kept", table.kept())
                .param("duplicates", table.duplicates())
                .param("content", table.toBytes())
                .param("id", extractionId)
                .update();
    }

    void failed(long extractionId, String problem) {
        database.sql(
                        "update extraction set state = 'FAILED', finished_at = :now, problem = :problem where extraction_id = :id")
                .param("now", clock.wallTime().atOffset(ZoneOffset.UTC))
                .param("problem", problem)
                .param("id", extractionId)
                .update();
    }

    private int underWay(Actor actor) {
        return database.sql("select count(*) from extraction where login = :login and state in ('WAITING', 'RUNNING')")
                .param("login", actor.login())
                .query(Integer.class)
                .single();
    }

    private static Extraction row(ResultSet row, int index) throws SQLException {
        return new Extraction(
                row.getLong("extraction_id"),
                row.getString("login"),
                Rows.instant(row, "asked_at"),
                Source.valueOf(row.getString("source")),
                row.getString("subject_id"),
                Rows.date(row, "from_day").orElseThrow(),
                Rows.date(row, "to_day").orElseThrow(),
                row.getString("motive"),
                Extraction.State.valueOf(row.getString("state")),
                row.getLong("read"),
                row.getLong("total"),
                row.getLong("unreadable"),
                row.getLong("kept"),
                row.getLong("duplicates"),
                Rows.text(row, "problem"));
    }
}
