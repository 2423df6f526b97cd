package fr.vigie.cli.check.row;

import fr.vigie.domain.stream.Stream;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** How the records of a schema are read: its fields, found by the hashes of their names. */
final class RowPlan {
    private static final int SLOTS = 256;

    private final Schema schema;
    private final FieldPlan[] fields;
    private final long[] keys = new long[SLOTS];
    private final byte[] positions = new byte[SLOTS];
    private final long always;

    private RowPlan(Schema schema, int timePosition) {
        this.schema = schema;
        List<FieldPlan> plans = new ArrayList<>();
        long mandatory = 0;
        for (Schema.Field field : schema.getFields()) {
            plans.add(FieldPlan.of(field, field.pos() == timePosition));
            enter(TextHash.of(field.name()), field.pos());
            mandatory |= field.schema().getType() == Schema.Type.UNION ? 0 : 1L << field.pos();
        }
        fields = plans.toArray(FieldPlan[]::new);
        always = mandatory;
    }

    /** The plan of a schema whose event time, if any, is at a position. */
    static RowPlan of(Schema schema, int timePosition) {
        return new RowPlan(schema, timePosition);
    }

    /** The plan of a stream. */
    static RowPlan of(Stream stream) {
        String time = stream.timeField();
        Schema schema = stream.schema();
        return of(schema, time.isEmpty() ? -1 : schema.getField(time).pos());
    }

    private void enter(long hash, int position) {
        int slot = (int) hash & SLOTS - 1;
        while (keys[slot] != 0) {
            slot = slot + 1 & SLOTS - 1;
        }
        keys[slot] = hash;
        positions[slot] = (byte) position;
    }

    /** The position of the field whose name has a hash, or −1. */
    int position(long hash) {
        int slot = (int) hash & SLOTS - 1;
        while (keys[slot] != hash) {
            if (keys[slot] == 0) {
                return -1;
            }
            slot = slot + 1 & SLOTS - 1;
        }
        return positions[slot];
    }

    FieldPlan field(int position) {
        return fields[position];
    }

    int size() {
        return fields.length;
    }

    /** A bit for each field that a record has, written out or by default. */
    long always() {
        return always;
    }

    Schema schema() {
        return schema;
    }
}
