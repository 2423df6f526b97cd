package fr.vigie.domain.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/**
 * Avro single-object encoding of records: two marker bytes, the schema's fingerprint, the binary form.
 *
 * <p>Encoders and decoders are not shared by threads: each thread keeps its own.
 */
public final class RecordBinary {
    /** Two marker bytes and the fingerprint of the schema. */
    private static final int HEADER = 10;

    private static final ThreadLocal<Map<Schema, Codec>> CODECS = ThreadLocal.withInitial(IdentityHashMap::new);

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
     * The record of a schema that some bytes hold.
     *
     * @throws BadRecord if they hold none, or one of another schema
     */
    public static SpecificRecordBase decode(Schema schema, byte[] bytes) throws BadRecord {
        try {
            return codec(schema).decode(bytes);
        } catch (IOException | RuntimeException e) {
            // Avro reports a damaged body by whatever its reader stumbles on, unchecked exceptions included.
            throw new BadRecord("not a " + schema.getName() + " in Avro single-object encoding: " + e.getMessage());
        }
    }

    private static Codec codec(Schema schema) {
        return CODECS.get().computeIfAbsent(schema, Codec::new);
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

    /**
     * Reads and writes one schema. Avro's own message decoder and encoder do the same by way of streams and buffers, in
     * twice the time.
     */
    private static final class Codec {
        private final SpecificDatumWriter<SpecificRecordBase> writer;
        private final SpecificDatumReader<SpecificRecordBase> reader;
        private final byte[] header;
        private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        private @Nullable BinaryEncoder encoder;
        private @Nullable BinaryDecoder decoder;

        private Codec(Schema schema) {
            SpecificData model = SpecificData.getForSchema(schema);
            // Avro reads by its fast reader only with a model of its own; PlainLists is for the schemas that need it.
            SpecificData data = holdsLists(schema) ? new PlainLists(model) : model;
            writer = new SpecificDatumWriter<>(schema, data);
            reader = new SpecificDatumReader<>(schema, schema, data);
            header = ByteBuffer.allocate(HEADER)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put((byte) 0xc3)
                    .put((byte) 0x01)
                    .putLong(SchemaNormalization.parsingFingerprint64(schema))
                    .array();
        }

        private static boolean holdsLists(Schema schema) {
            return switch (schema.getType()) {
                case ARRAY, MAP -> true;
                case UNION -> schema.getTypes().stream().anyMatch(Codec::holdsLists);
                case RECORD -> schema.getFields().stream().anyMatch(field -> holdsLists(field.schema()));
                default -> false;
            };
        }

        byte[] encode(SpecificRecordBase record) {
            try {
                out.reset();
                out.writeBytes(header);
                encoder = EncoderFactory.get().directBinaryEncoder(out, encoder);
                writer.write(record, encoder);
                return out.toByteArray();
            } catch (IOException e) {
                throw new IllegalStateException("encoding to memory failed", e);
            }
        }

        SpecificRecordBase decode(byte[] bytes) throws IOException {
            if (bytes.length < HEADER || Arrays.mismatch(bytes, 0, HEADER, header, 0, HEADER) >= 0) {
                throw new IOException("its first bytes name another schema, or none");
            }
            decoder = DecoderFactory.get().binaryDecoder(bytes, HEADER, bytes.length - HEADER, decoder);
            SpecificRecordBase record = reader.read(null, decoder);
            if (!decoder.isEnd()) {
                throw new IOException("bytes are left over behind it");
            }
            return record;
        }
    }
}
