package fr.vigie.streaming.care;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.CareBatch;
import fr.vigie.streaming.fact.StoredDay;
import fr.vigie.streaming.fact.StoredLine;
import fr.vigie.streaming.fact.StoredPart;
import fr.vigie.streaming.fact.Suspicion;
import fr.vigie.streaming.state.AvroMap;
import fr.vigie.streaming.state.SubjectState;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/**
 * The days of care of one subject as the job keeps them: encoded, one entry of state a day, decoded only where a day is
 * judged. Within one close each day is read once and written once: {@link #write()} ends it.
 */
final class CareDays {
    private static final int LINES = Stream.BILLING_LINES.ordinal();
    private static final int SUSPICIONS = Form.SUSPICION.code();

    private final AvroMap<StoredDay> state;
    private final Map<LocalDate, TreeMap<Integer, TreeMap<String, ByteBuffer>>> open = new HashMap<>();
    private final Map<LocalDate, CareDay> decoded = new HashMap<>();
    /** What has come or gone of a day at this close, the version that was replaced included. */
    private final TreeMap<LocalDate, List<Moved>> changed = new TreeMap<>();
    /** Records that were decoded, by the very bytes: what has come is asked for alone first, then with its day. */
    private IdentityHashMap<ByteBuffer, SpecificRecordBase> records = new IdentityHashMap<>();

    private record Moved(int code, String id, ByteBuffer record) {}

    CareDays(SubjectState state) {
        this.state = AvroMap.of(state, "days", StoredDay.SCHEMA$);
    }

    /** Takes in what a biller changed of a day. */
    void take(CareBatch batch) throws Exception {
        for (String removed : batch.getRemoved()) {
            remove(batch.getCareDate(), batch.getCode(), removed);
        }
        for (StoredLine stored : batch.getPut()) {
            put(batch.getCareDate(), batch.getCode(), stored.getLineId(), stored.getLine());
        }
    }

    /** Puts a suspicion. */
    void put(LocalDate day, String id, byte[] suspicion) throws Exception {
        put(day, SUSPICIONS, id, ByteBuffer.wrap(suspicion));
    }

    /** Removes a suspicion. */
    void remove(LocalDate day, String id) throws Exception {
        remove(day, SUSPICIONS, id);
    }

    private void put(LocalDate day, int code, String id, ByteBuffer record) throws Exception {
        moved(day, code, id, part(day, code).put(id, record));
        moved(day, code, id, record);
    }

    private void remove(LocalDate day, int code, String id) throws Exception {
        moved(day, code, id, part(day, code).remove(id));
    }

    private void moved(LocalDate day, int code, String id, @Nullable ByteBuffer record) {
        if (record != null) {
            changed.computeIfAbsent(day, any -> new ArrayList<>()).add(new Moved(code, id, record));
        }
    }

    private TreeMap<String, ByteBuffer> part(LocalDate day, int code) throws Exception {
        return open(day).computeIfAbsent(code, any -> new TreeMap<>());
    }

    private TreeMap<Integer, TreeMap<String, ByteBuffer>> open(LocalDate day) throws Exception {
        TreeMap<Integer, TreeMap<String, ByteBuffer>> parts = open.get(day);
        if (parts == null) {
            parts = new TreeMap<>();
            Optional<StoredDay> stored = state.get(day.toString());
            for (StoredPart part : stored.map(StoredDay::getParts).orElse(List.of())) {
                TreeMap<String, ByteBuffer> records = new TreeMap<>();
                part.getRecords().forEach(record -> records.put(record.getLineId(), record.getLine()));
                parts.put(part.getCode(), records);
            }
            open.put(day, parts);
        }
        return parts;
    }

    /** A day, decoded, with all that any rule reads; to be called once what arrived has been taken in. */
    CareDay day(String subject, LocalDate day) throws Exception {
        CareDay known = decoded.get(day);
        if (known == null) {
            known = decode(subject, day);
            decoded.put(day, known);
        }
        return known;
    }

    private CareDay decode(String subject, LocalDate day) throws Exception {
        List<Moved> all = new ArrayList<>();
        open(day).forEach((code, part) -> part.forEach((id, record) -> all.add(new Moved(code, id, record))));
        return decode(subject, day, all);
    }

    /** What has come or gone of each day at this close, as if it were the day: replaced versions are in it, too. */
    List<CareDay> moved(String subject) {
        List<CareDay> days = new ArrayList<>(changed.size());
        changed.forEach((day, moved) -> days.add(decode(subject, day, moved)));
        return days;
    }

    private CareDay decode(String subject, LocalDate day, List<Moved> some) {
        List<BillingLine> lines = new ArrayList<>(some.size());
        List<Suspicion> suspicions = new ArrayList<>();
        List<Other> others = new ArrayList<>();
        for (Moved one : some) {
            SpecificRecordBase record = records.computeIfAbsent(
                    one.record(), bytes -> StoredRecords.decode(Form.schema((byte) one.code()), bytes));
            if (one.code() == LINES) {
                lines.add((BillingLine) record);
            } else if (one.code() == SUSPICIONS) {
                suspicions.add((Suspicion) record);
            } else {
                Instant at = Stream.of(one.code()).eventTime(record).orElse(Instant.EPOCH);
                others.add(new Other(at, one.code(), one.id(), record));
            }
        }
        lines.sort(CareOrder.VISITS);
        suspicions.sort(Comparator.comparing(Suspicion::getCode).thenComparing(Suspicion::getLineId));
        others.sort(Other.BY_TIME);
        return new CareDay(
                subject,
                day,
                lines,
                suspicions,
                others.stream().map(Other::record).toList());
    }

    private record Other(Instant at, int code, String id, SpecificRecordBase record) {
        private static final Comparator<Other> BY_TIME =
                Comparator.comparing(Other::at).thenComparing(Other::id).thenComparing(Other::code);
    }

    /** Days and what was found of them vanish. */
    void forgetBefore(LocalDate first) throws Exception {
        for (String day : state.keys()) {
            if (LocalDate.parse(day).isBefore(first)) {
                state.remove(day);
            }
        }
    }

    /** The first day that is kept. */
    Optional<LocalDate> first() throws Exception {
        return state.keys().stream().map(LocalDate::parse).min(LocalDate::compareTo);
    }

    /** Writes what has changed; to be called at the end of each close, while its subject is the current key. */
    void write() throws Exception {
        for (LocalDate day : changed.keySet()) {
            List<StoredPart> parts = new ArrayList<>();
            open(day).forEach((code, records) -> {
                List<StoredLine> stored = new ArrayList<>(records.size());
                records.forEach((id, record) -> stored.add(new StoredLine(id, record)));
                if (!stored.isEmpty()) {
                    parts.add(new StoredPart(code, stored));
                }
            });
            if (parts.isEmpty()) {
                state.remove(day.toString());
            } else {
                state.put(day.toString(), new StoredDay(parts));
            }
        }
        changed.clear();
        open.clear();
        decoded.clear();
        if (!records.isEmpty()) {
            // A new one: clearing a table costs as much as the largest subject ever needed.
            records = new IdentityHashMap<>();
        }
    }
}
