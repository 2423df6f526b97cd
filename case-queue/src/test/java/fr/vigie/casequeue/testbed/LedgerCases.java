package fr.vigie.casequeue.testbed;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases put straight into the database, in a world that is played up to a day. */
public final class LedgerCases {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final JdbcClient database;

    /** The clock of a queue with {@code --vigie.clock=feed} stands at the day after this one. */
    public LedgerCases(Testbed testbed, LocalDate closedThrough) {
        this.database = testbed.database();
        closeThrough(closedThrough);
    }

    /** Lets days pass. */
    public void closeThrough(LocalDate day) {
        database.sql("insert into closed_day values ('billing-lines', :day)"
                        + " on conflict (stream) do update set closed_through = :day")
                .param("day", day)
                .update();
    }

    /** An open case on a subject of its own. */
    public long open(Scheme scheme, AlertSubjectKind kind) {
        int number = NUMBER.incrementAndGet();
        long dossier = database.sql("insert into dossier (subject_kind, subject_id, opened_at)"
                        + " values (:kind, :id, '2021-01-04') returning dossier_id")
                .param("kind", kind.name())
                .param("id", "s" + number)
                .query(Long.class)
                .single();
        return database.sql(
                        """
                        insert into case_file (number, dossier_id, scheme, origin, state, opened_at, opened_by)
                        values (:number, :dossier, :scheme, 'ALERT', 'SUITES', '2021-01-04T10:00:00Z', 'anne')
                        returning case_id""")
                .param("number", "LCF-2021-%05d".formatted(number))
                .param("dossier", dossier)
                .param("scheme", scheme.name())
                .query(Long.class)
                .single();
    }

    /** Marks a case as concluded on a day. */
    public void close(long caseId, String outcome, LocalDate day) {
        database.sql("update case_file set state = 'CLOSED', outcome = :outcome, closed_by = 'anne',"
                        + " closed_at = cast(:day as timestamp) at time zone 'Europe/Paris' where case_id = :caseId")
                .param("outcome", outcome)
                .param("day", day)
                .param("caseId", caseId)
                .update();
    }
}
