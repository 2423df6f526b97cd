package fr.vigie.cli.check.row;

import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * How one value is read.
 *
 * @param kind what it holds
 * @param seed what tells it apart from other fields in a fingerprint
 * @param identifier the annotation of its key, or empty
 * @param month whether it is a month, written YYYY-MM
 * @param bounded whether it is a date held to the bounds of the contract
 * @param symbols hashes of the words of an enum
 * @param element how the elements of a list are read
 * @param record how the record in it is read
 */
record FieldPlan(
        FieldKind kind,
        long seed,
        String identifier,
        boolean month,
        boolean bounded,
        long[] symbols,
        Optional<FieldPlan> element,
        Optional<RowPlan> record) {

    /** The plan of a field of a record. */
    static FieldPlan of(Schema.Field field, boolean isEventTime) {
        String identifier = field.getProp("identifier");
        boolean free = isEventTime || field.getObjectProp("anyDate") != null;
        boolean month = field.getObjectProp("month") != null;
        Schema value = valueOf(field.schema());
        long seed = TextHash.of(field.name());
        return plan(value, seed, identifier == null ? "" : identifier, month, !free);
    }

    private static FieldPlan plan(Schema schema, long seed, String identifier, boolean month, boolean dated) {
        FieldKind kind = FieldKind.of(schema);
        boolean bounded = dated && (kind == FieldKind.DATE || kind == FieldKind.INSTANT || month);
        return new FieldPlan(kind, seed, identifier, month, bounded, symbols(schema), element(schema), record(schema));
    }

    private static long[] symbols(Schema schema) {
        List<String> words = schema.getType() == Schema.Type.ENUM ? schema.getEnumSymbols() : List.of();
        return words.stream().mapToLong(TextHash::of).toArray();
    }

    private static Optional<FieldPlan> element(Schema schema) {
        return schema.getType() == Schema.Type.ARRAY
                ? Optional.of(plan(schema.getElementType(), 0, "", false, true))
                : Optional.empty();
    }

    private static Optional<RowPlan> record(Schema schema) {
        return schema.getType() == Schema.Type.RECORD ? Optional.of(RowPlan.of(schema, -1)) : Optional.empty();
    }

    private static Schema valueOf(Schema schema) {
        return schema.getType() != Schema.Type.UNION
                ? schema
                : schema.getTypes().stream()
                        .filter(branch -> branch.getType() != Schema.Type.NULL)
                        .findFirst()
                        .orElseThrow();
    }
}
