package fr.vigie.cli.check.row;

import fr.vigie.domain.stream.Stream;
import java.time.LocalDate;

/**
 * Reads the records of one schema quickly: what it takes is sure to be as the contract asks, form, keys and bounds;
 * whatever is not sure is {@link Unusual} and left to the thorough reading.
 */
final class RowReader {
    private static final int EARLIEST = (int) LocalDate.of(1990, 1, 1).toEpochDay();
    /** Days after its event time within which the dates of a record surely lie within a year of it. */
    private static final int SURELY_WITHIN_A_YEAR = 364;

    private final RowPlan plan;
    private final Cursor cursor;
    private final Row row;
    private final RowReader[] nested;
    private final long leftOut;
    private final int timePosition;
    private final Calendar calendar = new Calendar();
    private long earliest;
    private long latest;

    private RowReader(RowPlan plan, Cursor cursor, long leftOut, int timePosition) {
        this.plan = plan;
        this.cursor = cursor;
        this.leftOut = leftOut;
        this.timePosition = timePosition;
        this.row = new Row(cursor, plan.size());
        this.nested = new RowReader[plan.size()];
        for (int i = 0; i < nested.length; i++) {
            nested[i] = nestedReader(plan.field(i));
        }
    }

    private RowReader nestedReader(FieldPlan field) {
        return field.element()
                .flatMap(FieldPlan::record)
                .or(field::record)
                .map(inner -> new RowReader(inner, cursor, 0, -1))
                .orElse(this);
    }

    /** A reader of a stream's records; some fields, given by bits, do not count as content. */
    static RowReader of(Stream stream, long leftOut) {
        String time = stream.timeField();
        int position = time.isEmpty() ? -1 : stream.schema().getField(time).pos();
        return new RowReader(RowPlan.of(stream), new Cursor(), leftOut, position);
    }

    /** The record that a line holds. */
    Row read(byte[] line, int length, boolean trusted) throws Unusual {
        cursor.start(line, length, trusted);
        earliest = Long.MAX_VALUE;
        latest = Long.MIN_VALUE;
        readRecord();
        cursor.expectEnd();
        if (!trusted && !isSurelyDatedWell()) {
            throw Unusual.LINE;
        }
        return row;
    }

    private boolean isSurelyDatedWell() {
        if (timePosition < 0 || !row.has(timePosition)) {
            return earliest >= EARLIEST;
        }
        int day = calendar.day(row.get(timePosition));
        return Math.min(earliest, day) >= EARLIEST && latest <= day + SURELY_WITHIN_A_YEAR;
    }

    private long readRecord() throws Unusual {
        row.clear();
        long seen = 0;
        cursor.expect('{');
        int after = cursor.peek() == '}' ? cursor.next() : ',';
        while (after == ',') {
            int position = readName();
            if (position < 0 || (seen & 1L << position) != 0) {
                throw Unusual.LINE;
            }
            seen |= 1L << position;
            cursor.expect(':');
            readField(position);
            after = cursor.next();
        }
        if (after != '}' || (row.present() & plan.always()) != plan.always()) {
            throw Unusual.LINE;
        }
        return row.content();
    }

    private int readName() throws Unusual {
        cursor.expect('"');
        int from = cursor.at();
        return plan.position(TextHash.of(cursor.line(), from, cursor.endOfText()));
    }

    private void readField(int position) throws Unusual {
        if (cursor.peek() == 'n') {
            cursor.expectWord("null");
            return;
        }
        FieldPlan field = plan.field(position);
        boolean quoted = cursor.peek() == '"';
        int from = cursor.at() + (quoted ? 1 : 0);
        long value = readValue(field, position);
        row.put(position, value, from, cursor.at() - (quoted ? 1 : 0));
        if ((leftOut & 1L << position) == 0) {
            row.addToContent(TextHash.both(field.seed(), value));
        }
    }

    private long readValue(FieldPlan field, int position) throws Unusual {
        return switch (field.kind()) {
            case TEXT -> text(field);
            case ENUM -> word(field);
            case INT -> wholeUpTo(Integer.MAX_VALUE);
            case LONG -> cursor.whole();
            case DECIMAL -> thousandths();
            case DOUBLE -> cursor.real();
            case BOOLEAN -> truth();
            case INSTANT -> dated(field, quotedInstant());
            case DATE -> dated(field, quotedDate());
            case LIST -> list(field, position);
            case RECORD -> inner(position);
        };
    }

    private long text(FieldPlan field) throws Unusual {
        cursor.expect('"');
        int from = cursor.at();
        int to = cursor.endOfText();
        if (!cursor.trusting() && !Keys.hold(field.identifier(), cursor.line(), from, to)) {
            throw Unusual.LINE;
        }
        if (field.month()) {
            date(cursor.month(from, to));
        }
        return TextHash.of(cursor.line(), from, to);
    }

    private long word(FieldPlan field) throws Unusual {
        cursor.expect('"');
        int from = cursor.at();
        long hash = TextHash.of(cursor.line(), from, cursor.endOfText());
        long[] symbols = field.symbols();
        for (int i = 0; i < symbols.length; i++) {
            if (symbols[i] == hash) {
                return i;
            }
        }
        throw Unusual.LINE;
    }

    private long wholeUpTo(long most) throws Unusual {
        long number = cursor.whole();
        if (number > most) {
            throw Unusual.LINE;
        }
        return number;
    }

    private long thousandths() throws Unusual {
        long number = cursor.thousandths();
        if (number >= 1_000_000_000L) {
            throw Unusual.LINE;
        }
        return number;
    }

    private long truth() throws Unusual {
        boolean yes = cursor.peek() == 't';
        cursor.expectWord(yes ? "true" : "false");
        return yes ? 1 : 0;
    }

    private long quotedInstant() throws Unusual {
        cursor.expect('"');
        long millis = cursor.instant();
        cursor.expect('"');
        return millis;
    }

    private long quotedDate() throws Unusual {
        cursor.expect('"');
        long day = cursor.date();
        cursor.expect('"');
        return day;
    }

    private long dated(FieldPlan field, long value) {
        if (field.bounded()) {
            date(field.kind() == FieldKind.DATE ? value : calendar.day(value));
        }
        return value;
    }

    private void date(long day) {
        earliest = Math.min(earliest, day);
        latest = Math.max(latest, day);
    }

    private long list(FieldPlan field, int position) throws Unusual {
        FieldPlan element = field.element().orElseThrow();
        cursor.expect('[');
        long hash = field.seed();
        int after = cursor.peek() == ']' ? cursor.next() : ',';
        while (after == ',') {
            cursor.peek();
            hash = TextHash.both(hash, readValue(element, position));
            after = cursor.next();
        }
        if (after != ']') {
            throw Unusual.LINE;
        }
        return hash;
    }

    private long inner(int position) throws Unusual {
        RowReader reader = nested[position];
        reader.earliest = Long.MAX_VALUE;
        reader.latest = Long.MIN_VALUE;
        long content = reader.readRecord();
        earliest = Math.min(earliest, reader.earliest);
        latest = Math.max(latest, reader.latest);
        return content;
    }
}
