package fr.vigie.domain.stream;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;

/** What the codecs need to know of a generated record: how to make one, and what its fields hold. */
final class Records {
    private static final Map<String, Supplier<SpecificRecordBase>> FACTORIES = new ConcurrentHashMap<>();

    private static final Map<Schema, Map<String, Object>> CONSTANTS = new ConcurrentHashMap<>();
    private static final Map<Schema, Map<String, Field>> FIELDS = new ConcurrentHashMap<>();

    static {
        TrustedClasses.declare();
    }

    private Records() {}

    /** A field as it is asked for with each record, its schema looked into once. */
    record Field(Schema.Field declared, Schema schema, Kind kind, boolean optional) {
        static Field of(Schema.Field declared) {
            Schema value = valueSchema(declared.schema());
            return new Field(declared, value, Records.kind(value), isOptional(declared.schema()));
        }
    }

    /** The fields of a record by name, in their order. */
    static Map<String, Field> fields(Schema schema) {
        Map<String, Field> known = FIELDS.get(schema);
        return known == null ? FIELDS.computeIfAbsent(schema, Records::fieldsOf) : known;
    }

    private static Map<String, Field> fieldsOf(Schema schema) {
        Map<String, Field> fields = new LinkedHashMap<>();
        schema.getFields().forEach(field -> fields.put(field.name(), Field.of(field)));
        return fields;
    }

    /** The constants of an enum by name. */
    static Map<String, Object> constants(Schema schema) {
        Map<String, Object> known = CONSTANTS.get(schema);
        return known == null ? CONSTANTS.computeIfAbsent(schema, Records::constantsOf) : known;
    }

    private static Map<String, Object> constantsOf(Schema schema) {
        SpecificData model = SpecificData.getForSchema(schema);
        return schema.getEnumSymbols().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, name -> model.createEnum(name, schema)));
    }

    /** A record of a schema with every field unset. */
    static SpecificRecordBase empty(Schema schema) {
        return FACTORIES
                .computeIfAbsent(schema.getFullName(), name -> factory(schema))
                .get();
    }

    /** Makes records of a schema: its constructor as a function, which costs no reflection at each call. */
    @SuppressWarnings("unchecked") // what the constructor makes is a record
    static Supplier<SpecificRecordBase> factory(Schema schema) {
        Class<?> type = SpecificData.getForSchema(schema).getClass(schema);
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            MethodHandle constructor = lookup.findConstructor(type, MethodType.methodType(void.class));
            return (Supplier<SpecificRecordBase>) LambdaMetafactory.metafactory(
                            lookup,
                            "get",
                            MethodType.methodType(Supplier.class),
                            MethodType.methodType(Object.class),
                            constructor,
                            constructor.type())
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException(schema.getFullName() + " has no constructor without arguments", e);
        }
    }

    /** The schema of a field's value, without the null of an optional one. */
    static Schema valueSchema(Schema schema) {
        if (schema.getType() != Schema.Type.UNION) {
            return schema;
        }
        return schema.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .findFirst()
                .orElseThrow();
    }

    /** Whether a field may be absent. */
    static boolean isOptional(Schema schema) {
        return schema.getType() == Schema.Type.UNION;
    }

    /** Kind of value in a field. */
    static Kind kind(Schema schema) {
        LogicalType logical = schema.getLogicalType();
        if (logical instanceof LogicalTypes.TimestampMillis) {
            return Kind.INSTANT;
        }
        if (logical instanceof LogicalTypes.Date) {
            return Kind.DATE;
        }
        if (logical instanceof LogicalTypes.Decimal) {
            return Kind.DECIMAL;
        }
        return switch (schema.getType()) {
            case STRING -> Kind.TEXT;
            case ENUM -> Kind.ENUM;
            case INT -> Kind.INT;
            case LONG -> Kind.LONG;
            case DOUBLE -> Kind.DOUBLE;
            case BOOLEAN -> Kind.BOOLEAN;
            case ARRAY -> Kind.LIST;
            case MAP -> Kind.MAP;
            case RECORD -> Kind.RECORD;
            default -> throw new IllegalArgumentException("no JSON form for " + schema);
        };
    }

    /** Digits after the point of a decimal field. */
    static int scale(Schema schema) {
        return ((LogicalTypes.Decimal) schema.getLogicalType()).getScale();
    }

    /** Digits of a decimal field in all. */
    static int precision(Schema schema) {
        return ((LogicalTypes.Decimal) schema.getLogicalType()).getPrecision();
    }

    /** What a field holds. */
    enum Kind {
        TEXT,
        ENUM,
        INT,
        LONG,
        DOUBLE,
        BOOLEAN,
        INSTANT,
        DATE,
        DECIMAL,
        LIST,
        MAP,
        RECORD
    }
}
