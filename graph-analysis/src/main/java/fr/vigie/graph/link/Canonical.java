package fr.vigie.graph.link;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** The canonical order of nodes and links: what does not depend on the order in which records came. */
final class Canonical {
    /** Columns whose order comes first, from the last to the first: each a stable counting sort. */
    private static final int[] SORTED = {LinkRows.TO, LinkRows.FROM};

    private Canonical() {}

    /** The numbers that nodes have in their table, in canonical order: by kind, then by id. */
    static int[] nodes(NodeTable table) {
        return IntStream.range(0, table.size())
                .boxed()
                .sorted(table::compare)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Gives the ends of all links their canonical numbers. */
    static void renumber(LinkRows rows, int[] texts) {
        int[] numbers = new int[texts.length];
        for (int i = 0; i < texts.length; i++) {
            numbers[texts[i]] = i;
        }
        for (int column = LinkRows.FROM; column <= LinkRows.BY; column++) {
            for (int row = 0; row < rows.size(); row++) {
                rows.set(column, row, numbers[rows.get(column, row)]);
            }
        }
    }

    /** Sorts the links, and leaves out those that hold at no close. */
    static void sort(LinkRows rows, int nodes, NodeTable evidence) {
        int[] order = IntStream.range(0, rows.size())
                .filter(row -> rows.get(LinkRows.KNOWN, row) < rows.get(LinkRows.DROPPED, row))
                .toArray();
        for (int column : SORTED) {
            int[] values = rows.column(column);
            order = counted(order, nodes, row -> values[row]);
        }
        order = counted(order, LinkKind.values().length, rows::kind);
        sortTies(rows, order, evidence);
        rows.reorder(order, order.length);
    }

    private static int[] counted(int[] order, int values, IntUnaryOperator value) {
        int[] starts = new int[values + 1];
        for (int row : order) {
            starts[value.applyAsInt(row) + 1]++;
        }
        for (int i = 0; i < values; i++) {
            starts[i + 1] += starts[i];
        }
        int[] sorted = new int[order.length];
        for (int row : order) {
            sorted[starts[value.applyAsInt(row)]++] = row;
        }
        return sorted;
    }

    /** Links of the same kind and ends: by all else that they say, then by the id of the record. */
    private static void sortTies(LinkRows rows, int[] order, NodeTable evidence) {
        int from = 0;
        while (from < order.length) {
            int to = from + 1;
            while (to < order.length && isTied(rows, order[from], order[to])) {
                to++;
            }
            if (to - from > 1) {
                Integer[] tied = new Integer[to - from];
                for (int i = 0; i < tied.length; i++) {
                    tied[i] = order[from + i];
                }
                Arrays.sort(tied, (one, other) -> compare(rows, evidence, one, other));
                for (int i = 0; i < tied.length; i++) {
                    order[from + i] = tied[i];
                }
            }
            from = to;
        }
    }

    private static boolean isTied(LinkRows rows, int one, int other) {
        return rows.kind(one) == rows.kind(other)
                && rows.get(LinkRows.FROM, one) == rows.get(LinkRows.FROM, other)
                && rows.get(LinkRows.TO, one) == rows.get(LinkRows.TO, other);
    }

    private static int compare(LinkRows rows, NodeTable evidence, int one, int other) {
        int compared = Integer.compare(rows.get(LinkRows.DAY, one), rows.get(LinkRows.DAY, other));
        if (compared == 0) {
            compared = rows.compare(one, other);
        }
        if (compared == 0) {
            compared = evidence.compare(rows.get(LinkRows.EVIDENCE, one), rows.get(LinkRows.EVIDENCE, other));
        }
        return compared != 0
                ? compared
                : Integer.compare(rows.get(LinkRows.KNOWN, one), rows.get(LinkRows.KNOWN, other));
    }

    /** The order of the bytes of texts, as nodes have it. */
    static int compareText(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
