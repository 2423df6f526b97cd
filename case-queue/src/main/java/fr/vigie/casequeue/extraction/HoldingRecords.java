package fr.vigie.casequeue.extraction;

import fr.vigie.casequeue.chronology.Lane;
import fr.vigie.casequeue.chronology.Span;
import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.stream.RecordBinary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * The records of an extraction that still hold: of several with one id the latest, without lines that another one rectifies,
 * cancelled lines and cancelled payments.
 */
final class HoldingRecords {
    /** By content where the time is the same: whatever order they came in, the same one holds. */
    private static final Comparator<SpecificRecordBase> BY_CONTENT =
            Comparator.comparing(RecordBinary::encode, Arrays::compareUnsigned);

    private final Extraction asked;
    private final List<SpecificRecordBase> records;

    HoldingRecords(Extraction asked, Collection<SpecificRecordBase> all) {
        this.asked = asked;
        Set<String> rectified = all.stream()
                .flatMap(record ->
                        record instanceof BillingLine line ? line.getRectifies().stream() : Stream.<String>empty())
                .collect(Collectors.toSet());
        this.records = all.stream()
                .collect(Collectors.toMap(
                        asked.source().stream()::id, record -> record, BinaryOperator.maxBy(latest()), TreeMap::new))
                .entrySet()
                .stream()
                .filter(entry -> !rectified.contains(entry.getKey()) && holds(entry.getValue()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private Comparator<SpecificRecordBase> latest() {
        return Comparator.<SpecificRecordBase, Instant>comparing(
                        record -> asked.source().stream().eventTime(record).orElse(Instant.MIN))
                .thenComparing(BY_CONTENT);
    }

    private static boolean holds(SpecificRecordBase record) {
        if (record instanceof BillingLine line) {
            return line.getQuantity() > 0;
        }
        return !(record instanceof DailyAllowance paid) || paid.getStatus() != AllowanceStatus.CANCELLED;
    }

    /** How many over which days. */
    List<Span> spans() {
        return records.stream().collect(Collectors.groupingBy(this::days, Collectors.counting())).entrySet().stream()
                .map(entry -> new Span(
                        entry.getKey().lane(),
                        entry.getKey().from(),
                        entry.getKey().to(),
                        entry.getValue()))
                .toList();
    }

    private record Days(Lane lane, LocalDate from, LocalDate to) {}

    private Days days(SpecificRecordBase record) {
        Source source = asked.source();
        return new Days(source.lane(record, asked.subjectId()), source.day(record), source.lastDay(record, asked.to()));
    }

    /** Deliveries of kits that the subject billed, and to whom. */
    List<Delivery> deliveries() {
        return records.stream()
                .filter(BillingLine.class::isInstance)
                .map(BillingLine.class::cast)
                .filter(this::isDelivery)
                .map(line -> new Delivery(
                        line.getDeliveredToId().orElseThrow(),
                        line.getCareDate(),
                        line.getLineId(),
                        line.getBoxes(),
                        line.getQuantity(),
                        line.getReimbursedCents()))
                .toList();
    }

    /** A kit without a patient (contract, billing-lines.purpose), billed by the subject to somebody else. */
    private boolean isDelivery(BillingLine line) {
        boolean byTheSubject = asked.subjectId().equals(line.getBillerId())
                || asked.subjectId().equals(line.getExecutantId());
        return byTheSubject
                && line.getPurpose().filter(Purpose.ANTIGEN_KIT::equals).isPresent()
                && line.getPatientId().isEmpty()
                && line.getDeliveredToId()
                        .filter(id -> !id.equals(asked.subjectId()))
                        .isPresent();
    }
}
