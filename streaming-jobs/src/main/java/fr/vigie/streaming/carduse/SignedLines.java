package fr.vigie.streaming.carduse;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.fact.CareBatch;
import fr.vigie.streaming.fact.StoredLine;
import fr.vigie.streaming.fact.StoredPart;
import fr.vigie.streaming.state.AvroMap;
import fr.vigie.streaming.state.SubjectState;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The lines that one card signed and that rules on cards read: an entry of state a day of care, for the few cards that have
 * any. A day of which all lines were taken back stays, empty, until it is forgotten.
 */
final class SignedLines {
    private final AvroMap<StoredPart> days;

    SignedLines(SubjectState state) {
        days = AvroMap.of(state, "signed", StoredPart.SCHEMA$);
    }

    /** Takes in what a biller changed of a day. */
    void take(CareBatch batch) throws Exception {
        String day = batch.getCareDate().toString();
        TreeMap<String, ByteBuffer> lines = new TreeMap<>();
        days.get(day)
                .map(StoredPart::getRecords)
                .orElse(List.of())
                .forEach(line -> lines.put(line.getLineId(), line.getLine()));
        batch.getRemoved().forEach(lines::remove);
        batch.getPut().forEach(line -> lines.put(line.getLineId(), line.getLine()));
        List<StoredLine> stored = new ArrayList<>(lines.size());
        lines.forEach((id, line) -> stored.add(new StoredLine(id, line)));
        days.put(day, new StoredPart(Stream.BILLING_LINES.ordinal(), stored));
    }

    /** All lines, by day of care and id. */
    List<BillingLine> all() throws Exception {
        return days.values().stream()
                .flatMap(day -> day.getRecords().stream())
                .map(SignedLines::decode)
                .toList();
    }

    /** The months of care of the days that are held. */
    TreeSet<YearMonth> months() throws Exception {
        TreeSet<YearMonth> months = new TreeSet<>();
        days.keys().forEach(day -> months.add(YearMonth.from(LocalDate.parse(day))));
        return months;
    }

    /** Forgets the months before one; answers them. */
    TreeSet<YearMonth> forgetBefore(YearMonth first) throws Exception {
        TreeSet<YearMonth> gone = new TreeSet<>();
        for (String day : days.keys()) {
            YearMonth month = YearMonth.from(LocalDate.parse(day));
            if (month.isBefore(first)) {
                days.remove(day);
                gone.add(month);
            }
        }
        return gone;
    }

    private static BillingLine decode(StoredLine stored) {
        try {
            return (BillingLine) RecordBinary.decode(BillingLine.SCHEMA$, stored.getLine());
        } catch (BadRecord e) {
            throw new IllegalStateException("state does not hold a line", e);
        }
    }
}
