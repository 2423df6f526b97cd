package fr.vigie.cli.check.contract;

import fr.vigie.cli.check.fault.FaultKind;
import fr.vigie.cli.check.fault.FaultLog;
import fr.vigie.cli.check.row.Calendar;
import fr.vigie.cli.check.row.Row;
import fr.vigie.cli.check.row.TextHash;
import fr.vigie.cli.check.table.LongTable;
import fr.vigie.cli.records.DayCounts;
import fr.vigie.domain.stream.Stream;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.avro.Schema;

/**
 * The records of one stream: read = used + duplicates + rejected; updates and disorder are among the used.
 *
 * <p>Memory: 22 bytes a record. Of each id is kept a 32-bit fingerprint of its last content and one of its moment; every
 * content that an updated id had is kept apart, since what is sent again is a duplicate even after an update.
 */
public final class Ledger {
    private static final int LAST_RECORDS = 10;

    private final Stream stream;
    private final FaultLog faults;
    private final boolean ordered;
    private final int id;
    private final int time;
    private final int validFrom;
    private final LongTable seen = new LongTable();
    private final LongTable updated = new LongTable();
    private final DayCounts days = new DayCounts();
    private final Latest latest = new Latest(LAST_RECORDS);
    private final Calendar calendar = new Calendar();
    private int day;
    private long onDay;
    private long last = Long.MIN_VALUE;
    private long read;
    private long duplicates;
    private long updates;
    private long rejected;
    private long disordered;

    /** The ledger of a stream; {@code ordered} where disorder is a fault. */
    public Ledger(Stream stream, FaultLog faults, boolean ordered) {
        this.stream = stream;
        this.faults = faults;
        this.ordered = ordered;
        // Gaps have no identity of their own: several may concern one stream.
        this.id = stream == Stream.COVERAGE ? -1 : position(idField(stream));
        this.time = stream.timeField().isEmpty() ? -1 : position(stream.timeField());
        this.validFrom = position("validFrom");
    }

    private int position(String name) {
        Schema.Field field = stream.schema().getField(name);
        return field == null ? -1 : field.pos();
    }

    private static String idField(Stream stream) {
        return Ids.field(stream);
    }

    /** Counts a line that holds no record. */
    public void reject() {
        read++;
        rejected++;
    }

    /** Counts a record; false where it repeats an earlier one. */
    public boolean add(Row row) {
        read++;
        if (!isNew(row)) {
            duplicates++;
            return false;
        }
        if (time >= 0 && row.has(time)) {
            addTime(row);
        }
        return true;
    }

    private boolean isNew(Row row) {
        long content = row.content();
        long key = id < 0 ? content : row.get(id);
        long packed = packed(content, moment(row));
        long before = seen.putIfAbsent(key, packed);
        if (before == LongTable.ABSENT) {
            return true;
        }
        return before >>> 32 != packed >>> 32 && isUpdate(row, key, before, packed);
    }

    private boolean isUpdate(Row row, long key, long before, long packed) {
        updated.put(TextHash.both(key, before >>> 32), 1);
        if (updated.put(TextHash.both(key, packed >>> 32), 1) != LongTable.ABSENT) {
            return false;
        }
        seen.put(key, packed);
        updates++;
        if ((int) before == (int) packed) {
            faults.add(
                    FaultKind.TWO_CONTENTS,
                    row.number(),
                    () -> Ids.field(stream) + " " + row.text(id) + " was given before, for the same moment");
        }
        return true;
    }

    private static long packed(long content, int moment) {
        long packed = TextHash.mix(content) << 32 | moment & 0xFFFFFFFFL;
        return packed == LongTable.ABSENT ? 1 : packed;
    }

    /** What tells the moments of an id apart: its event time, for references the day from which it is true as well. */
    private int moment(Row row) {
        long at = time < 0 ? 0 : row.get(time, 0);
        long from = validFrom < 0 ? 0 : row.get(validFrom, 0);
        return (int) TextHash.both(at, from);
    }

    private void addTime(Row row) {
        long millis = row.get(time);
        latest.add(millis, row.number());
        if (millis < last) {
            disorder(row, millis);
        }
        last = Math.max(last, millis);
        int today = calendar.day(millis);
        if (today != day) {
            flush();
            day = today;
        }
        onDay++;
    }

    private void disorder(Row row, long millis) {
        disordered++;
        if (ordered) {
            long before = last;
            faults.add(
                    FaultKind.DISORDER,
                    row.number(),
                    () -> stream.timeField() + " " + Instant.ofEpochMilli(millis) + " comes after "
                            + Instant.ofEpochMilli(before));
        }
    }

    private void flush() {
        if (onDay > 0) {
            days.add(LocalDate.ofEpochDay(day), onDay);
            onDay = 0;
        }
    }

    /** Moves the records beyond a day from the used to the rejected. */
    public void rejectAfter(LocalDate bound) {
        rejected += days().cutAfter(bound);
    }

    /** Whether a record has an id, given by its hash. */
    public boolean knows(long idHash) {
        return seen.has(idHash);
    }

    /** Ids met. */
    public long ids() {
        return seen.size();
    }

    /** The stream. */
    public Stream stream() {
        return stream;
    }

    /** Records by the day of their event time. */
    public DayCounts days() {
        flush();
        return days;
    }

    /** The latest records: those dated by mistake are among them. */
    public Latest latest() {
        return latest;
    }

    /** The stream's faults. */
    public FaultLog faults() {
        return faults;
    }

    /** Lines read. */
    public long read() {
        return read;
    }

    /** Records used. */
    public long used() {
        return read - duplicates - rejected;
    }

    /** Records that repeat an earlier one. */
    public long duplicates() {
        return duplicates;
    }

    /** Records that replace an earlier one of the same id. */
    public long updates() {
        return updates;
    }

    /** Lines rejected. */
    public long rejected() {
        return rejected;
    }

    /** Records that come after one of a later event time. */
    public long disordered() {
        return disordered;
    }
}
