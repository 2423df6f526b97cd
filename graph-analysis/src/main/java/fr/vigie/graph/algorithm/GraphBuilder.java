package fr.vigie.graph.algorithm;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects links in any order and makes a graph of them. Loops are dropped; of links that are given twice, in either
 * direction, the heaviest stays.
 *
 * <p>Memory: 8 bytes a link given (12 with weights) while collecting, at most 16 (32) while building, and 16 a node. Time:
 * O(links + nodes), by two passes of counting sort.
 */
public final class GraphBuilder {
    /** Room for 65,536 links at a time: growing copies nothing, and little is left empty. */
    private static final int CHUNK = 1 << 17;

    /** Most entries of an array. */
    private static final long MOST_ENTRIES = Integer.MAX_VALUE - 8;

    private final boolean weighted;
    private List<int[]> chunks = new ArrayList<>();
    private List<float[]> chunkWeights = new ArrayList<>();
    private long filled;
    private int nodes;

    private GraphBuilder(boolean weighted) {
        this.weighted = weighted;
    }

    /** For links that weigh the same. */
    public static GraphBuilder unweighted() {
        return new GraphBuilder(false);
    }

    /** For links with weights of their own. */
    public static GraphBuilder weighted() {
        return new GraphBuilder(true);
    }

    /** Links two nodes, with weight 1. */
    public void link(int one, int other) {
        link(one, other, 1);
    }

    /**
     * Links two nodes.
     *
     * @param weight above 0; only 1 is allowed where links weigh the same
     * @throws IllegalArgumentException if a node is negative or the greatest whole number, or the weight out of range
     * @throws IllegalStateException if more than 1,073,676,288 links are given, loops left aside and double ones counted
     */
    public void link(int one, int other, float weight) {
        if (one < 0 || other < 0 || Math.max(one, other) == Integer.MAX_VALUE) {
            throw new IllegalArgumentException("link of " + one + " and " + other + ": expected nodes from 0 on");
        }
        if (!(weight > 0) || Float.isInfinite(weight) || (!weighted && weight != 1)) {
            throw new IllegalArgumentException("weight " + weight + ": expected above 0, or 1 without weights");
        }
        atLeast(Math.max(one, other) + 1);
        if (one != other) {
            append(one, other, weight);
        }
    }

    /** Makes sure that there are so many nodes, linked or not. */
    public void atLeast(int count) {
        nodes = Math.max(nodes, count);
    }

    private void append(int one, int other, float weight) {
        int at = (int) (filled % CHUNK);
        if (at == 0) {
            addChunk();
        }
        int[] chunk = chunks.get(chunks.size() - 1);
        chunk[at] = one;
        chunk[at + 1] = other;
        if (weighted) {
            chunkWeights.get(chunks.size() - 1)[at / 2] = weight;
        }
        filled += 2;
    }

    private void addChunk() {
        if (filled + CHUNK > MOST_ENTRIES) {
            throw new IllegalStateException("more than " + filled / 2 + " links: too many for one graph");
        }
        chunks.add(new int[CHUNK]);
        if (weighted) {
            chunkWeights.add(new float[CHUNK / 2]);
        }
    }

    /** The graph of all links so far; the builder is empty afterwards. */
    public CompactGraph build() {
        Rows first = byFirstNode();
        chunks = new ArrayList<>();
        chunkWeights = new ArrayList<>();
        filled = 0;
        nodes = 0;
        return first.transposed().graph();
    }

    private Rows byFirstNode() {
        int[] degrees = new int[nodes];
        for (int number = 0; number < chunks.size(); number++) {
            int[] chunk = chunks.get(number);
            for (int at = 0; at < filledOf(number); at++) {
                degrees[chunk[at]]++;
            }
        }
        Rows rows = new Rows(degrees, weighted);
        for (int number = 0; number < chunks.size(); number++) {
            appendChunk(number, rows);
        }
        return rows;
    }

    private void appendChunk(int number, Rows rows) {
        int[] chunk = chunks.get(number);
        for (int at = 0; at < filledOf(number); at += 2) {
            float weight = weighted ? chunkWeights.get(number)[at / 2] : 1;
            rows.append(chunk[at], chunk[at + 1], weight);
            rows.append(chunk[at + 1], chunk[at], weight);
        }
    }

    private int filledOf(int number) {
        return (int) Math.min(CHUNK, filled - (long) number * CHUNK);
    }
}
