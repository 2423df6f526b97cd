package fr.vigie.cli.check.row;

/** Looks at each record of a stream that is used, in the order of the file. */
public interface RowExaminer {
    /** Looks at a record. */
    void examine(Row row);

    /** Says what can be said only after the last record. */
    default void finish() {}
}
