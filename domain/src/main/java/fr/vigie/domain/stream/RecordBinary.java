package fr.vigie.domain.stream;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/**
 * Avro single-object encoding of records: two marker bytes, the schema's fingerprint, the binary form.
 *
 * <p>Encoders and decoders are not shared by threads: each thread keeps its own.
 */
public final class RecordBinary {
    private static final ThreadLocal<Map<Schema, Codec>> CODECS = ThreadLocal.withInitial(ConcurrentHashMap::new);

    private RecordBinary() {}

    /** The bytes of a record. */
    public static byte[] encode(SpecificRecordBase record) {
        try {
            ByteBuffer bytes = codec(record.getSchema()).encoder.encode(record);
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            return copy;
        } catch (IOException e) {
            throw new IllegalStateException("encoding to memory failed", e);
        }
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
     * The record of a schema that some bytes hold.
     *
     * @throws BadRecord if they hold none, or one of another schema
     */
    public static SpecificRecordBase decode(Schema schema, byte[] bytes) throws BadRecord {
        try {
            return codec(schema).decoder.decode(bytes, null);
        } catch (IOException | RuntimeException e) {
            // Avro reports a damaged body by whatever its reader stumbles on, unchecked exceptions included.
            throw new BadRecord("not a " + schema.getName() + " in Avro single-object encoding: " + e.getMessage());
        }
    }

    private static Codec codec(Schema schema) {
        return CODECS.get().computeIfAbsent(schema, Codec::of);
    }

    /**
     * Avro's model of a record, but for its lists: Avro's own compare their elements by the schema's types rather than
     * by {@code equals}, and fail on dates.
     */
    private static final class PlainLists extends SpecificData {
        PlainLists(SpecificData model) {
            model.getConversions().forEach(this::addLogicalTypeConversion);
        }

        @Override
        public Object newArray(@Nullable Object old, int size, Schema schema) {
            return new ArrayList<>(size);
        }
    }

    private record Codec(
            BinaryMessageEncoder<SpecificRecordBase> encoder, BinaryMessageDecoder<SpecificRecordBase> decoder) {
        static Codec of(Schema schema) {
            SpecificData data = new PlainLists(SpecificData.getForSchema(schema));
            return new Codec(new BinaryMessageEncoder<>(data, schema), new BinaryMessageDecoder<>(data, schema));
        }
    }
}
