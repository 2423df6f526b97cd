package fr.vigie.domain.stream;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/**
 * How the values of one schema are read and written: Avro's binary form, planned once, so that no value asks its schema
 * anything. Of schemas it knows what the contract uses.
 */
interface BinaryForm {
    /** Reads a value; null where an optional one is absent. */
    @Nullable
    Object read(BinaryInput in) throws IOException;

    /** Writes a value. */
    void write(Object value, BinaryOutput out);

    /** The form of a schema. */
    static BinaryForm of(Schema schema) {
        LogicalType logical = schema.getLogicalType();
        return switch (schema.getType()) {
            case RECORD -> new RecordForm(schema);
            case UNION -> Maybe.of(schema);
            case ARRAY -> new Items(of(schema.getElementType()));
            case MAP -> new Entries(of(schema.getValueType()));
            case ENUM -> new Constants(constants(schema));
            case STRING -> new Text();
            case BOOLEAN -> new Bool();
            case DOUBLE -> new Real();
            case INT -> logical instanceof LogicalTypes.Date ? new Day() : new Int();
            case LONG -> logical instanceof LogicalTypes.TimestampMillis ? new Moment() : new Whole();
            case BYTES -> logical instanceof LogicalTypes.Decimal decimal ? new Decimal(decimal) : new Raw();
            default -> throw new IllegalArgumentException("no form for " + schema);
        };
    }

    private static Object[] constants(Schema schema) {
        return SpecificData.getForSchema(schema).getClass(schema).getEnumConstants();
    }

    /** An optional value: a union with null. */
    record Maybe(BinaryForm form, int present, int branches) implements BinaryForm {
        static Maybe of(Schema union) {
            List<Schema> types = union.getTypes();
            int present = types.get(0).getType() == Schema.Type.NULL ? 1 : 0;
            if (types.size() != 2 || types.get(1 - present).getType() != Schema.Type.NULL) {
                throw new IllegalArgumentException("a union must be of one type and null: " + union);
            }
            return new Maybe(BinaryForm.of(types.get(present)), present, types.size());
        }

        @Override
        public @Nullable Object read(BinaryInput in) throws IOException {
            int branch = in.readInt();
            if (branch < 0 || branch >= branches) {
                throw new IOException("no branch " + branch);
            }
            return branch == present ? form.read(in) : null;
        }

        @Override
        public void write(@Nullable Object value, BinaryOutput out) {
            out.writeLong(value == null ? 1 - present : present);
            if (value != null) {
                form.write(value, out);
            }
        }
    }

    /** A list, in blocks; a negative count is followed by the block's length. */
    record Items(BinaryForm form) implements BinaryForm {
        @Override
        public Object read(BinaryInput in) throws IOException {
            List<@Nullable Object> items = new ArrayList<>(0);
            for (long count = block(in); count > 0; count = block(in)) {
                for (long i = 0; i < count; i++) {
                    items.add(form.read(in));
                }
            }
            return items;
        }

        static long block(BinaryInput in) throws IOException {
            long count = in.readLong();
            if (count < 0) {
                in.readLong();
            }
            if (Math.abs(count) > in.left()) {
                throw new IOException("more values than bytes are left");
            }
            return Math.abs(count);
        }

        @Override
        public void write(Object value, BinaryOutput out) {
            Collection<?> items = (Collection<?>) value;
            if (!items.isEmpty()) {
                out.writeLong(items.size());
                for (Object item : items) {
                    form.write(item, out);
                }
            }
            out.writeLong(0);
        }
    }

    /** A map from text. */
    record Entries(BinaryForm form) implements BinaryForm {
        @Override
        public Object read(BinaryInput in) throws IOException {
            long count = Items.block(in);
            Map<String, @Nullable Object> entries = new HashMap<>((int) count);
            for (; count > 0; count = Items.block(in)) {
                for (long i = 0; i < count; i++) {
                    entries.put(in.readText(), form.read(in));
                }
            }
            return entries;
        }

        @Override
        public void write(Object value, BinaryOutput out) {
            Map<?, ?> entries = (Map<?, ?>) value;
            if (!entries.isEmpty()) {
                out.writeLong(entries.size());
                entries.forEach((key, entry) -> {
                    out.writeText(key.toString());
                    form.write(entry, out);
                });
            }
            out.writeLong(0);
        }
    }

