package fr.vigie.casequeue.casework;

import fr.vigie.casequeue.alert.AlertItems;
import fr.vigie.casequeue.alert.CountedItem;
import fr.vigie.casequeue.procedure.CaseFacts;
import fr.vigie.casequeue.procedure.Limitation;
import fr.vigie.casequeue.procedure.Step;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The very lines that a notification of indu covers; they are kept with it as they were on that day. */
@Component
public class InduLines {
    private static final String NOTIFIED_SINCE_NOTHING_WAS =
            """
            from case_event e where e.case_id = :caseId and e.step = :notified and e.position > (
              select coalesce(max(w.position), 0) from case_event w where w.case_id = :caseId and w.step = :withdrawn)
            """;

    private final JdbcClient database;
    private final CaseBook book;
    private final AlertItems items;

    InduLines(JdbcClient database, CaseBook book, AlertItems items) {
        this.database = database;
        this.book = book;
        this.items = items;
    }

    /**
     * A notification of indu with its lines.
     *
     * @param cents what was notified
     * @param lines in order of care; together they may be more than was notified, if whoever did it left some out
     */
    public record Notified(LocalDate day, long cents, List<CountedItem> lines) {
        /** Whether the lines are exactly what was notified. */
        public boolean isItemised() {
            return cents
                    == lines.stream()
                            .mapToLong(line -> line.item().undueCents())
                            .sum();
        }
    }

    /** What can be claimed on a day, line by line: undue, paid, not lapsed, and not notified yet. */
    public List<CountedItem> claimable(CaseFile file, CaseFacts facts, LocalDate day) {
        Set<String> notified = claimed(file).keySet();
        return items.counted(book.alertIds(file)).stream()
                .filter(line -> line.item().undueCents() > 0)
                .filter(line -> line.item()
                        .paidOn()
                        .filter(paid -> !day.isAfter(Limitation.lastDay(facts, paid)))
                        .isPresent())
                .filter(line -> !notified.contains(line.item().recordId()))
                .toList();
    }

    /** The last notification that was not withdrawn. */
    public Optional<Notified> notified(CaseFile file) {
        return about(
                        file,
                        "select e.position, e.on_day, e.amount_cents " + NOTIFIED_SINCE_NOTHING_WAS
                                + "order by e.position desc limit 1")
                .query((row, i) -> new Notified(
                        row.getObject("on_day", LocalDate.class),
                        row.getLong("amount_cents"),
                        lines(file, row.getInt("position"))))
                .optional();
    }

    /** Keeps the lines of the notification that was just appended to the case; the case must be locked. */
    void keep(CaseFile file, List<CountedItem> lines) {
        database.sql(
                        """
                        insert into indu_line
                        select :caseId, (select max(position) from case_event where case_id = :caseId and step = :notified),
                          i.alert_id, a.scheme, i.record_id, i.payment, i.invoice_id, i.patient_id, i.care_date, i.paid_on,
                          i.act_code, i.coefficient, i.quantity, i.billed_cents, i.due_cents, i.undue_cents, i.reason_codes,
                          i.home
                        from unnest(:alerts, :records) as wanted (alert_id, record_id)
                        join alert_item i on i.alert_id = wanted.alert_id and i.record_id = wanted.record_id
                        join alert a on a.alert_id = i.alert_id""")
                .param("caseId", file.caseId())
                .param("notified", Step.NOTIFY_INDU.name())
                .param("alerts", lines.stream().map(CountedItem::alertId).toArray(String[]::new))
                .param(
                        "records",
                        lines.stream().map(line -> line.item().recordId()).toArray(String[]::new))
                .update();
    }

    /** What is claimed by the notifications that stand: cents by line. */
    Map<String, Long> claimed(CaseFile file) {
        Map<String, Long> claimed = new HashMap<>();
        about(
                        file,
                        "select l.record_id, l.undue_cents from indu_line l"
                                + " where l.case_id = :caseId and l.position in (select e.position "
                                + NOTIFIED_SINCE_NOTHING_WAS + ")")
                .query((row, i) -> claimed.put(row.getString("record_id"), row.getLong("undue_cents")))
                .list();
        return claimed;
    }

    private JdbcClient.StatementSpec about(CaseFile file, String sql) {
        return database.sql(sql)
                .param("caseId", file.caseId())
                .param("notified", Step.NOTIFY_INDU.name())
                .param("withdrawn", Step.WITHDRAW_INDU.name());
    }

    private List<CountedItem> lines(CaseFile file, int position) {
        return database.sql(
                        """
                        select * from indu_line where case_id = :caseId and position = :position
                        order by care_date, record_id""")
                .param("caseId", file.caseId())
                .param("position", position)
                .query(AlertItems::counted)
                .list();
    }
}
