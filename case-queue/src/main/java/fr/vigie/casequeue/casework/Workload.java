package fr.vigie.casequeue.casework;

import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much lies on whose desk. */
@Component
public class Workload {
    private final JdbcClient database;
    private final CaseClock clock;

    Workload(JdbcClient database, CaseClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What lies on a desk.
     *
     * @param login whose
     * @param open open cases
     * @param overdue of them, with a legal deadline that has passed
     * @param soon of them, with a legal deadline in the next 14 days
     * @param oldestDays days since the oldest was opened
     */
    public record Desk(String login, int open, int overdue, int soon, int oldestDays) {}

    /** Every desk with an open case, the fullest first. */
    public List<Desk> desks(Actor actor) {
        actor.require(Permission.READ_CASES);
        LocalDate today = clock.today();
        return database.sql(
                        """
                        select coalesce(assignee, '') as login, count(*) as open,
                               count(*) filter (where next_deadline_on < :today) as overdue,
                               count(*) filter (where next_deadline_on between :today and :soon) as soon,
                               max(cast(:today as date) - cast(opened_at at time zone 'Europe/Paris' as date)) as oldest
                        from case_file where closed_at is null
                        group by 1 order by open desc, login""")
                .param("today", today)
                .param("soon", today.plusDays(14))
                .query((row, i) -> new Desk(
                        row.getString("login"),
                        row.getInt("open"),
                        row.getInt("overdue"),
                        row.getInt("soon"),
                        row.getInt("oldest")))
                .list();
    }
}
