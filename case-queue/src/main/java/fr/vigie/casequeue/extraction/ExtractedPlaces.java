package fr.vigie.casequeue.extraction;

import fr.vigie.casequeue.alert.Rows;
import fr.vigie.casequeue.map.Visit;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the records of an extraction happened. */
@Component
public class ExtractedPlaces {
    private static final String OWN =
            "from extraction_place p join extraction e using (extraction_id) where extraction_id = :id and e.login = :login ";

    private final JdbcClient database;

    ExtractedPlaces(JdbcClient database) {
        this.database = database;
    }

    /** How many records of somebody's own extraction have a place, day by day. */
    public Map<LocalDate, Long> days(Actor actor, long extractionId) {
        actor.require(Permission.WORK_CASES);
        Map<LocalDate, Long> days = new TreeMap<>();
        own("select p.day, count(*) as visits " + OWN + "group by p.day", actor, extractionId)
                .query((row, i) -> days.put(Rows.date(row, "day").orElseThrow(), row.getLong("visits")))
                .list();
        return days;
    }

    /** The visits of somebody's own extraction: those of a day, or all. */
    public List<Visit> visits(Actor actor, long extractionId, Optional<LocalDate> day) {
        actor.require(Permission.WORK_CASES);
        return own("select p.* " + OWN + "and (cast(:day as date) is null or p.day = :day)", actor, extractionId)
                .param("day", day.orElse(null), Types.DATE)
                .query((row, i) -> new Visit(
                        Rows.date(row, "day").orElseThrow(),
                        Rows.moment(row, "at"),
                        row.getString("commune"),
                        row.getString("record_id")))
                .list();
    }

    void keep(long extractionId, List<Visit> visits) {
        database.sql(
                        """
                        insert into extraction_place select :id, v.day, v.at, v.commune, v.record_id, v.position
                        from unnest(cast(:days as date[]), cast(:times as timestamptz[]), :communes, :records)
                          with ordinality as v(day, at, commune, record_id, position)""")
                .param("id", extractionId)
                .param("days", texts(visits, visit -> visit.day().toString()))
                .param(
                        "times",
                        visits.stream()
                                .map(visit ->
                                        visit.at().map(ExtractedPlaces::text).orElse(null))
                                .toArray(String[]::new))
                .param("communes", texts(visits, Visit::commune))
                .param("records", texts(visits, Visit::recordId))
                .update();
    }

    private JdbcClient.StatementSpec own(String sql, Actor actor, long extractionId) {
        return database.sql(sql).param("id", extractionId).param("login", actor.login());
    }

    private static String text(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toString();
    }

    private static String[] texts(List<Visit> visits, java.util.function.Function<Visit, String> text) {
        return visits.stream().map(text).toArray(String[]::new);
    }
}
