package fr.vigie.casequeue.feed;

import fr.vigie.casequeue.alert.AlertStore;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.stream.BadRecord;
import java.util.List;
import org.springframework.stereotype.Component;

/** The topic of alerts, keyed by alert. An alert is withdrawn by a revision, never by a tombstone. */
@Component
class AlertTopic implements FeedTopic<Alert> {
    private final AlertStore store;

    AlertTopic(AlertStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "alerts";
    }

    @Override
    public Alert read(FeedMessage message) throws BadRecord {
        Alert alert = KeyedRecord.decode(Alert.class, message);
        KeyedRecord.requireKey(message, alert.getAlertId());
        return alert;
    }

    @Override
    public int store(List<Alert> changes) {
        int used = 0;
        for (Alert alert : changes) {
            used += store.put(alert) ? 1 : 0;
        }
        return used;
    }
}
