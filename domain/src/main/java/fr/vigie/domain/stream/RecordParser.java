package fr.vigie.domain.stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import fr.vigie.domain.stream.Records.Field;
import fr.vigie.domain.stream.Records.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/**
 * Reads records from JSON, one object at a time; the form is that of the schema, in any key order.
 *
 * <p>Unknown fields are skipped and counted. A missing mandatory field, a value of the wrong kind or an unknown enum
 * value is a {@link BadRecord} that names the field. Not safe for use by several threads.
 */
public final class RecordParser {
    private static final JsonFactory JSON = new JsonFactory();

    private long unknownFields;

    /** Fields met so far that the schemas do not have. */
    public long unknownFields() {
        return unknownFields;
    }

    /**
     * The record that one line of a JSON Lines file holds.
     *
     * @throws BadRecord if it is not one JSON object of the stream's form
     */
    public SpecificRecordBase parse(Stream stream, byte[] line, int offset, int length) throws BadRecord {
        return parse(stream.newRecord(), line, offset, length);
    }

    /** Fills an empty record from one line; for outputs, which are no input stream. */
    public <T extends SpecificRecordBase> T parse(T record, byte[] line, int offset, int length) throws BadRecord {
        try (JsonParser in = JSON.createParser(line, offset, length)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new BadRecord("not a JSON object");
            }
            readRecord(record, in, "");
            if (in.nextToken() != null) {
                throw new BadRecord("more than one JSON value on the line");
            }
            return record;
        } catch (JsonProcessingException e) {
            throw new BadRecord("not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new BadRecord("not readable: " + e.getMessage());
        }
    }

    private void readRecord(SpecificRecordBase record, JsonParser in, String path) throws IOException, BadRecord {
        Map<String, Field> fields = Records.fields(record.getSchema());
        // Generated records hold mandatory numbers unboxed, so that zero does not tell "never set": a bit per field
        // does.
        long seen = 0;
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            Field field = fields.get(name);
            JsonToken token = in.nextToken();
            if (field == null) {
                unknownFields++;
                in.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                int position = field.declared().pos();
                record.put(position, readValue(field.schema(), field.kind(), in, path.isEmpty() ? name : path + name));
                seen |= 1L << position;
            }
        }
        fillDefaults(record, fields, seen, path);
    }

    private static void fillDefaults(SpecificRecordBase record, Map<String, Field> fields, long seen, String path)
            throws BadRecord {
        for (Field field : fields.values()) {
            int position = field.declared().pos();
            if ((seen & 1L << position) == 0) {
                record.put(position, defaultOf(field, path));
            }
        }
    }

    private static @Nullable Object defaultOf(Field field, String path) throws BadRecord {
        if (field.optional()) {
            return null;
        }
        if (field.declared().hasDefaultValue()) {
            return SpecificData.get().getDefaultValue(field.declared());
        }
        throw new BadRecord(path + field.declared().name() + ": missing, it is mandatory");
    }

    private Object readValue(Schema schema, JsonParser in, String path) throws IOException, BadRecord {
        return readValue(schema, Records.kind(schema), in, path);
    }

    private Object readValue(Schema schema, Kind kind, JsonParser in, String path) throws IOException, BadRecord {
        return switch (kind) {
            case TEXT -> JsonScalars.text(in, path);
            case ENUM -> JsonScalars.enumValue(schema, JsonScalars.text(in, path), path);
            case INT ->
                JsonScalars.integer(in, path, Integer.MIN_VALUE, Integer.MAX_VALUE)
                        .intValue();
            case LONG -> JsonScalars.integer(in, path, Long.MIN_VALUE, Long.MAX_VALUE);
            case DOUBLE -> JsonScalars.real(in, path);
            case DECIMAL -> JsonScalars.decimal(schema, in, path);
            case BOOLEAN -> JsonScalars.bool(in, path);
            case INSTANT -> JsonScalars.instant(JsonScalars.text(in, path), path);
            case DATE -> JsonScalars.date(JsonScalars.text(in, path), path);
            case LIST -> list(schema, in, path);
            case MAP -> map(schema, in, path);
            case RECORD -> nested(schema, in, path);
        };
    }

    private Object nested(Schema schema, JsonParser in, String path) throws IOException, BadRecord {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw JsonScalars.expected(path, in, "an object");
        }
        SpecificRecordBase record = Records.empty(schema);
        readRecord(record, in, path + ".");
        return record;
    }

    private Object list(Schema schema, JsonParser in, String path) throws IOException, BadRecord {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            throw JsonScalars.expected(path, in, "a list");
        }
        List<Object> values = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            values.add(readValue(schema.getElementType(), in, path + "[" + values.size() + "]"));
        }
        return values;
    }

    private Object map(Schema schema, JsonParser in, String path) throws IOException, BadRecord {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw JsonScalars.expected(path, in, "an object");
        }
        Map<String, Object> values = new HashMap<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String key = in.currentName();
            in.nextToken();
            values.put(key, readValue(schema.getValueType(), in, path + "." + key));
        }
        return values;
    }
}
