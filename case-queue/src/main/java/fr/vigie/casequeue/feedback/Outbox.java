package fr.vigie.casequeue.feedback;

import fr.vigie.casequeue.alert.Rows;
import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.domain.event.Disposition;
import fr.vigie.domain.stream.RecordBinary;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Conclusions that wait to be sent: written in the transaction that concludes, so that neither is without the other. */
@Component
public class Outbox {
    private final JdbcClient database;
    private final CaseClock clock;

    Outbox(JdbcClient database, CaseClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A conclusion that waits. */
    record Waiting(long position, String dispositionId, Instant at, byte[] payload) {}

    /** Adds a conclusion; one of the same id changes nothing. To be called in the transaction that concludes. */
    public void add(Disposition disposition) {
        database.sql(
                        """
                        insert into disposition_outbox (disposition_id, at, payload) values (:id, :at, :payload)
                        on conflict (disposition_id) do nothing""")
                .param("id", disposition.getDispositionId())
                .param("at", disposition.getAt().atOffset(ZoneOffset.UTC))
                .param("payload", RecordBinary.encode(disposition))
                .update();
    }

    /** The first conclusions that wait, in the order in which they were reached. */
    List<Waiting> waiting(int limit) {
        return database.sql("select * from disposition_outbox where sent_at is null order by position limit :limit")
                .param("limit", limit)
                .query((row, i) -> new Waiting(
                        row.getLong("position"),
                        row.getString("disposition_id"),
                        Rows.instant(row, "at"),
                        row.getBytes("payload")))
                .list();
    }

    /** Whether nothing was ever concluded. */
    boolean isEmpty() {
        return !database.sql("select exists (select 1 from disposition_outbox)")
                .query(Boolean.class)
                .single();
    }

    /** Whether anything waits that was reached up to a moment. */
    boolean waitsUntil(Instant moment) {
        return database.sql("select exists (select 1 from disposition_outbox where sent_at is null and at <= :moment)")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /**
     * What the ids of conclusions end with since the database was restored from a backup: numbers and versions of cases are given
     * again then, and the topic may hold conclusions under them that are not known here.
     *
     * @return empty as long as it never was
     */
    public String lineage() {
        return database.sql("select coalesce('-r' || max(number), '') from restoration")
                .query(String.class)
                .single();
    }

    /** Whether a conclusion was reached here. */
    boolean knows(String dispositionId) {
        return database.sql("select exists (select 1 from disposition_outbox where disposition_id = :id)")
                .param("id", dispositionId)
                .query(Boolean.class)
                .single();
    }

    /** The broker has a conclusion. */
    void sent(String dispositionId) {
        database.sql("update disposition_outbox set sent_at = :at where disposition_id = :id and sent_at is null")
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .param("id", dispositionId)
                .update();
    }
}
