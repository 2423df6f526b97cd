package fr.vigie.graph.link;

import java.util.Arrays;

/** Links side by side in columns: 49 bytes each while the book is open, 45 afterwards, and what the arrays have in reserve (a quarter at most). */
final class LinkRows {
    /** Columns of whole numbers. */
    static final int FROM = 0;

    static final int TO = 1;
    static final int VIA = 2;
    static final int BY = 3;
    static final int DAY = 4;
    static final int UNTIL = 5;
    static final int AMOUNT = 6;
    static final int CENTS = 7;
    static final int FLAGS = 8;
    static final int EVIDENCE = 9;
    /** Epoch day of the close from which on the link is known, and of the close from which on it holds no more. */
    static final int KNOWN = 10;

    static final int DROPPED = 11;
    private static final int COLUMNS = 12;

    private final int[][] columns = new int[COLUMNS][];
    private byte[] kinds;
    private int size;

    LinkRows(int capacity) {
        kinds = new byte[capacity];
        for (int i = 0; i < COLUMNS; i++) {
            columns[i] = new int[capacity];
        }
    }

    int size() {
        return size;
    }

    int get(int column, int row) {
        return columns[column][row];
    }

    int kind(int row) {
        return kinds[row];
    }

    int[] column(int column) {
        return columns[column];
    }

    byte[] kinds() {
        return kinds;
    }

    /** Appends a row of zeros of a kind; answers its number. */
    int append(int kind) {
        if (size == kinds.length) {
            int wider = size + (size >> 2) + 64;
            kinds = Arrays.copyOf(kinds, wider);
            for (int i = 0; i < COLUMNS; i++) {
                columns[i] = Arrays.copyOf(columns[i], wider);
            }
        }
        kinds[size] = (byte) kind;
        return size++;
    }

    void set(int column, int row, int value) {
        columns[column][row] = value;
    }

    /** Puts the rows in another order, and keeps only those named; one column after the other, so that little is held twice. */
    void reorder(int[] order, int count) {
        byte[] ordered = new byte[count];
        for (int i = 0; i < count; i++) {
            ordered[i] = kinds[order[i]];
        }
        kinds = ordered;
        for (int c = 0; c < COLUMNS; c++) {
            int[] from = columns[c];
            int[] to = new int[count];
            for (int i = 0; i < count; i++) {
                to[i] = from[order[i]];
            }
            columns[c] = to;
        }
        size = count;
    }

    /** Forgets a column. */
    void forget(int column) {
        columns[column] = new int[0];
    }

    /** What two rows say, their evidence apart. */
    int compare(int one, int other) {
        for (int c = FROM; c < EVIDENCE; c++) {
            int compared = Integer.compare(columns[c][one], columns[c][other]);
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }
}
