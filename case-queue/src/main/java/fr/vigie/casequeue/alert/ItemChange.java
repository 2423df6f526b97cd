package fr.vigie.casequeue.alert;

import fr.vigie.domain.alert.AlertItem;
import java.util.Optional;

/**
 * What became of one item of an alert.
 *
 * @param alertId the alert
 * @param recordId the billing line, or the payment of a daily allowance
 * @param item the item as it is now; absent if it was removed
 */
public record ItemChange(String alertId, String recordId, Optional<AlertItem> item) {

    /** An item that was added or changed; it has a line or a payment. */
    public static ItemChange of(AlertItem item) {
        String recordId = item.getLineId().or(item::getPaymentId).orElseThrow();
        return new ItemChange(item.getAlertId(), recordId, Optional.of(item));
    }

    /** An item that was removed. */
    public static ItemChange removal(String alertId, String recordId) {
        return new ItemChange(alertId, recordId, Optional.empty());
    }
}
