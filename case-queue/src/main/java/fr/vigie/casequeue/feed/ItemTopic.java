package fr.vigie.casequeue.feed;

import fr.vigie.casequeue.alert.ItemChange;
import fr.vigie.casequeue.alert.ItemStore;
import fr.vigie.domain.alert.AlertItem;
import fr.vigie.domain.stream.BadRecord;
import java.util.List;
import org.springframework.stereotype.Component;

/** The topic of itemised lines, keyed by alert and line or payment; a tombstone removes the item. */
@Component
class ItemTopic implements FeedTopic<ItemChange> {
    private final ItemStore store;

    ItemTopic(ItemStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "alert-items";
    }

    @Override
    public ItemChange read(FeedMessage message) throws BadRecord {
        if (message.value().isEmpty()) {
            String[] key = KeyedRecord.twoParts(message);
            return ItemChange.removal(key[0], key[1]);
        }
        AlertItem item = KeyedRecord.decode(AlertItem.class, message);
        if (item.getLineId().isPresent() == item.getPaymentId().isPresent()) {
            throw new BadRecord("lineId, paymentId: exactly one of the two was expected");
        }
        ItemChange change = ItemChange.of(item);
        KeyedRecord.requireKey(message, change.alertId() + "," + change.recordId());
        return change;
    }

    @Override
    public int store(List<ItemChange> changes) {
        store.apply(changes);
        return changes.size();
    }
}
