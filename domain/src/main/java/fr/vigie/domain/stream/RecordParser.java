package fr.vigie.domain.stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import fr.vigie.domain.stream.Records.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
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
        Schema schema = record.getSchema();
        // Generated records hold mandatory numbers unboxed, so that zero does not tell "never set": a bit per field does.
        long seen = 0;
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            Schema.Field field = schema.getField(name);
            JsonToken token = in.nextToken();
            if (field == null) {
                unknownFields++;
                in.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                record.put(field.pos(), readValue(Records.valueSchema(field.schema()), in, path + name));
                seen |= 1L << field.pos();
            }
        }
        fillDefaults(record, schema, seen, path);
    }

    private static void fillDefaults(SpecificRecordBase record, Schema schema, long seen, String path)
            throws BadRecord {
        for (Schema.Field field : schema.getFields()) {
            if ((seen & 1L << field.pos()) == 0) {
                record.put(field.pos(), defaultOf(field, path));
            }
        }
    }

    private static @Nullable Object defaultOf(Schema.Field field, String path) throws BadRecord {
        if (Records.isOptional(field.schema())) {
            return null;
        }
        if (field.hasDefaultValue()) {
            return SpecificData.get().getDefaultValue(field);
        }
        throw new BadRecord(path + field.name() + ": missing, it is mandatory");
    }

    private Object readValue(Schema schema, JsonParser in, String path) throws IOException, BadRecord {
        Kind kind = Records.kind(schema);
        return switch (kind) {
            case TEXT -> text(in, path);
            case ENUM -> enumValue(schema, text(in, path), path);
            case INT -> integer(in, path, Integer.MIN_VALUE, Integer.MAX_VALUE).intValue();
            case LONG -> integer(in, path, Long.MIN_VALUE, Long.MAX_VALUE);
            case DOUBLE -> number(in, path).doubleValue();
            case DECIMAL -> decimal(schema, in, path);
            case BOOLEAN -> bool(in, path);
            case INSTANT -> instant(text(in, path), path);
            case DATE -> date(text(in, path), path);
            case LIST -> list(schema, in, path);
            case MAP -> map(schema, in, path);
            case RECORD -> nested(schema, in, path);
        };
    }

    private Object nested(Schema schema, JsonParser in, String path) throws IOException, BadRecord {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw expected(path, in, "an object");
        }
        SpecificRecordBase record = Records.empty(schema);
        readRecord(record, in, path + ".");
        return record;
    }

    private Object list(Schema schema, JsonParser in, String path) throws IOException, BadRecord {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            throw expected(path, in, "a list");
        }
        List<Object> values = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            values.add(readValue(schema.getElementType(), in, path + "[" + values.size() + "]"));
        }
        return new GenericData.Array<>(schema, values);
    }

    private Object map(Schema schema, JsonParser in, String path) throws IOException, BadRecord {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw expected(path, in, "an object");
        }
        Map<String, Object> values = new HashMap<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String key = in.currentName();
            in.nextToken();
            values.put(key, readValue(schema.getValueType(), in, path + "." + key));
        }
        return values;
    }

    private static String text(JsonParser in, String path) throws IOException, BadRecord {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            throw expected(path, in, "a text");
        }
        return in.getText();
    }

    private static Object enumValue(Schema schema, String text, String path) throws BadRecord {
        if (!schema.hasEnumSymbol(text)) {
            throw new BadRecord(
                    path + ": unknown value \"" + text + "\", expected one of " + String.join(", ", schema.getEnumSymbols()));
        }
        return SpecificData.get().createEnum(text, schema);
    }

    private static Long integer(JsonParser in, String path, long least, long most) throws IOException, BadRecord {
        if (in.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw expected(path, in, "a whole number");
        }
        try {
            long value = in.getLongValue();
            if (value >= least && value <= most) {
                return value;
            }
        } catch (JsonProcessingException e) {
            throw new BadRecord(path + ": number out of range");
        }
        throw new BadRecord(path + ": number out of range");
    }

    private static BigDecimal number(JsonParser in, String path) throws IOException, BadRecord {
        if (!in.currentToken().isNumeric()) {
            throw expected(path, in, "a number");
        }
        return in.getDecimalValue();
    }

    private static BigDecimal decimal(Schema schema, JsonParser in, String path) throws IOException, BadRecord {
        int scale = Records.scale(schema);
        try {
            return number(in, path).setScale(scale, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw new BadRecord(path + ": " + in.getText() + " has more than " + scale + " decimals");
        }
    }

    private static Boolean bool(JsonParser in, String path) throws IOException, BadRecord {
        if (!in.currentToken().isBoolean()) {
            throw expected(path, in, "true or false");
        }
        return in.getBooleanValue();
    }

    private static Instant instant(String text, String path) throws BadRecord {
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            throw new BadRecord(path + ": \"" + text + "\" is not an ISO-8601 instant with offset");
        }
    }

    private static LocalDate date(String text, String path) throws BadRecord {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadRecord(path + ": \"" + text + "\" is not an ISO date");
        }
    }

    private static BadRecord expected(String path, JsonParser in, String what) throws IOException {
        return new BadRecord(path + ": " + in.getText() + " is not " + what);
    }
}
