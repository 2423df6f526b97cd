package fr.vigie.streaming.patient;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.care.CareOrder;
import fr.vigie.streaming.care.StoredRecords;
import fr.vigie.streaming.fact.CareBatch;
import fr.vigie.streaming.fact.PatientDay;
import fr.vigie.streaming.fact.SentSuspicion;
import fr.vigie.streaming.fact.StoredLine;
import fr.vigie.streaming.state.AvroMap;
import fr.vigie.streaming.state.SubjectState;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A patient's days of care as the job keeps them: the lines, encoded, and what was last said of them; one entry of state a
 * day. Within one close each day is read once and written once: {@link #write()} ends it.
 */
final class PatientDays {
    private final AvroMap<PatientDay> state;
    private final Map<LocalDate, Day> open = new HashMap<>();
    private final TreeSet<LocalDate> changed = new TreeSet<>();
    /** Lines that were decoded, by the very bytes: what has come is asked for alone first, then with its day. */
    private IdentityHashMap<ByteBuffer, BillingLine> lines = new IdentityHashMap<>();

    private static final class Day {
        private final TreeMap<String, ByteBuffer> lines = new TreeMap<>();
        /** Versions of lines that have come or gone at this close. */
        private final List<ByteBuffer> moved = new ArrayList<>();

        private List<SentSuspicion> sent = List.of();
        private Optional<List<BillingLine>> decoded = Optional.empty();

        private void moved(Optional<ByteBuffer> before) {
            before.ifPresent(moved::add);
        }
    }

    PatientDays(SubjectState state) {
        this.state = AvroMap.of(state, "care-days", PatientDay.SCHEMA$);
    }

    /** Takes in what a biller changed of a day. */
    void take(CareBatch batch) throws Exception {
        Day day = open(batch.getCareDate());
        changed.add(batch.getCareDate());
        batch.getRemoved().forEach(id -> day.moved(Optional.ofNullable(day.lines.remove(id))));
        batch.getPut().forEach(stored -> {
            day.moved(Optional.ofNullable(day.lines.put(stored.getLineId(), stored.getLine())));
            day.moved.add(stored.getLine());
        });
    }

    /** The versions of lines of a day that have come or gone at this close. */
    List<BillingLine> moved(LocalDate date) throws Exception {
        List<ByteBuffer> moved = open(date).moved;
        List<BillingLine> lines = new ArrayList<>(moved.size());
        for (ByteBuffer one : moved) {
            lines.add(line(one));
        }
        return lines;
    }

    private BillingLine line(ByteBuffer stored) {
        return lines.computeIfAbsent(stored, bytes -> (BillingLine) StoredRecords.decode(BillingLine.SCHEMA$, bytes));
    }

    private Day open(LocalDate date) throws Exception {
        Day day = open.get(date);
        if (day == null) {
            day = new Day();
            Optional<PatientDay> stored = state.get(date.toString());
            if (stored.isPresent()) {
                for (StoredLine line : stored.get().getLines()) {
                    day.lines.put(line.getLineId(), line.getLine());
                }
                day.sent = stored.get().getSent();
            }
            open.put(date, day);
        }
        return day;
    }

    /** The lines of a day in the order of visits; to be called once what arrived has been taken in. */
    List<BillingLine> lines(LocalDate date) {
        try {
            Day day = open(date);
            if (day.decoded.isEmpty()) {
                List<BillingLine> decoded = new ArrayList<>(day.lines.size());
                for (ByteBuffer one : day.lines.values()) {
                    decoded.add(line(one));
                }
                decoded.sort(CareOrder.VISITS);
                day.decoded = Optional.of(Collections.unmodifiableList(decoded));
            }
            return day.decoded.get();
        } catch (Exception e) {
            // A rule asks for them: what fails is the state, not the rule.
            throw new IllegalStateException("the state of a patient is unreadable", e);
        }
    }

    /** What was last said of a day. */
    List<SentSuspicion> sent(LocalDate date) throws Exception {
        return open(date).sent;
    }

    /** Notes what is said of a day. */
    void sent(LocalDate date, List<SentSuspicion> sent) throws Exception {
        Day day = open(date);
        if (!sent.equals(day.sent)) {
            day.sent = sent;
            changed.add(date);
        }
    }

    /** The days of which something is kept. */
    TreeSet<LocalDate> dates() throws Exception {
        TreeSet<LocalDate> dates = new TreeSet<>(open.keySet());
        state.keys().forEach(date -> dates.add(LocalDate.parse(date)));
        return dates;
    }

    /** Days vanish. */
    void forgetBefore(LocalDate first) throws Exception {
        for (LocalDate date : dates().headSet(first)) {
            state.remove(date.toString());
        }
    }

    /** Writes what has changed; to be called at the end of each close, while its subject is the current key. */
    void write() throws Exception {
        for (LocalDate date : changed) {
            Day day = open(date);
            List<StoredLine> lines = new ArrayList<>(day.lines.size());
            day.lines.forEach((id, line) -> lines.add(new StoredLine(id, line)));
            if (lines.isEmpty() && day.sent.isEmpty()) {
                state.remove(date.toString());
            } else {
                state.put(date.toString(), new PatientDay(lines, day.sent));
            }
        }
        changed.clear();
        open.clear();
        if (!lines.isEmpty()) {
            // A new one: clearing a table costs as much as the largest subject ever needed.
            lines = new IdentityHashMap<>();
        }
    }
}
