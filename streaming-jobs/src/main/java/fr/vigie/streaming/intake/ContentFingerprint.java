package fr.vigie.streaming.intake;

import fr.vigie.domain.stream.RecordBinary;
import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * A 64-bit fingerprint (CRC-64-AVRO) of a record's content, batchId and receivedAt apart: a resent lot has its own.
 * It is only ever compared with others of the same id, so 64 bits are plenty.
 */
final class ContentFingerprint {
    private ContentFingerprint() {}

    /** The fingerprint of a record, which is left as it was. */
    static long of(SpecificRecordBase record) {
        Object batch = set(record, "batchId", "");
        Object received = set(record, "receivedAt", Instant.EPOCH);
        try {
            return SchemaNormalization.fingerprint64(RecordBinary.encode(record));
        } finally {
            set(record, "batchId", batch);
            set(record, "receivedAt", received);
        }
    }

    private static Object set(SpecificRecordBase record, String name, Object value) {
        Schema.Field field = record.getSchema().getField(name);
        if (field == null) {
            return value;
        }
        Object before = record.get(field.pos());
        record.put(field.pos(), value);
        return before;
    }
}
