package fr.vigie.graph.link;

import java.util.Arrays;

/**
 * All links, in canonical order: by kind, ends, day, and all else that they say; nodes are numbered by kind and id. The same
 * records give the same graph, whatever the order in which they came.
 *
 * <p>A link is known from a close on, and until another takes its place: {@link #holds} tells whether it is there at a
 * close. Memory: 45 bytes a link, the id of its record with 4 beside it, and the ids of the nodes, each once.
 */
public final class LinkGraph {
    private final NodeTable nodes;
    private final RecordIds records;
    private final LinkRows rows;
    private final int[] kindStarts;
    private final int[] nodeStarts;
    /** Where the table of texts has the node of a number; the other way round while links are numbered anew. */
    private final int[] texts;

    private LinkGraph(NodeTable nodes, RecordIds records, LinkRows rows, int[] texts) {
        this.nodes = nodes;
        this.records = records;
        this.rows = rows;
        this.texts = texts;
        this.kindStarts = starts(LinkKind.values().length, rows.size(), rows::kind);
        this.nodeStarts = starts(NodeKind.values().length, texts.length, node -> nodes.kind(texts[node])
                .ordinal());
    }

    static LinkGraph of(NodeTable nodes, NodeTable sources, LinkRows rows) {
        int[] texts = Canonical.nodes(nodes);
        Canonical.renumber(rows, texts);
        Canonical.sort(rows, texts.length, sources);
        RecordIds records = RecordIds.of(sources, rows);
        rows.forget(LinkRows.EVIDENCE);
        return new LinkGraph(nodes, records, rows, texts);
    }

    private interface KindOf {
        int at(int index);
    }

    private static int[] starts(int kinds, int size, KindOf kindOf) {
        int[] starts = new int[kinds + 1];
        for (int i = 0; i < size; i++) {
            starts[kindOf.at(i) + 1]++;
        }
        for (int i = 0; i < kinds; i++) {
            starts[i + 1] += starts[i];
        }
        return starts;
    }

    /** Links of every kind. */
    public int size() {
        return rows.size();
    }

    /** First row of a kind. */
    public int start(LinkKind kind) {
        return kindStarts[kind.ordinal()];
    }

    /** The row after the last one of a kind. */
    public int end(LinkKind kind) {
        return kindStarts[kind.ordinal() + 1];
    }

    /** First node of a kind. */
    public int start(NodeKind kind) {
        return nodeStarts[kind.ordinal()];
    }

    /** The node after the last one of a kind. */
    public int end(NodeKind kind) {
        return nodeStarts[kind.ordinal() + 1];
    }

    /** Nodes of every kind. */
    public int nodes() {
        return texts.length;
    }

    /** Kind of a node. */
    public NodeKind kind(int node) {
        return nodes.kind(texts[node]);
    }

    /** Id of a node; empty for nobody. */
    public String id(int node) {
        return nodes.text(texts[node]);
    }

    /** Whether a node is somebody. */
    public boolean isSomebody(int node) {
        return node >= nodeStarts[1];
    }

    /** The node of an id, −1 where no link names it. */
    public int find(NodeKind kind, String id) {
        int low = start(kind);
        int high = end(kind) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int compared = Canonical.compareText(id(middle), id);
            if (compared == 0) {
                return middle;
            }
            if (compared < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** Whether a link is known at the close of a day, and nothing has taken its place. */
    public boolean holds(int row, int day) {
        return rows.get(LinkRows.KNOWN, row) <= day && day < rows.get(LinkRows.DROPPED, row);
    }

    /** One end. */
    public int from(int row) {
        return rows.get(LinkRows.FROM, row);
    }

    /** The other end. */
    public int to(int row) {
        return rows.get(LinkRows.TO, row);
    }

    /** The third end. */
    public int via(int row) {
        return rows.get(LinkRows.VIA, row);
    }

    /** The fourth end. */
    public int by(int row) {
        return rows.get(LinkRows.BY, row);
    }

    /** Its day, epoch day. */
    public int day(int row) {
        return rows.get(LinkRows.DAY, row);
    }

    /** Its second day, epoch day. */
    public int until(int row) {
        return rows.get(LinkRows.UNTIL, row);
    }

    /** Its amount. */
    public int amount(int row) {
        return rows.get(LinkRows.AMOUNT, row);
    }

    /** Its euro cents. */
    public int cents(int row) {
        return rows.get(LinkRows.CENTS, row);
    }

    /** Whether it bears a flag. */
    public boolean is(LinkFlag flag, int row) {
        return flag.in(rows.get(LinkRows.FLAGS, row));
    }

    /** Epoch day of the close from which on it is known. */
    public int known(int row) {
        return rows.get(LinkRows.KNOWN, row);
    }

    /** Id of the record that says it. */
    public String evidence(int row) {
        return records.of(row);
    }

    /** The links of a kind by the node at one end. */
    public Grouping by(LinkKind kind, End end) {
        int[] column = rows.column(end.column());
        return Grouping.of(start(kind), end(kind), nodes(), row -> column[row]);
    }

    /** One of the four ends of a link. */
    public enum End {
        /** {@link LinkGraph#from}. */
        FROM(LinkRows.FROM),
        /** {@link LinkGraph#to}. */
        TO(LinkRows.TO),
        /** {@link LinkGraph#via}. */
        VIA(LinkRows.VIA),
        /** {@link LinkGraph#by}. */
        BY(LinkRows.BY);

        private final int column;

        End(int column) {
            this.column = column;
        }

        int column() {
            return column;
        }
    }

    /** Bytes that the arrays of links take. */
    public long bytes() {
        return 45L * rows.size() + 4L * texts.length + nodes.bytes() + records.bytes();
    }

    @Override
    public String toString() {
        return "graph of " + size() + " links, " + nodes() + " nodes, kinds from " + Arrays.toString(kindStarts);
    }
}
