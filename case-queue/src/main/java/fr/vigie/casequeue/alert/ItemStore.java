package fr.vigie.casequeue.alert;

import fr.vigie.domain.alert.AlertItem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the itemised lines of the alerts. */
@Component
public class ItemStore {
    private static final String UPSERT =
            """
            insert into alert_item (alert_id, record_id, payment, invoice_id, patient_id, care_date, paid_on, act_code,
              coefficient, quantity, billed_cents, due_cents, undue_cents, reason_codes, home)
            values (:alertId, :recordId, :payment, :invoiceId, :patientId, :careDate, :paidOn, :actCode,
              :coefficient, :quantity, :billedCents, :dueCents, :undueCents, :reasonCodes, :home)
            on conflict (alert_id, record_id) do update set
              payment = excluded.payment, invoice_id = excluded.invoice_id, patient_id = excluded.patient_id,
              care_date = excluded.care_date, paid_on = excluded.paid_on, act_code = excluded.act_code,
              coefficient = excluded.coefficient, quantity = excluded.quantity,
              billed_cents = excluded.billed_cents, due_cents = excluded.due_cents,
              undue_cents = excluded.undue_cents, reason_codes = excluded.reason_codes, home = excluded.home""";

    private static final String DELETE = "delete from alert_item where alert_id = :alertId and record_id = :recordId";

    private final NamedParameterJdbcTemplate database;
    private final ConcludedLines concluded;

    ItemStore(NamedParameterJdbcTemplate database, ConcludedLines concluded) {
        this.database = database;
        this.concluded = concluded;
    }

    /** Applies changes; of several to one item the last holds. To be called in a transaction. */
    public void apply(List<ItemChange> changes) {
        concluded.await();
        Map<List<String>, ItemChange> last = new LinkedHashMap<>();
        changes.forEach(change -> last.put(List.of(change.alertId(), change.recordId()), change));
        batch(DELETE, rows(last.values(), false));
        batch(UPSERT, rows(last.values(), true));
        concluded.count(last.values().stream().map(ItemChange::alertId).collect(Collectors.toSet()));
    }

    private static MapSqlParameterSource[] rows(Collection<ItemChange> changes, boolean present) {
        return changes.stream()
                .filter(change -> change.item().isPresent() == present)
                .map(ItemStore::columns)
                .toArray(MapSqlParameterSource[]::new);
    }

    private void batch(String sql, MapSqlParameterSource[] rows) {
        if (rows.length > 0) {
            database.batchUpdate(sql, rows);
        }
    }

    private static MapSqlParameterSource columns(ItemChange change) {
        MapSqlParameterSource row = new MapSqlParameterSource()
                .addValue("alertId", change.alertId())
                .addValue("recordId", change.recordId());
        change.item().ifPresent(item -> addContent(row, item));
        return row;
    }

    private static void addContent(MapSqlParameterSource row, AlertItem item) {
        row.addValue("payment", item.getPaymentId().isPresent())
                .addValue("invoiceId", item.getInvoiceId())
                .addValue("patientId", item.getPatientId().orElse(null))
                .addValue("careDate", item.getCareDate())
                .addValue("paidOn", item.getPaidOn().orElse(null))
                .addValue("actCode", item.getActCode())
                .addValue("coefficient", item.getCoefficient())
                .addValue("quantity", item.getQuantity())
                .addValue("billedCents", item.getBilledCents())
                .addValue("dueCents", item.getDueCents())
                .addValue("undueCents", item.getUndueCents())
                .addValue("reasonCodes", item.getReasonCodes().toArray(String[]::new))
                .addValue("home", item.getHome());
    }
}
