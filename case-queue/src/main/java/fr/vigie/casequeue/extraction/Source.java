package fr.vigie.casequeue.extraction;

import fr.vigie.casequeue.chronology.Lane;
import fr.vigie.casequeue.map.Visit;
import fr.vigie.domain.alert.AlertSubjectKind;
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
    CARD_USES(Stream.CARD_USES, "at", "cardId", "holderId", "patientId"),
    HOSPITAL_STAYS(Stream.HOSPITAL_STAYS, "admittedOn", "patientId");

    private static final List<String> OWN_ACTS = List.of("executantId", "billerId", "patientId", "cardId");

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
            case PRESCRIPTIONS, SICK_LEAVES, DAILY_ALLOWANCES, HOSPITAL_STAYS -> Optional.empty();
        };
    }

    private Optional<Visit> visit(SpecificRecordBase record, @Nullable Object commune, @Nullable Object at) {
        return Optional.ofNullable(commune)
                .map(code ->
                        new Visit(day(record), Optional.ofNullable((Instant) at), code.toString(), stream.id(record)));
    }

    /** What tells most of when it happened, of a subject of this kind; nothing of a ring. */
    public static List<Source> suiting(AlertSubjectKind kind) {
        return switch (kind) {
            case PROFESSIONAL -> List.of(BILLING_LINES, CARD_USES, SICK_LEAVES, PRESCRIPTIONS);
            case BILLER -> List.of(BILLING_LINES);
            case PATIENT -> List.of(BILLING_LINES, SICK_LEAVES, DAILY_ALLOWANCES, HOSPITAL_STAYS);
            case EMPLOYER -> List.of(SICK_LEAVES, DAILY_ALLOWANCES);
            case CARD -> List.of(CARD_USES, BILLING_LINES);
            case RING -> List.of();
        };
    }

    /** What a record is to a subject that it names. */
    Lane lane(SpecificRecordBase record, String subjectId) {
        return switch (this) {
            case BILLING_LINES -> act(record, subjectId);
            case PRESCRIPTIONS -> Lane.PRESCRIPTIONS;
            case SICK_LEAVES -> Lane.LEAVES;
            case DAILY_ALLOWANCES -> Lane.ALLOWANCES;
            case CARD_USES -> Lane.CARD_USES;
            case HOSPITAL_STAYS -> Lane.STAYS;
        };
    }

    private static Lane act(SpecificRecordBase record, String subjectId) {
        if (OWN_ACTS.stream().anyMatch(field -> subjectId.equals(record.get(field)))) {
            return Lane.ACTS;
        }
        return subjectId.equals(record.get("prescriberId")) ? Lane.PRESCRIBED : Lane.DELIVERED;
    }

    /**
     * The last day of a record.
     *
     * @param latest that of a stay which has not ended
     */
    LocalDate lastDay(SpecificRecordBase record, LocalDate latest) {
        Optional<LocalDate> end =
                switch (this) {
                    case SICK_LEAVES -> Optional.of((LocalDate) record.get("endOn"));
                    case DAILY_ALLOWANCES -> Optional.of((LocalDate) record.get("periodEnd"));
                    case HOSPITAL_STAYS ->
                        Optional.of(Optional.ofNullable((LocalDate) record.get("dischargedOn"))
                                .orElse(latest));
                    case BILLING_LINES, PRESCRIPTIONS, CARD_USES -> Optional.empty();
                };
        LocalDate first = day(record);
        return end.filter(last -> last.isAfter(first)).orElse(first);
    }

    /** The day of a record, in Paris. */
    LocalDate day(SpecificRecordBase record) {
        Object value = record.get(day);
        return value instanceof Instant moment ? ParisDay.of(moment) : (LocalDate) value;
    }
}
