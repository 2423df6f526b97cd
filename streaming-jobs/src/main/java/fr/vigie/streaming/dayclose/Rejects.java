package fr.vigie.streaming.dayclose;

import fr.vigie.domain.alert.Reject;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.RecordJson;
import fr.vigie.domain.stream.Stream;
import java.util.Base64;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.util.OutputTag;

/** Records set aside, as the encoded bytes of a {@link Reject}, on a side output. */
public final class Rejects {
    /** The side output. */
    public static final OutputTag<byte[]> TAG =
            new OutputTag<>("rejects", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

    /** A message has room for a megabyte, and the artefact of a model may be larger; characters. */
    private static final int LONGEST_RAW = 100_000;

    private Rejects() {}

    /** The reject of what may be no record at all. */
    public static byte[] of(String source, String reason, String raw) {
        String told = raw.length() > LONGEST_RAW
                ? raw.substring(0, LONGEST_RAW) + "… (" + raw.length() + " characters)"
                : raw;
        return RecordBinary.encode(new Reject(source, reason, told));
    }

    /** Place of a Kafka record: topic-partition@offset. A replayed line has partition −1: file:line. */
    public static String source(Stream stream, int partition, long offset) {
        return partition < 0 ? stream.fileName() + ":" + offset : stream.topic() + "-" + partition + "@" + offset;
    }

    /** A payload as a person can read it: its JSON, or base64 where it is no record. */
    public static String raw(Stream stream, byte[] payload) {
        try {
            return RecordJson.toJson(RecordBinary.decode(stream, payload));
        } catch (BadRecord e) {
            return Base64.getEncoder().encodeToString(payload);
        }
    }
}
