package fr.vigie.casequeue.extraction;

import fr.vigie.casequeue.alert.Rows;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deliveries of kits that extractions of a pharmacy found. */
@Component
public class ExtractedDeliveries {
    /** The last extraction of the lines of a subject that somebody has. */
    private static final String LAST =
            """
            (select max(extraction_id) from extraction
             where login = :login and subject_id = :subject and source = 'BILLING_LINES' and state = 'DONE')
            """;

    private final JdbcClient database;

    ExtractedDeliveries(JdbcClient database) {
        this.database = database;
    }

    /** What was delivered to one professional. */
    public record Received(String professionalId, long deliveries, long cents) {}

    /** To whom a pharmacy delivered, in somebody's own last extraction of its lines: the most deliveries first. */
    public List<Received> received(Actor actor, String pharmacyId) {
        actor.require(Permission.READ_CASES);
        return of(
                        actor,
                        pharmacyId,
                        """
                        select professional_id, count(*) as deliveries, sum(cents) as cents from extraction_delivery
                        where extraction_id = %s group by professional_id order by 2 desc, 3 desc, 1""")
                .query((row, i) ->
                        new Received(row.getString("professional_id"), row.getLong("deliveries"), row.getLong("cents")))
                .list();
    }

    /** Each delivery to one of them, in order of days. */
    public List<Delivery> to(Actor actor, String pharmacyId, String professionalId) {
        actor.require(Permission.READ_CASES);
        return of(
                        actor,
                        pharmacyId,
                        """
                        select * from extraction_delivery where extraction_id = %s and professional_id = :professional
                        order by day, line_id""")
                .param("professional", professionalId)
                .query((row, i) -> new Delivery(
                        row.getString("professional_id"),
                        Rows.date(row, "day").orElseThrow(),
                        row.getString("line_id"),
                        Optional.ofNullable(row.getObject("boxes", Integer.class)),
                        row.getInt("tests"),
                        row.getLong("cents")))
                .list();
    }

    private JdbcClient.StatementSpec of(Actor actor, String pharmacyId, String sql) {
        return database.sql(sql.formatted(LAST)).param("login", actor.login()).param("subject", pharmacyId);
    }

    void keep(long extractionId, List<Delivery> deliveries) {
        deliveries.forEach(one -> database.sql(
                        """
                        insert into extraction_delivery
                        values (:id, :professional, :day, :line, :boxes, :tests, :cents)""")
                .param("id", extractionId)
                .param("professional", one.professionalId())
                .param("day", one.day())
                .param("line", one.lineId())
                .param("boxes", one.boxes().orElse(null), Types.INTEGER)
                .param("tests", one.tests())
                .param("cents", one.cents())
                .update());
    }
}
