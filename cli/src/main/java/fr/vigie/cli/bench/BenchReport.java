package fr.vigie.cli.bench;

import java.util.List;

/**
 * What a benchmark came to.
 *
 * @param machine what it ran on
 * @param plan what was run
 * @param records records of the world
 * @param rows the pipelines, from the barest to the full job, then the replay
 */
public record BenchReport(Machine machine, BenchPlan plan, long records, List<Row> rows) {
    private static final int BARER = 3;

    public BenchReport {
        rows = List.copyOf(rows);
    }

    /** The pipelines that the full job is held against. */
    List<Row> barer() {
        return rows.subList(0, BARER);
    }

    /** The full job, live. */
    Row full() {
        return rows.get(BARER);
    }
}
