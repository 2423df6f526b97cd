package fr.vigie.casequeue.casework;

import fr.vigie.casequeue.alert.Rows;
import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.person.Actor;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened in each case: appended to, never changed. */
@Component
public class Timeline {
    private final JdbcClient database;
    private final CaseClock clock;

    Timeline(JdbcClient database, CaseClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What there is to tell of a step of the procedure.
     *
     * @param name the step
     * @param on its day
     * @param cents the sum that it is about
     */
    record StepRow(String name, LocalDate on, Optional<Long> cents) {}

    /** Appends something; the case must be locked. */
    void append(long caseId, Actor actor, EventKind kind, String text) {
        append(caseId, actor, kind, text, Optional.empty());
    }

    /** Appends a step of the procedure; the case must be locked. */
    void append(long caseId, Actor actor, StepRow step, String text) {
        append(caseId, actor, EventKind.STEP, text, Optional.of(step));
    }

    private void append(long caseId, Actor actor, EventKind kind, String text, Optional<StepRow> step) {
        database.sql(
                        """
                        insert into case_event
                        select :caseId, coalesce(max(position), 0) + 1, :at, :login, :kind, :step, :on, :cents, :text
                        from case_event where case_id = :caseId""")
                .param("caseId", caseId)
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .param("login", actor.login())
                .param("kind", kind.name())
                .param("step", step.map(StepRow::name).orElse(null), java.sql.Types.VARCHAR)
                .param("on", step.map(StepRow::on).orElse(null), java.sql.Types.DATE)
                .param("cents", step.flatMap(StepRow::cents).orElse(null), java.sql.Types.BIGINT)
                .param("text", text)
                .update();
    }

    /** Everything that happened in a case, in order. */
    List<CaseEvent> of(long caseId) {
        return database.sql("select * from case_event where case_id = :caseId order by position")
                .param("caseId", caseId)
                .query((row, i) -> new CaseEvent(
                        row.getInt("position"),
                        Rows.instant(row, "at"),
                        row.getString("login"),
                        EventKind.valueOf(row.getString("kind")),
                        Rows.text(row, "step"),
                        Rows.date(row, "on_day"),
                        Optional.ofNullable(row.getObject("amount_cents", Long.class)),
                        row.getString("text")))
                .list();
    }
}
