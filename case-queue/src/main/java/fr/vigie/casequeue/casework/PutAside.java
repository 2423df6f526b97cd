package fr.vigie.casequeue.casework;

import fr.vigie.casequeue.alert.Rows;
import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The alerts that suppressions put aside today, and what they let through. */
@Component
public class PutAside {
    /** How many are listed at most. */
    public static final int MOST_LISTED = 200;

    private final JdbcClient database;
    private final CaseClock clock;

    PutAside(JdbcClient database, CaseClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * An alert that is put aside.
     *
     * @param until the day from which it is back in the queue
     * @param number of the case concluded without action on the same
     * @param concludedOn the day of that conclusion
     * @param letThroughCents what it claims beyond what was concluded on, in suffered and avoidable cents
     */
    public record Waiting(
            String alertId, LocalDate until, String number, LocalDate concludedOn, long letThroughCents) {}

    /**
     * All of them.
     *
     * @param alerts how many
     * @param letThroughCents what they claim beyond what was concluded on, in suffered and avoidable cents
     */
    public record Total(long alerts, long letThroughCents) {}

    /** Those that let most through first; without those of dossiers that are restricted to others. */
    public List<Waiting> list(Actor actor) {
        actor.require(Permission.READ_CASES);
        return database.sql(
                        """
                        select p.alert_id, p.until, c.number, s.concluded_on, p.let_through_cents
                        from put_aside p join suppression s using (suppression_id)
                        join case_file c using (case_id) join dossier d using (dossier_id)
                        where p.until > :today and"""
                                + Dossiers.OPEN_TO_LOGIN + "order by p.let_through_cents desc, p.alert_id limit :most")
                .param("today", clock.today())
                .param("login", actor.login())
                .param("most", MOST_LISTED)
                .query((row, i) -> new Waiting(
                        row.getString("alert_id"),
                        Rows.date(row, "until").orElseThrow(),
                        row.getString("number"),
                        Rows.date(row, "concluded_on").orElseThrow(),
                        row.getLong("let_through_cents")))
                .list();
    }

    /** How many, and how much. */
    public Total total() {
        return database.sql(
                        """
                        select count(*) as alerts, coalesce(sum(let_through_cents), 0) as cents
                        from put_aside where until > :today""")
                .param("today", clock.today())
                .query((row, i) -> new Total(row.getLong("alerts"), row.getLong("cents")))
                .single();
    }
}
