package fr.vigie.graph.link;

import java.nio.charset.StandardCharsets;

/** The id of the record that says each link, by row: their bytes one after the other, and 4 more each. */
final class RecordIds {
    private final byte[] bytes;
    private final int[] starts;

    private RecordIds(byte[] bytes, int[] starts) {
        this.bytes = bytes;
        this.starts = starts;
    }

    /**
     * The ids of some rows.
     *
     * @param sources identities of records, whose first character tells the stream
     * @param rows where the column of evidence tells which
     */
    static RecordIds of(NodeTable sources, LinkRows rows) {
        int[] starts = new int[rows.size() + 1];
        for (int row = 0; row < rows.size(); row++) {
            int id = sources.length(rows.get(LinkRows.EVIDENCE, row)) - 1;
            starts[row + 1] = Math.addExact(starts[row], id);
        }
        byte[] bytes = new byte[starts[rows.size()]];
        for (int row = 0; row < rows.size(); row++) {
            sources.copy(rows.get(LinkRows.EVIDENCE, row), 1, bytes, starts[row]);
        }
        return new RecordIds(bytes, starts);
    }

    String of(int row) {
        return new String(bytes, starts[row], starts[row + 1] - starts[row], StandardCharsets.UTF_8);
    }

    /** Bytes that they take. */
    long bytes() {
        return bytes.length + 4L * starts.length;
    }
}
