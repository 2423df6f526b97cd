package fr.vigie.casequeue.feed;

import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordBinary;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;

/** Reading of a message's value, and of the key that has to agree with it. */
final class KeyedRecord {
    private KeyedRecord() {}

    /**
     * The record in a message.
     *
     * @throws BadRecord if the message has no value, or one that is not such a record
     */
    static <R extends SpecificRecordBase> R decode(Class<R> type, FeedMessage message) throws BadRecord {
        byte[] bytes = message.value().orElseThrow(() -> new BadRecord("no value: a record was expected"));
        return type.cast(RecordBinary.decode(SpecificData.get().getSchema(type), bytes));
    }

    /** @throws BadRecord if the key of the message is not the one that its record has */
    static void requireKey(FeedMessage message, String expected) throws BadRecord {
        if (!message.key().equals(expected)) {
            throw new BadRecord("the key of the message is not that of its record");
        }
    }

    /**
     * The two parts of a key, either side of its first comma.
     *
     * @throws BadRecord if a part is missing
     */
    static String[] twoParts(FeedMessage message) throws BadRecord {
        String[] parts = message.key().split(",", 2);
        if (parts.length < 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
            throw new BadRecord("the key of the message is not of the form alertId,id");
        }
        return parts;
    }
}
