package fr.vigie.casequeue.extraction;

import fr.vigie.casequeue.alert.Rows;
import fr.vigie.casequeue.chronology.Lane;
import fr.vigie.casequeue.chronology.Span;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the records of an extraction happened: counted once, when it is made. */
@Component
public class ExtractedDays {
    private final JdbcClient database;

    ExtractedDays(JdbcClient database) {
        this.database = database;
    }

    /** What somebody's own extractions found. */
    public List<Span> of(Actor actor, List<Long> extractionIds) {
        actor.require(Permission.WORK_CASES);
        if (extractionIds.isEmpty()) {
            return List.of();
        }
        return database.sql(
                        """
                        select d.* from extraction_day d join extraction e using (extraction_id)
                        where extraction_id in (:ids) and e.login = :login""")
                .param("ids", extractionIds)
                .param("login", actor.login())
                .query((row, i) -> new Span(
                        Lane.valueOf(row.getString("lane")),
                        Rows.date(row, "from_day").orElseThrow(),
                        Rows.date(row, "to_day").orElseThrow(),
                        row.getLong("records")))
                .list();
    }

    void keep(long extractionId, List<Span> spans) {
        database.sql(
                        """
                        insert into extraction_day
                        select :id, d.lane, d.from_day, d.to_day, d.records
                        from unnest(:lanes, cast(:from as date[]), cast(:to as date[]), cast(:records as integer[]))
                          as d(lane, from_day, to_day, records)""")
                .param("id", extractionId)
                .param("lanes", spans.stream().map(span -> span.lane().name()).toArray(String[]::new))
                .param(
                        "from",
                        spans.stream().map(span -> span.from().toString()).toArray(String[]::new))
                .param("to", spans.stream().map(span -> span.to().toString()).toArray(String[]::new))
                .param(
                        "records",
                        spans.stream().map(span -> "" + span.records()).toArray(String[]::new))
                .update();
    }
}