    /** A constant of an enum. */
    @SuppressWarnings("ArrayRecordComponent") // neither compared nor shown
    record Constants(Object[] constants) implements BinaryForm {
        @Override
        public Object read(BinaryInput in) throws IOException {
            int ordinal = in.readInt();
            if (ordinal < 0 || ordinal >= constants.length) {
                throw new IOException("no constant " + ordinal);
            }
            return constants[ordinal];
        }

        @Override
        public void write(Object value, BinaryOutput out) {
            out.writeLong(((Enum<?>) value).ordinal());
        }
    }

    /** A text. */
    record Text() implements BinaryForm {
        @Override
        public Object read(BinaryInput in) throws IOException {
            return in.readText();
        }

        @Override
        public void write(Object value, BinaryOutput out) {
            out.writeText(value.toString());
        }
    }

    /** Yes or no. */
    record Bool() implements BinaryForm {
        @Override
        public Object read(BinaryInput in) {
            return in.readBoolean();
        }

        @Override
        public void write(Object value, BinaryOutput out) {
            out.writeBoolean((Boolean) value);
        }
    }

    /** A number with a fraction. */
    record Real() implements BinaryForm {
        @Override
        public Object read(BinaryInput in) throws IOException {
            return in.readDouble();
        }

        @Override
        public void write(Object value, BinaryOutput out) {
            out.writeDouble((Double) value);
        }
    }

    /** A whole number of 32 bits. */
    record Int() implements BinaryForm {
        @Override
        public Object read(BinaryInput in) throws IOException {
            return in.readInt();
        }

        @Override
        public void write(Object value, BinaryOutput out) {
            out.writeLong((Integer) value);
        }
    }

    /** A whole number of 64 bits. */
    record Whole() implements BinaryForm {
        @Override
        public Object read(BinaryInput in) throws IOException {
            return in.readLong();
        }

        @Override
        public void write(Object value, BinaryOutput out) {
            out.writeLong((Long) value);
        }
    }

    /** A day, counted from 1970. */
    record Day() implements BinaryForm {
        @Override
        public Object read(BinaryInput in) throws IOException {
            return LocalDate.ofEpochDay(in.readInt());
        }

        @Override
        public void write(Object value, BinaryOutput out) {
            out.writeLong(((LocalDate) value).toEpochDay());
        }
    }

    /** A moment, in milliseconds from 1970. */
    record Moment() implements BinaryForm {
        @Override
        public Object read(BinaryInput in) throws IOException {
            return Instant.ofEpochMilli(in.readLong());
        }

        @Override
        public void write(Object value, BinaryOutput out) {
            out.writeLong(((Instant) value).toEpochMilli());
        }
    }

    /** A decimal: its unscaled value, highest byte first. */
    record Decimal(int precision, int scale) implements BinaryForm {
        Decimal(LogicalTypes.Decimal type) {
            this(type.getPrecision(), type.getScale());
        }

        @Override
        public Object read(BinaryInput in) throws IOException {
            byte[] unscaled = in.readBytes();
            if (unscaled.length == 0 || unscaled.length > Long.BYTES) {
                return new BigDecimal(new BigInteger(unscaled), scale);
            }
            long value = unscaled[0];
            for (int i = 1; i < unscaled.length; i++) {
                value = value << Byte.SIZE | unscaled[i] & 0xff;
            }
            return BigDecimal.valueOf(value, scale);
        }

        @Override
        public void write(Object value, BinaryOutput out) {
            BigDecimal exact = ((BigDecimal) value).setScale(scale, RoundingMode.UNNECESSARY);
            if (exact.precision() > precision) {
                throw new IllegalArgumentException(exact + " has more than " + precision + " digits");
            }
            out.writeBytes(exact.unscaledValue().toByteArray());
        }
    }

    /** Bytes as they are. */
    record Raw() implements BinaryForm {
        @Override
        public Object read(BinaryInput in) throws IOException {
            return in.readView();
        }

        @Override
        public void write(Object value, BinaryOutput out) {
            out.writeBytes((ByteBuffer) value);
        }
    }
}
