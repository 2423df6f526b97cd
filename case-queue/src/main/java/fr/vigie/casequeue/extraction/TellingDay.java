package fr.vigie.casequeue.extraction;

import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The day of an extraction that a map had best show: that of the evidence, that of the most euros, the one that went farthest. */
@Component
public class TellingDay {
    private static final String OWN =
            """
            from extraction_place p
            where p.extraction_id = (select extraction_id from extraction where extraction_id = :id and login = :login)
            """;

    private final JdbcClient database;

    TellingDay(JdbcClient database) {
        this.database = database;
    }

    /**
     * The day of somebody's own extraction; empty if none of its records has a place.
     *
     * @param evidenceIds records of the reasons that are about an itinerary
     * @param byEuros days of what is undue, the most euros first
     */
    public Optional<LocalDate> of(Actor actor, long extractionId, List<String> evidenceIds, List<LocalDate> byEuros) {
        actor.require(Permission.WORK_CASES);
        return ofRecords(actor, extractionId, evidenceIds)
                .or(() -> firstOf(actor, extractionId, byEuros))
                .or(() -> farthest(actor, extractionId));
    }

    private Optional<LocalDate> ofRecords(Actor actor, long extractionId, List<String> recordIds) {
        return recordIds.isEmpty()
                ? Optional.empty()
                : own(
                                "select p.day " + OWN
                                        + "and p.record_id in (:records) group by p.day order by count(*) desc, p.day limit 1",
                                actor,
                                extractionId)
                        .param("records", recordIds)
                        .query(LocalDate.class)
                        .optional();
    }

    private Optional<LocalDate> firstOf(Actor actor, long extractionId, List<LocalDate> days) {
        return own(
                        """
                        select wanted.day from unnest(cast(:days as date[])) with ordinality as wanted(day, place)
                        where exists (select 1
                        """
                                + OWN + "and p.day = wanted.day) order by wanted.place limit 1",
                        actor,
                        extractionId)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(LocalDate.class)
                .optional();
    }

    private Optional<LocalDate> farthest(Actor actor, long extractionId) {
        return own(
                        "select p.day " + OWN
                                + "group by p.day order by count(distinct p.commune) desc, count(*) desc, p.day limit 1",
                        actor,
                        extractionId)
                .query(LocalDate.class)
                .optional();
    }

    private JdbcClient.StatementSpec own(String sql, Actor actor, long extractionId) {
        return database.sql(sql).param("id", extractionId).param("login", actor.login());
    }
}
