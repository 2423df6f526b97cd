package fr.vigie.casequeue.extraction;

import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;

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

    /** The day of a record, in Paris. */
    LocalDate day(SpecificRecordBase record) {
        Object value = record.get(day);
        return value instanceof Instant moment ? ParisDay.of(moment) : (LocalDate) value;
    }
}
