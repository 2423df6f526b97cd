package fr.vigie.casequeue.extraction;

import fr.vigie.casequeue.map.Visit;
import fr.vigie.casequeue.table.CsvTable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * The records that an extraction keeps: each once, in order of day and id, whatever order they came in; as they were received,
 * rectified ones beside those that rectify them.
 */
final class ExtractedTable {
    /** More than this a spreadsheet of an investigator does not bear. */
    static final int MOST_ROWS = 50_000;

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/Paris"));

    private final Extraction asked;
    private final UnaryOperator<String> columns;
    private final Map<SpecificRecordBase, String> rows = new HashMap<>();
    private long unreadable;
    private long duplicates;

    /** @param columns the French name of a field */
    ExtractedTable(Extraction asked, UnaryOperator<String> columns) {
        this.asked = asked;
        this.columns = columns;
    }

    /** Looks at a record. @return false once there are too many rows */
    boolean add(SpecificRecordBase record) {
        Source source = asked.source();
        if (source.names(record, asked.subjectId()) && inPeriod(record)) {
            String place = source.day(record) + " " + source.stream().id(record);
            if (rows.putIfAbsent(record, place) != null) {
                duplicates++;
            }
        }
        return rows.size() <= MOST_ROWS;
    }

    void addUnreadable() {
        unreadable++;
    }

    long unreadable() {
        return unreadable;
    }

    long duplicates() {
        return duplicates;
    }

    int kept() {
        return rows.size();
    }

    /** The records that hold, for figures that are not a copy of what came in. */
    HoldingRecords holding() {
        return new HoldingRecords(asked, rows.keySet());
    }

    List<Visit> visits() {
        return rows.keySet().stream()
                .flatMap(record -> asked.source().visit(record).stream())
                .sorted(Visit.IN_ORDER)
                .toList();
    }

    byte[] toBytes() {
        List<Schema.Field> fields = asked.source().stream().schema().getFields();
        CsvTable table =
                CsvTable.of(asked.source().columns().stream().map(columns).toArray(String[]::new));
        List<Map.Entry<SpecificRecordBase, String>> sorted = new ArrayList<>(rows.entrySet());
        sorted.sort(Map.Entry.<SpecificRecordBase, String>comparingByValue()
                .thenComparing(Map.Entry::getKey, Comparator.comparing(SpecificRecordBase::toString)));
        sorted.forEach(row -> table.row(
                fields.stream().map(field -> cell(field, row.getKey())).toArray()));
        return table.toBytes();
    }

    private boolean inPeriod(SpecificRecordBase record) {
        return !asked.source().day(record).isBefore(asked.from())
                && !asked.source().day(record).isAfter(asked.to());
    }

    private static Object cell(Schema.Field field, SpecificRecordBase record) {
        Object value = record.get(field.pos());
        if (value == null) {
            return "";
        }
        if (value instanceof Instant moment) {
            return MINUTE.format(moment);
        }
        if (value instanceof Boolean yes) {
            return yes ? "oui" : "non";
        }
        return field.name().endsWith("Cents") && value instanceof Long cents ? CsvTable.euros(cents) : value;
    }
}
