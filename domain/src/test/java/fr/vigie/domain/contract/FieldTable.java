package fr.vigie.domain.contract;

import fr.vigie.domain.stream.Stream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;

/** The documentation of a record in Markdown, as its schema has it: where it is delivered, and a table of its fields. */
final class FieldTable {
    private FieldTable() {}

    static String of(Schema schema) {
        String rows = schema.getFields().stream().map(FieldTable::row).collect(Collectors.joining("\n"));
        return delivery(schema).map(text -> text + "\n\n").orElse("")
                + "| field | type | given | meaning |\n|---|---|---|---|\n" + rows;
    }

    private static Optional<String> delivery(Schema schema) {
        return Arrays.stream(Stream.values())
                .filter(stream -> stream.schema().equals(schema))
                .findFirst()
                .map(FieldTable::delivery);
    }

    private static String delivery(Stream stream) {
        SpecificRecordBase record = namedAfterFields(stream);
        String time = stream.timeField().isEmpty() ? "none" : "`" + stream.timeField() + "`";
        return "File `%s.jsonl`, topic `%s`. Event time: %s. Identity: `%s`. Kafka key: `%s`."
                .formatted(stream.fileName(), stream.topic(), time, stream.id(record), stream.key(record));
    }

    /** A record whose texts are the names of their fields. */
    private static SpecificRecordBase namedAfterFields(Stream stream) {
        SpecificRecordBase record = stream.newRecord();
        stream.schema().getFields().stream()
                .filter(field -> value(field.schema()).getType() == Schema.Type.STRING)
                .forEach(field -> record.put(field.pos(), field.name()));
        return record;
    }

    private static String row(Schema.Field field) {
        return "| `%s` | %s | %s | %s |".formatted(field.name(), type(field), given(field), meaning(field));
    }

    private static String meaning(Schema.Field field) {
        return Optional.ofNullable(field.doc())
                .map(doc -> doc.strip().replaceAll("\\s+", " ").replace("|", "\\|"))
                .orElseThrow(() -> new AssertionError(field.name() + " has no documentation in its schema"));
    }

    private static String given(Schema.Field field) {
        if (field.schema().isUnion()) {
            return "optional";
        }
        return field.hasDefaultValue() ? "default `" + field.defaultVal() + "`" : "always";
    }

    private static String type(Schema.Field field) {
        String type = type(value(field.schema()), field.name());
        return switch (Optional.ofNullable(field.getProp("identifier")).orElse("")) {
            case "professional" -> type + ", RPPS or ADELI";
            case "biller" -> type + ", AM or FINESS";
            case "siret" -> type + ", SIRET";
            case "holder" -> type + ", RPPS where it has 11 digits";
            default -> field.getObjectProp("anyDate") == null ? type : type + " of validity";
        };
    }

    private static String type(Schema schema, String name) {
        return switch (schema.getType()) {
            case ENUM ->
                schema.getEnumSymbols().stream().map(s -> "`" + s + "`").collect(Collectors.joining(" "));
            case RECORD -> "[" + schema.getName() + "](#" + schema.getName().toLowerCase(Locale.ROOT) + ")";
            case ARRAY -> "list of " + type(schema.getElementType(), name);
            case MAP -> "texts to " + type(schema.getValueType(), name) + "s";
            case LONG, INT, BYTES -> number(schema, name);
            case STRING -> "text";
            case DOUBLE -> "number";
            case BOOLEAN -> "true, false";
            default -> throw new AssertionError("no documentation for the type " + schema);
        };
    }

    private static String number(Schema schema, String name) {
        LogicalType logical = schema.getLogicalType();
        if (logical instanceof LogicalTypes.TimestampMillis) {
            return "instant";
        }
        if (logical instanceof LogicalTypes.Date) {
            return "day";
        }
        if (logical instanceof LogicalTypes.Decimal decimal) {
            return "decimal, %d places".formatted(decimal.getScale());
        }
        return name.endsWith("Cents") ? "cents" : "whole number";
    }

    /** What a field holds where it is not absent. */
    static Schema value(Schema schema) {
        return schema.isUnion()
                ? schema.getTypes().stream()
                        .filter(branch -> branch.getType() != Schema.Type.NULL)
                        .findFirst()
                        .orElseThrow()
                : schema;
    }
}
