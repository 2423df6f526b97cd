package fr.vigie.casequeue.alert;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The lines that cases were concluded on, and how many undue ones each of their alerts has had since: an alert with such lines is in
 * the queue again, whatever was concluded.
 *
 * <p>The number is counted anew from what is there, whenever lines of such an alert change: the same after any order of messages.
 */
@Component
public class ConcludedLines {
    /** Any number that no other lock of the queue has. */
    private static final int LOCK = 1_500_001;

    private final JdbcClient database;

    ConcludedLines(JdbcClient database) {
        this.database = database;
    }

    /**
     * Holds lines back until the transaction ends, so that each is either among those concluded on or counted as new: to be called
     * before a conclusion reads any.
     */
    public void hold() {
        database.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query()
                .listOfRows();
    }

    /** Waits for a conclusion in course, if there is one: to be called before lines change. */
    void await() {
        database.sql("select pg_advisory_xact_lock_shared(:lock)")
                .param("lock", LOCK)
                .query()
                .listOfRows();
    }

    /** Keeps the lines that the active alerts of a case have now; {@link #hold} comes before. */
    public void keep(long caseId) {
        database.sql(
                        """
                        insert into concluded_line
                        select i.alert_id, i.record_id, ca.case_id
                        from case_alert ca join alert a using (alert_id) join alert_item i using (alert_id)
                        where ca.case_id = :caseId and a.status = 'ACTIVE'
                        on conflict do nothing""")
                .param("caseId", caseId)
                .update();
        database.sql(
                        """
                        update case_alert set new_lines = 0
                        where new_lines > 0 and alert_id in (select alert_id from case_alert where case_id = :caseId)""")
                .param("caseId", caseId)
                .update();
    }

    /** Counts the lines of some alerts that no case was concluded on; of alerts that no case answered for it counts none. */
    void count(Collection<String> alertIds) {
        database.sql(
                        """
                        with counted as (
                          select ca.alert_id, ca.case_id, (
                            select count(*) from alert_item i
                            where i.alert_id = ca.alert_id and i.home and i.undue_cents > 0
                              and not exists (select 1 from concluded_line l
                                              where l.alert_id = i.alert_id and l.record_id = i.record_id)) as lines
                          from case_alert ca where ca.alert_id = any(:alertIds))
                        update case_alert ca set new_lines = counted.lines from counted
                        where counted.alert_id = ca.alert_id and counted.case_id = ca.case_id
                          and counted.lines <> ca.new_lines""")
                .param("alertIds", alertIds.toArray(String[]::new))
                .update();
    }
}
