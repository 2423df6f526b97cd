package fr.vigie.streaming.care;

import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordBinary;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;

/** Records that are kept encoded, as they came. */
public final class StoredRecords {
    private StoredRecords() {}

    /** The record that some bytes hold. What is kept was read before: a failure is a bug and says so. */
    public static SpecificRecordBase decode(Schema schema, ByteBuffer stored) {
        try {
            return RecordBinary.decode(schema, stored);
        } catch (BadRecord e) {
            throw new IllegalStateException("what is kept is not a " + schema.getName(), e);
        }
    }
}
