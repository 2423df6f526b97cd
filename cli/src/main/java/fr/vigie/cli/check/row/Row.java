package fr.vigie.cli.check.row;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One record as numbers, by the positions of its fields in the schema; valid until the next line is read.
 *
 * <p>A text is its {@link TextHash}, an enum the place of its word, a decimal its thousandths, a date its days and an
 * instant its milliseconds since 1970, a list or a record a hash of what is in it.
 */
public final class Row {
    private final Cursor cursor;
    private final long[] values;
    private final int[] from;
    private final int[] to;
    private long present;
    private long content;
    private long number;

    Row(Cursor cursor, int fields) {
        this.cursor = cursor;
        this.values = new long[fields];
        this.from = new int[fields];
        this.to = new int[fields];
    }

    void clear() {
        present = 0;
        content = 0;
    }

    void put(int position, long value, int start, int end) {
        values[position] = value;
        from[position] = start;
        to[position] = end;
        present |= 1L << position;
    }

    void addToContent(long hash) {
        content += hash;
    }

    void number(long lineNumber) {
        number = lineNumber;
    }

    long present() {
        return present;
    }

    /** Number of the line in its file, from 1. */
    public long number() {
        return number;
    }

    /** Whether a field is there. */
    public boolean has(int position) {
        return (present & 1L << position) != 0;
    }

    /** What a field holds; of no meaning where it is absent. */
    public long get(int position) {
        return values[position];
    }

    /** What a field holds, or a default where it is absent. */
    public long get(int position, long otherwise) {
        return has(position) ? values[position] : otherwise;
    }

    /** A fingerprint of what the record says, whatever the order and form in which it says it. */
    public long content() {
        return content;
    }

    /** The text of a field, or of a number as it is written. */
    public String text(int position) {
        int start = from[position];
        return new String(cursor.line(), start, to[position] - start, StandardCharsets.UTF_8);
    }

    /** The whole numbers of a list. */
    public List<Long> numbers(int position) {
        List<Long> numbers = new ArrayList<>();
        for (String one : text(position).replaceAll("[\\[\\] ]", "").split(",", -1)) {
            if (!one.isEmpty()) {
                numbers.add(Long.parseLong(one));
            }
        }
        return numbers;
    }
}
