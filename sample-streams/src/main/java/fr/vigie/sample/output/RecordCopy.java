package fr.vigie.sample.output;

import org.apache.avro.specific.SpecificRecordBase;

/** Copies of records, field by field: the values are immutable, so nothing deeper is needed. */
public final class RecordCopy {
    private RecordCopy() {}

    /** Fills an empty record with the fields of another of the same schema; returns it. */
    public static <T extends SpecificRecordBase> T of(T record, T empty) {
        int fields = record.getSchema().getFields().size();
        for (int i = 0; i < fields; i++) {
            empty.put(i, record.get(i));
        }
        return empty;
    }
}
