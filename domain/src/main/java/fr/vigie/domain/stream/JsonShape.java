package fr.vigie.domain.stream;

import com.fasterxml.jackson.core.io.SerializedString;
import fr.vigie.domain.stream.Records.Kind;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/**
 * How records of a class are written as JSON: the names of their fields encoded once, the kinds of their values looked
 * up once. A world has tens of millions of records and a dozen classes.
 */
final class JsonShape {
    private static final ClassValue<JsonShape> BY_CLASS = new ClassValue<>() {
        @Override
        protected JsonShape computeValue(Class<?> type) {
            return new JsonShape(SpecificData.get().getSchema(type));
        }
    };

    private final SerializedString[] names;
    private final Value[] values;

    private JsonShape(Schema schema) {
        List<Schema.Field> fields = schema.getFields();
        names = fields.stream().map(field -> new SerializedString(field.name())).toArray(SerializedString[]::new);
        values = fields.stream()
                .map(field -> Value.of(Records.valueSchema(field.schema())))
                .toArray(Value[]::new);
    }

    /** The shape of a record; a look-up. */
    static JsonShape of(SpecificRecordBase record) {
        return BY_CLASS.get(record.getClass());
    }

    /** Number of fields, in the order of the schema. */
    int size() {
        return names.length;
    }

    /** Name of a field. */
    SerializedString name(int position) {
        return names[position];
    }

    /** What a field holds. */
    Value value(int position) {
        return values[position];
    }

    /**
     * What a field, an element of a list or a value of a map holds.
     *
     * @param kind its kind
     * @param digits after the point of a decimal, else 0
     * @param element what a list or map holds; null elsewhere
     */
    record Value(Kind kind, int digits, @Nullable Value element) {

        static Value of(Schema schema) {
            Kind kind = Records.kind(schema);
            return switch (kind) {
                case DECIMAL -> new Value(kind, Records.scale(schema), null);
                case LIST -> new Value(kind, 0, of(schema.getElementType()));
                case MAP -> new Value(kind, 0, of(schema.getValueType()));
                default -> new Value(kind, 0, null);
            };
        }

        /** What a list or map holds. */
        Value ofElement() {
            if (element == null) {
                throw new IllegalStateException(kind + " has no elements");
            }
            return element;
        }
    }
}
