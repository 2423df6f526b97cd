package fr.vigie.casequeue.extraction;

import fr.vigie.casequeue.map.Visit;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/** What can be extracted: a stream, the day by which a period is meant, the fields that may name the subject. */
public enum Source {
    BILLING_LINES(
            Stream.BILLING_LINES,
            "careDate",
            "executantId",
            "billerId",
            "patientId",
            "prescriberId",
            "deliveredToId",
            "cardId"),
    PRESCRIPTIONS(Stream.PRESCRIPTIONS, "prescribedOn", "prescriberId", "patientId", "cardId"),
    SICK_LEAVES(Stream.SICK_LEAVES, "startOn", "patientId", "prescriberId", "employerId", "cardId"),
    DAILY_ALLOWANCES(Stream.DAILY_ALLOWANCES, "periodStart", "patientId", "employerId", "ibanHash"),
    CARD_USES(Stream.CARD_USES, "at", "cardId", "holderId", "patientId");

    private final Stream stream;
    private final String day;
    private final List<String> subjects;

    Source(Stream stream, String day, String... subjects) {
        this.stream = stream;
        this.day = day;
        this.subjects = List.of(subjects);
    }

    /** Its stream. */
    Stream stream() {
        return stream;
    }

    /** The fields of its records, in the order of the contract. */
    public List<String> columns() {
        return stream.schema().getFields().stream().map(Schema.Field::name).toList();
    }

    /** Whether a record names somebody. */
    boolean names(SpecificRecordBase record, String subjectId) {
        return subjects.stream().anyMatch(field -> subjectId.equals(record.get(field)));
    }

    /** Whether its records may say where they happened. */
    public boolean hasPlaces() {
        return this == BILLING_LINES || this == CARD_USES;
    }

    /** Where a record happened, if its stream says so. */
    Optional<Visit> visit(SpecificRecordBase record) {
        return switch (this) {
            case BILLING_LINES -> visit(record, record.get("careCommune"), record.get("visitAt"));
            case CARD_USES -> visit(record, record.get("commune"), record.get("at"));
            case PRESCRIPTIONS, SICK_LEAVES, DAILY_ALLOWANCES -> Optional.empty();
        };
    }

    private Optional<Visit> visit(SpecificRecordBase record, @Nullable Object commune, @Nullable Object at) {
        return Optional.ofNullable(commune)
                .map(code ->
                        new Visit(day(record), Optional.ofNullable((Instant) at), code.toString(), stream.id(record)));
    }

    /** The day of a record, in Paris. */
    LocalDate day(SpecificRecordBase record) {
        Object value = record.get(day);
        return value instanceof Instant moment ? ParisDay.of(moment) : (LocalDate) value;
    }
}
