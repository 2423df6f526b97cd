package fr.vigie.domain.stream;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Avro single-object encoding of records: two marker bytes, the schema's fingerprint, the binary form.
 *
 * <p>Written by hand ({@link BinaryForm}): Avro's own readers and writers give the same bytes and records at twice the
 * cost.
 */
public final class RecordBinary {
    /** Two marker bytes and the fingerprint of the schema. */
    private static final int HEADER = 10;

    private static final Map<Schema, Codec> CODECS = new ConcurrentHashMap<>();
    private static final ThreadLocal<BinaryOutput> OUT = ThreadLocal.withInitial(BinaryOutput::new);

    static {
        TrustedClasses.declare();
    }

    private RecordBinary() {}

    /** The bytes of a record. */
    public static byte[] encode(SpecificRecordBase record) {
        return codec(record.getSchema()).encode(record);
    }

    /**
     * The record of a stream that some bytes hold.
     *
     * @throws BadRecord if they hold none, or one of another schema
     */
    public static SpecificRecordBase decode(Stream stream, byte[] bytes) throws BadRecord {
        return decode(stream.schema(), bytes);
    }

    /**
     * The record of a schema that some bytes hold. Fields of bytes are views of them.
     *
     * @throws BadRecord if they hold none, or one of another schema
     */
    public static SpecificRecordBase decode(Schema schema, byte[] bytes) throws BadRecord {
        return decode(schema, bytes, 0, bytes.length);
    }

    /**
     * The same of what is left in a buffer on the heap, which stays as it is.
     *
     * @throws BadRecord if it holds none, or one of another schema
     */
    public static SpecificRecordBase decode(Schema schema, ByteBuffer bytes) throws BadRecord {
        int from = bytes.arrayOffset() + bytes.position();
        return decode(schema, bytes.array(), from, from + bytes.remaining());
    }

    private static SpecificRecordBase decode(Schema schema, byte[] bytes, int from, int end) throws BadRecord {
        try {
            return codec(schema).decode(bytes, from, end);
        } catch (IOException | RuntimeException e) {
            // A damaged body shows in whatever its reader stumbles on, unchecked exceptions included.
            throw new BadRecord("not a " + schema.getName() + " in Avro single-object encoding: " + e.getMessage());
        }
    }

    private static Codec codec(Schema schema) {
        Codec codec = CODECS.get(schema);
        return codec == null ? CODECS.computeIfAbsent(schema, Codec::new) : codec;
    }

    /** Reads and writes one schema. */
    private static final class Codec {
        private final RecordForm form;
        private final byte[] header;

        private Codec(Schema schema) {
            form = new RecordForm(schema);
            header = ByteBuffer.allocate(HEADER)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put((byte) 0xc3)
                    .put((byte) 0x01)
                    .putLong(SchemaNormalization.parsingFingerprint64(schema))
                    .array();
        }

        byte[] encode(SpecificRecordBase record) {
            BinaryOutput out = OUT.get();
            out.clear();
            out.write(header);
            form.write(record, out);
            return out.toBytes();
        }

        SpecificRecordBase decode(byte[] bytes, int from, int end) throws IOException {
            if (end - from < HEADER || Arrays.mismatch(bytes, from, from + HEADER, header, 0, HEADER) >= 0) {
                throw new IOException("its first bytes name another schema, or none");
            }
            BinaryInput in = new BinaryInput(bytes, from + HEADER, end);
            SpecificRecordBase record = form.read(in);
            if (!in.isAtEnd()) {
                throw new IOException("bytes are left over behind it");
            }
            return record;
        }
    }
}
