package fr.vigie.domain.stream;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;

/** Records with every field drawn at random from what the schema allows. */
final class AnyRecord {
    /** What makes JSON writers stumble: quotes, controls, line separators, letters beyond ASCII and beyond 16 bits. */
    private static final Arbitrary<String> TEXT = Arbitraries.of(
                    "a", "Z", "7", " ", "\"", "\\", "/", "\n", "\r", "\t", "\u0000", "\u2028", "é", "Œ", "😀")
            .list()
            .ofMaxSize(8)
            .map(letters -> String.join("", letters));

    private static final Instant FIRST = Instant.parse("1989-12-31T23:00:00Z");
    private static final Instant LAST = Instant.parse("2040-01-01T00:00:00Z");

    private AnyRecord() {}

    static Arbitrary<SpecificRecordBase> of(Schema schema) {
        List<Arbitrary<Object>> fields =
                schema.getFields().stream().map(AnyRecord::field).toList();
        return Combinators.combine(fields).as(values -> filled(schema, values));
    }

    private static SpecificRecordBase filled(Schema schema, List<Object> values) {
        SpecificRecordBase record = Records.empty(schema);
        for (int i = 0; i < values.size(); i++) {
            record.put(i, values.get(i));
        }
        return record;
    }

    private static Arbitrary<Object> field(Schema.Field field) {
        Arbitrary<Object> value = value(Records.valueSchema(field.schema()));
        return Records.isOptional(field.schema()) ? value.injectNull(0.3) : value;
    }

    private static Arbitrary<Object> value(Schema schema) {
        return switch (Records.kind(schema)) {
            case TEXT -> TEXT.asGeneric();
            case ENUM ->
                Arbitraries.of(schema.getEnumSymbols())
                        .map(symbol -> SpecificData.get().createEnum(symbol, schema));
            case INT -> Arbitraries.integers().asGeneric();
            case LONG -> Arbitraries.longs().asGeneric();
            case DOUBLE -> Arbitraries.doubles().ofScale(6).asGeneric();
            case BOOLEAN -> Arbitraries.of(true, false).asGeneric();
            case INSTANT -> instants().asGeneric();
            case DATE ->
                Arbitraries.longs()
                        .between(
                                LocalDate.of(1900, 1, 1).toEpochDay(),
                                LocalDate.of(2099, 12, 31).toEpochDay())
                        .map(LocalDate::ofEpochDay)
                        .asGeneric();
            case DECIMAL ->
                decimals((LogicalTypes.Decimal) schema.getLogicalType()).asGeneric();
            case LIST -> value(schema.getElementType()).list().ofMaxSize(3).asGeneric();
            case MAP ->
                Arbitraries.maps(TEXT, value(schema.getValueType()))
                        .ofMaxSize(3)
                        .asGeneric();
            case RECORD -> of(schema).asGeneric();
        };
    }

    private static Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(FIRST.toEpochMilli(), LAST.toEpochMilli())
                .map(Instant::ofEpochMilli);
    }

    private static Arbitrary<BigDecimal> decimals(LogicalTypes.Decimal type) {
        BigInteger most = BigInteger.TEN.pow(type.getPrecision()).subtract(BigInteger.ONE);
        return Arbitraries.bigIntegers()
                .between(most.negate(), most)
                .map(unscaled -> new BigDecimal(unscaled, type.getScale()));
    }
}
