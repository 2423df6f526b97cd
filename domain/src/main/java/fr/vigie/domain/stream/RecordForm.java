package fr.vigie.domain.stream;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;

/** The form of a record: its fields, one after the other. */
final class RecordForm implements BinaryForm {
    private final Supplier<SpecificRecordBase> empty;
    private final BinaryForm[] fields;

    RecordForm(Schema schema) {
        empty = Records.factory(schema);
        fields = schema.getFields().stream()
                .map(field -> BinaryForm.of(field.schema()))
                .toArray(BinaryForm[]::new);
    }

    @Override
    public SpecificRecordBase read(BinaryInput in) throws IOException {
        SpecificRecordBase record = empty.get();
        for (int i = 0; i < fields.length; i++) {
            Object value = fields[i].read(in);
            if (value != null) {
                record.put(i, value);
            }
        }
        return record;
    }

    @Override
    public void write(Object value, BinaryOutput out) {
        SpecificRecordBase record = (SpecificRecordBase) value;
        for (int i = 0; i < fields.length; i++) {
            fields[i].write(record.get(i), out);
        }
    }
}
