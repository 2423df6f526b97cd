package fr.vigie.casequeue.feed;

import fr.vigie.domain.stream.BadRecord;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts messages into PostgreSQL, each exactly once in effect: rows and offset are written in one transaction. */
@Component
class FeedStore {
    private final TransactionTemplate transaction;
    private final FeedOffsets offsets;
    private final RejectedMessages rejected;

    FeedStore(TransactionTemplate transaction, FeedOffsets offsets, RejectedMessages rejected) {
        this.transaction = transaction;
        this.offsets = offsets;
        this.rejected = rejected;
    }

    /**
     * Stores consecutive messages of one partition, all or none.
     *
     * @param messages at least one
     */
    <C> void store(FeedTopic<C> topic, FeedPartition partition, List<FeedMessage> messages) {
        try {
            transaction.executeWithoutResult(status -> put(topic, partition, messages));
        } catch (DataIntegrityViolationException e) {
            // One message holds what the database refuses, such as a zero character: find it and go on without it.
            messages.forEach(message -> storeOrReject(topic, partition, message));
        }
    }

    private <C> void storeOrReject(FeedTopic<C> topic, FeedPartition partition, FeedMessage message) {
        try {
            transaction.executeWithoutResult(status -> put(topic, partition, List.of(message)));
        } catch (DataIntegrityViolationException e) {
            transaction.executeWithoutResult(status -> {
                rejected.add(
                        partition,
                        message,
                        "refused by the database: " + e.getMostSpecificCause().getMessage());
                offsets.advance(partition, message, new FeedCounts(0, 0, 1));
            });
        }
    }

    private <C> void put(FeedTopic<C> topic, FeedPartition partition, List<FeedMessage> messages) {
        List<C> changes = new ArrayList<>(messages.size());
        for (FeedMessage message : messages) {
            try {
                changes.add(topic.read(message));
            } catch (BadRecord e) {
                rejected.add(partition, message, String.valueOf(e.getMessage()));
            }
        }
        int used = topic.store(changes);
        offsets.advance(
                partition,
                messages.get(messages.size() - 1),
                new FeedCounts(used, changes.size() - used, messages.size() - changes.size()));
    }
}
