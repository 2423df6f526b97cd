package fr.vigie.cli.check.row;

/** What is done with each line of a stream. */
public interface RowHandler {
    /** Takes a record, valid during the call. */
    void row(Row row);

    /**
     * Takes a line that is no record of the stream.
     *
     * @param line its number, from 1
     * @param reason field, value and what was expected
     */
    void reject(long line, String reason);

    /** Told after each line how many bytes of its file it took, as they lie there uncompressed. */
    void done(long bytes);
}
