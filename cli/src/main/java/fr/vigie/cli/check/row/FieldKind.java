package fr.vigie.cli.check.row;

import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** What the field of a record holds, and so what its number in a {@link Row} means. */
enum FieldKind {
    /** A text: its hash. */
    TEXT,
    /** One of a list of words: its place in the list. */
    ENUM,
    INT,
    LONG,
    /** A decimal: thousandths. */
    DECIMAL,
    /** Bits of a double. */
    DOUBLE,
    /** 1 or 0. */
    BOOLEAN,
    /** Milliseconds since 1970. */
    INSTANT,
    /** Days since 1970. */
    DATE,
    /** A hash of what is in it. */
    LIST,
    /** A hash of what is in it. */
    RECORD;

    static FieldKind of(Schema schema) {
        LogicalType logical = schema.getLogicalType();
        if (logical instanceof LogicalTypes.TimestampMillis) {
            return INSTANT;
        }
        if (logical instanceof LogicalTypes.Date) {
            return DATE;
        }
        if (logical instanceof LogicalTypes.Decimal) {
            return DECIMAL;
        }
        return ofType(schema);
    }

    private static FieldKind ofType(Schema schema) {
        return switch (schema.getType()) {
            case STRING -> TEXT;
            case ENUM -> ENUM;
            case INT -> INT;
            case LONG -> LONG;
            case DOUBLE -> DOUBLE;
            case BOOLEAN -> BOOLEAN;
            case ARRAY -> LIST;
            case RECORD -> RECORD;
            default -> throw new IllegalArgumentException("no field of a stream is a " + schema.getType());
        };
    }
}
