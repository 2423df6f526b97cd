package fr.vigie.graph.link;

import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;

/** Links of one kind grouped by the node at one end; within a node in the canonical order of links. */
public final class Grouping {
    private final int[] starts;
    private final int[] rows;

    private Grouping(int[] starts, int[] rows) {
        this.starts = starts;
        this.rows = rows;
    }

    /** Stable counting sort. O(links + nodes). */
    static Grouping of(int start, int end, int nodes, IntUnaryOperator nodeOf) {
        int[] starts = new int[nodes + 2];
        for (int row = start; row < end; row++) {
            starts[nodeOf.applyAsInt(row) + 2]++;
        }
        for (int i = 2; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] rows = new int[end - start];
        for (int row = start; row < end; row++) {
            rows[starts[nodeOf.applyAsInt(row) + 1]++] = row;
        }
        return new Grouping(starts, rows);
    }

    /** Links of a node. */
    public int size(int node) {
        return starts[node + 1] - starts[node];
    }

    /** The i-th link of a node, from 0. */
    public int row(int node, int i) {
        return rows[starts[node] + i];
    }

    /** Each link of a node. */
    public void forEach(int node, IntConsumer consumer) {
        for (int i = starts[node]; i < starts[node + 1]; i++) {
            consumer.accept(rows[i]);
        }
    }
}
