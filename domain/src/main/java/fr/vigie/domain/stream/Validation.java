package fr.vigie.domain.stream;

import fr.vigie.domain.identity.BillerId;
import fr.vigie.domain.identity.ProfessionalId;
import fr.vigie.domain.identity.Rpps;
import fr.vigie.domain.identity.Siret;
import fr.vigie.domain.stream.Records.Kind;
import fr.vigie.domain.time.ParisDay;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/**
 * The checks of the contract on one record by itself: identifiers and their keys, no negative amount or quantity, no
 * date before 1990 or more than a year beyond the day the record bears.
 *
 * <p>Which field is checked for what follows from the schema: its type, and its annotations {@code identifier},
 * {@code anyDate} and {@code month}.
 */
public final class Validation {
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final Map<Stream, List<Check>> CHECKS = new EnumMap<>(Stream.class);

    static {
        for (Stream stream : Stream.values()) {
            CHECKS.put(stream, checksOf(stream.schema(), stream.timePosition()));
        }
    }

    private Validation() {}

    /**
     * Checks a record.
     *
     * @throws BadRecord that names the field, its value and what was expected
     */
    public static void check(Stream stream, SpecificRecordBase record) throws BadRecord {
        LocalDate latest = stream.eventTime(record)
                .map(time -> ParisDay.of(time).plusYears(1))
                .orElse(LocalDate.MAX);
        run(requireChecks(stream), record, latest);
    }

    private static List<Check> requireChecks(Stream stream) {
        return CHECKS.getOrDefault(stream, List.of());
    }

    private static void run(List<Check> checks, SpecificRecordBase record, LocalDate latest) throws BadRecord {
        for (Check check : checks) {
            Object value = record.get(check.position);
            if (value != null) {
                check.rule.check(check.name, value, latest);
            }
        }
    }

    private static List<Check> checksOf(Schema schema, int timePosition) {
        List<Check> checks = new ArrayList<>();
        for (Schema.Field field : schema.getFields()) {
            ruleOf(field, field.pos() == timePosition)
                    .ifPresent(rule -> checks.add(new Check(field.name(), field.pos(), rule)));
        }
        return List.copyOf(checks);
    }

    private static Optional<Rule> ruleOf(Schema.Field field, boolean isEventTime) {
        Schema schema = Records.valueSchema(field.schema());
        String identifier = field.getProp("identifier");
        if (identifier != null) {
            return Optional.of(identifierRule(identifier));
        }
        if (field.getObjectProp("month") != null) {
            return Optional.of((name, value, latest) -> checkMonth(name, (String) value, latest));
        }
        if (field.getObjectProp("anyDate") != null) {
            return Optional.empty();
        }
        return typeRule(schema, isEventTime);
    }

    private static Optional<Rule> typeRule(Schema schema, boolean isEventTime) {
        Kind kind = Records.kind(schema);
        return Optional.ofNullable(
                switch (kind) {
                    case INT, LONG -> (name, value, latest) -> checkSign(name, ((Number) value).longValue());
                    case DECIMAL -> (name, value, latest) -> checkSign(name, ((BigDecimal) value).signum());
                    case DATE -> (name, value, latest) -> checkDate(name, (LocalDate) value, latest);
                    case INSTANT ->
                        (name, value, latest) ->
                                checkDate(name, ParisDay.of((Instant) value), isEventTime ? LocalDate.MAX : latest);
                    case RECORD -> nested(schema);
                    case LIST -> list(schema.getElementType());
                    case TEXT, ENUM, DOUBLE, BOOLEAN, MAP -> (Rule) null;
                });
    }

    private static Rule nested(Schema schema) {
        List<Check> checks = checksOf(schema, -1);
        return (name, value, latest) -> run(checks, (SpecificRecordBase) value, latest);
    }

    private static @Nullable Rule list(Schema element) {
        Optional<Rule> rule = typeRule(element, false);
        return rule.isEmpty()
                ? null
                : (name, value, latest) -> {
                    for (Object one : (List<?>) value) {
                        rule.get().check(name, one, latest);
                    }
                };
    }

    private static Rule identifierRule(String kind) {
        return switch (kind) {
            case "professional" -> (name, value, latest) -> refuse(name, ProfessionalId.problem((String) value));
            case "biller" -> (name, value, latest) -> refuse(name, BillerId.problem((String) value));
            case "siret" -> (name, value, latest) -> refuse(name, Siret.problem((String) value));
            // A card may be held by an employee without an RPPS: what has the form of an RPPS is held to its key.
            case "holder" ->
                (name, value, latest) -> refuse(
                        name, ((String) value).matches("\\d{11}") ? Rpps.problem((String) value) : Optional.empty());
            default -> throw new IllegalArgumentException("unknown identifier kind " + kind);
        };
    }

    private static void refuse(String name, Optional<String> problem) throws BadRecord {
        if (problem.isPresent()) {
            throw new BadRecord(name + ": " + problem.get());
        }
    }

    private static void checkSign(String name, long value) throws BadRecord {
        if (value < 0) {
            throw new BadRecord(name + ": negative");
        }
    }

    private static void checkDate(String name, LocalDate day, LocalDate latest) throws BadRecord {
        if (day.isBefore(EARLIEST)) {
            throw new BadRecord(name + ": " + day + " lies before 1990");
        }
        if (day.isAfter(latest)) {
            throw new BadRecord(name + ": " + day + " lies more than a year beyond the day the record was received");
        }
    }

    private static void checkMonth(String name, String month, LocalDate latest) throws BadRecord {
        try {
            checkDate(name, YearMonth.parse(month).atDay(1), latest);
        } catch (DateTimeException e) {
            throw new BadRecord(name + ": \"" + month + "\" is not a month (YYYY-MM)");
        }
    }

    private record Check(String name, int position, Rule rule) {}

    private interface Rule {
        void check(String name, Object value, LocalDate latest) throws BadRecord;
    }
}
