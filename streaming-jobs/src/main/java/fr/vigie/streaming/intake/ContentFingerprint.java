package fr.vigie.streaming.intake;

import fr.vigie.domain.stream.Stream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.apache.avro.Schema;

/**
 * A 64-bit fingerprint of a record's content, batchId and receivedAt apart: a resent lot has its own. It is taken from the
 * encoded bytes, two cyclic checks of 32 bits with different polynomials, and only ever compared with others of the same
 * id.
 */
public final class ContentFingerprint {
    private static final Set<String> LEFT_OUT = Set.of("batchId", "receivedAt");
    /** Two marker bytes and the fingerprint of the schema. */
    private static final int HEADER = 10;

    private static final Map<Stream, List<Step>> STEPS = new EnumMap<>(Stream.class);

    static {
        Arrays.stream(Stream.values()).forEach(stream -> STEPS.put(stream, steps(stream.schema())));
    }

    private ContentFingerprint() {}

    private record Step(boolean text, boolean leftOut) {}

    /** The fingerprint of an encoded record of a stream. */
    public static long of(Stream stream, byte[] payload) {
        CRC32 one = new CRC32();
        CRC32C other = new CRC32C();
        int at = HEADER;
        for (Step step : STEPS.getOrDefault(stream, List.of())) {
            int end = end(payload, at, step.text());
            if (!step.leftOut()) {
                one.update(payload, at, end - at);
                other.update(payload, at, end - at);
            }
            at = end;
        }
        one.update(payload, at, payload.length - at);
        other.update(payload, at, payload.length - at);
        return one.getValue() << 32 | other.getValue();
    }

    // A number is a zigzag varint; a text is its length as one, then its bytes.
    private static int end(byte[] payload, int from, boolean text) {
        long raw = 0;
        int at = from;
        int shift = 0;
        byte next;
        do {
            next = payload[at++];
            raw |= (long) (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return text ? at + (int) (raw >>> 1) : at;
    }

    private static List<Step> steps(Schema schema) {
        List<Step> steps = new ArrayList<>();
        int last = schema.getFields().stream()
                .filter(field -> LEFT_OUT.contains(field.name()))
                .mapToInt(Schema.Field::pos)
                .max()
                .orElse(-1);
        for (Schema.Field field : schema.getFields().subList(0, last + 1)) {
            Schema.Type type = field.schema().getType();
            if (type != Schema.Type.STRING && type != Schema.Type.LONG) {
                throw new IllegalStateException(schema.getName() + "." + field.name()
                        + ": what stands before batchId and receivedAt must be text or a number");
            }
            steps.add(new Step(type == Schema.Type.STRING, LEFT_OUT.contains(field.name())));
        }
        return List.copyOf(steps);
    }
}
