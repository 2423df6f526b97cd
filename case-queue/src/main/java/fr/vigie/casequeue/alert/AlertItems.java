package fr.vigie.casequeue.alert;

import fr.vigie.domain.alert.Scheme;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The itemised lines of the alerts, in order of care. */
@Component
public class AlertItems {
    private static final String SELECT =
            "select * from alert_item where alert_id = :alertId order by care_date, record_id";

    private final JdbcClient database;

    AlertItems(JdbcClient database) {
        this.database = database;
    }

    /** A part of the items of an alert; empty if there is no such alert. */
    public List<Item> list(String alertId, Slice slice) {
        return database.sql(SELECT + " limit :limit offset :offset")
                .param("alertId", alertId)
                .param("limit", slice.limit())
                .param("offset", slice.offset())
                .query(AlertItems::row)
                .list();
    }

    /** All items of an alert; empty if there is no such alert. */
    public List<Item> all(String alertId) {
        return database.sql(SELECT)
                .param("alertId", alertId)
                .query(AlertItems::row)
                .list();
    }

    /**
     * The items that count in some alerts, in order of care: each once, in the first of those that claim it as home. Withdrawn
     * alerts count for nothing.
     */
    public List<CountedItem> counted(List<String> alertIds) {
        if (alertIds.isEmpty()) {
            return List.of();
        }
        return database.sql(
                        """
                        select * from (
                          select distinct on (i.record_id) i.*, a.scheme
                          from alert_item i join alert a using (alert_id)
                          where i.home and a.status = 'ACTIVE' and i.alert_id in (:alerts)
                          order by i.record_id, i.alert_id) as counted
                        order by care_date, record_id""")
                .param("alerts", alertIds)
                .query(AlertItems::counted)
                .list();
    }

    /**
     * What is undue of the care of one patient.
     *
     * @param patientId pseudonym; absent for lines without a patient
     * @param cents undue
     * @param days how many days of care
     */
    public record PatientSum(Optional<String> patientId, long cents, long lines, long days) {}

    /** What is undue patient by patient, of the items that {@link #counted count}; in no order. */
    public List<PatientSum> byPatient(List<String> alertIds) {
        if (alertIds.isEmpty()) {
            return List.of();
        }
        return database.sql(
                        """
                        select patient_id, sum(undue_cents) as cents, count(*) as lines, count(distinct care_date) as days
                        from (
                          select distinct on (i.record_id) i.* from alert_item i join alert a using (alert_id)
                          where i.home and a.status = 'ACTIVE' and i.alert_id in (:alerts)
                          order by i.record_id, i.alert_id) as counted
                        group by patient_id""")
                .param("alerts", alertIds)
                .query((row, i) -> new PatientSum(
                        Rows.text(row, "patient_id"), row.getLong("cents"), row.getLong("lines"), row.getLong("days")))
                .list();
    }

    /** The sums over the items of an alert; zeroes if there is no such alert. */
    public ItemTotals totals(String alertId) {
        return database.sql(
                        """
                        select count(*), count(*) filter (where not home),
                               coalesce(sum(billed_cents) filter (where home), 0),
                               coalesce(sum(due_cents) filter (where home), 0),
                               coalesce(sum(undue_cents) filter (where home), 0),
                               coalesce(sum(undue_cents) filter (where home and paid_on is not null), 0)
                        from alert_item where alert_id = :alertId""")
                .param("alertId", alertId)
                .query((row, i) -> new ItemTotals(
                        row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6)))
                .single();
    }

    /**
     * What is undue of the care of some days.
     *
     * @param payment whether it is of daily allowances, or of billing lines
     * @param from date of care, or first undue day
     * @param days how many days it is for: 1, but for allowances
     * @param cents undue
     */
    public record DaySum(boolean payment, LocalDate from, int days, long lines, long cents) {}

    /** What is undue day by day, of the items that {@link #counted count}; in order of days. */
    public List<DaySum> byDay(List<String> alertIds) {
        if (alertIds.isEmpty()) {
            return List.of();
        }
        return database.sql(
                        """
                        select payment, care_date, case when payment then greatest(quantity, 1) else 1 end as days,
                               count(*) as lines, sum(undue_cents) as cents
                        from (
                          select distinct on (i.record_id) i.* from alert_item i join alert a using (alert_id)
                          where i.home and a.status = 'ACTIVE' and i.alert_id in (:alerts)
                          order by i.record_id, i.alert_id) as counted
                        group by 1, 2, 3 order by 2, 1, 3""")
                .param("alerts", alertIds)
                .query((row, i) -> new DaySum(
                        row.getBoolean("payment"),
                        Rows.date(row, "care_date").orElseThrow(),
                        row.getInt("days"),
                        row.getLong("lines"),
                        row.getLong("cents")))
                .list();
    }

    /** A row of items with the alert and its scheme. */
    public static CountedItem counted(ResultSet row, int index) throws SQLException {
        return new CountedItem(row.getString("alert_id"), Scheme.valueOf(row.getString("scheme")), row(row, index));
    }

    private static Item row(ResultSet row, int index) throws SQLException {
        Optional<String> recordId = Optional.of(row.getString("record_id"));
        boolean payment = row.getBoolean("payment");
        return new Item(
                payment ? Optional.empty() : recordId,
                payment ? recordId : Optional.empty(),
                row.getString("invoice_id"),
                Rows.text(row, "patient_id"),
                Rows.date(row, "care_date").orElseThrow(),
                Rows.date(row, "paid_on"),
                row.getString("act_code"),
                row.getBigDecimal("coefficient"),
                row.getInt("quantity"),
                row.getLong("billed_cents"),
                row.getLong("due_cents"),
                row.getLong("undue_cents"),
                Rows.texts(row, "reason_codes"),
                row.getBoolean("home"));
    }
}
