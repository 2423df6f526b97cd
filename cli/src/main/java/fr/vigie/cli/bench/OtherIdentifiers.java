package fr.vigie.cli.bench;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;

/** Gives the records of a world other identifiers, so that the same world is another one; that of number 0 stays as it is. */
final class OtherIdentifiers {
    private final String suffix;

    OtherIdentifiers(int number) {
        this.suffix = number == 0 ? "" : "~" + number;
    }

    /** Changes every identifier in a record: what links records of one world, and tells those of two apart. */
    void replace(SpecificRecordBase record) {
        if (suffix.isEmpty()) {
            return;
        }
        for (Schema.Field field : record.getSchema().getFields()) {
            Object value = record.get(field.pos());
            if (value instanceof String text && isIdentifier(field.name())) {
                record.put(field.pos(), text + suffix);
            } else if (value instanceof List<?> list) {
                replace(record, field, list);
            }
        }
    }

    private void replace(SpecificRecordBase record, Schema.Field field, List<?> list) {
        List<Object> replaced = new ArrayList<>();
        for (Object element : list) {
            if (element instanceof String text && isIdentifier(field.name())) {
                replaced.add(text + suffix);
            } else {
                if (element instanceof SpecificRecordBase inner) {
                    replace(inner);
                }
                replaced.add(element);
            }
        }
        record.put(field.pos(), replaced);
    }

    private static boolean isIdentifier(String field) {
        return field.endsWith("Id") || field.endsWith("Ids") || field.equals("ibanHash") || field.equals("rectifies");
    }
}
