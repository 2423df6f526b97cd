package fr.vigie.domain.stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Canonical JSON of a record: keys in schema order, absent fields left out, decimals with the schema's number of
 * digits, instants in UTC, map keys sorted. Equal records give equal bytes.
 */
public final class RecordJson {
    private static final JsonFactory JSON = new JsonFactory();

    private RecordJson() {}

    /** The JSON object of a record, on one line, without the line's end. */
    public static String toJson(SpecificRecordBase record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator out = generator(bytes)) {
            write(record, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** A generator onto a stream, which it does not close. */
    static JsonGenerator generator(OutputStream out) throws IOException {
        return JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    /** Writes a record as one JSON object. */
    static void write(SpecificRecordBase record, JsonGenerator out) throws IOException {
        JsonShape shape = JsonShape.of(record);
        out.writeStartObject();
        for (int i = 0; i < shape.size(); i++) {
            Object value = record.get(i);
            if (value != null) {
                out.writeFieldName(shape.name(i));
                writeValue(shape.value(i), value, out);
            }
        }
        out.writeEndObject();
    }

    private static void writeValue(JsonShape.Value shape, Object value, JsonGenerator out) throws IOException {
        switch (shape.kind()) {
            case TEXT, ENUM -> out.writeString(value.toString());
            case INSTANT -> out.writeString(TimeText.of((Instant) value));
            case DATE -> out.writeString(TimeText.of((LocalDate) value));
            case INT -> out.writeNumber((Integer) value);
            case LONG -> out.writeNumber((Long) value);
            case DOUBLE -> out.writeNumber((Double) value);
            case BOOLEAN -> out.writeBoolean((Boolean) value);
            case DECIMAL ->
                out.writeNumber(((BigDecimal) value)
                        .setScale(shape.digits(), RoundingMode.UNNECESSARY)
                        .toPlainString());
            case LIST -> writeList(shape.ofElement(), (List<?>) value, out);
            case MAP -> writeMap(shape.ofElement(), (Map<?, ?>) value, out);
            case RECORD -> write((SpecificRecordBase) value, out);
        }
    }

    private static void writeList(JsonShape.Value element, List<?> values, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (Object value : values) {
            writeValue(element, value, out);
        }
        out.writeEndArray();
    }

    private static void writeMap(JsonShape.Value element, Map<?, ?> values, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : new TreeMap<>(values).entrySet()) {
            out.writeFieldName(entry.getKey().toString());
            writeValue(element, entry.getValue(), out);
        }
        out.writeEndObject();
    }
}
