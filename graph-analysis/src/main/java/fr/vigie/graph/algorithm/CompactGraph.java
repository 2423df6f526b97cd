package fr.vigie.graph.algorithm;

import java.util.Arrays;

/**
 * An undirected graph without loops and double links, in compressed sparse rows: the neighbours of all nodes in one
 * array, ascending for each node. Nodes are the numbers from 0 on. It never changes, and the same links give the same
 * graph in whatever order they came.
 *
 * <p>Memory: 8 bytes a link (16 with weights) and 4 bytes a node. {@link GraphBuilder} says what building takes.
 */
public final class CompactGraph {
    private final int[] offsets;
    private final int[] neighbours;
    private final float[] weights;

    /** Takes the arrays over; offsets has one entry more than there are nodes, weights none if links weigh the same. */
    CompactGraph(int[] offsets, int[] neighbours, float[] weights) {
        this.offsets = offsets;
        this.neighbours = neighbours;
        this.weights = weights;
    }

    /** How many nodes there are, those without a link included; they are 0 to this, exclusive. */
    public int nodes() {
        return offsets.length - 1;
    }

    /** How many links there are, each counted once; 0 to 1,073,676,288. */
    public int links() {
        return neighbours.length / 2;
    }

    /** How many links a node has. */
    public int degree(int node) {
        return offsets[node + 1] - offsets[node];
    }

    /** Where the neighbours of a node begin; they end where those of the next node begin. */
    public int begin(int node) {
        return offsets[node];
    }

    /** Where the neighbours of a node end, exclusive. */
    public int end(int node) {
        return offsets[node + 1];
    }

    /** The neighbour at a place between {@link #begin} and {@link #end} of a node; they ascend. */
    public int neighbour(int place) {
        return neighbours[place];
    }

    /** The neighbours of a node, ascending; a copy. */
    public int[] neighbours(int node) {
        return Arrays.copyOfRange(neighbours, offsets[node], offsets[node + 1]);
    }

    /** Whether two nodes are linked; O(log d). */
    public boolean linked(int one, int other) {
        return Arrays.binarySearch(neighbours, offsets[one], offsets[one + 1], other) >= 0;
    }

    /** Whether links have weights of their own. */
    public boolean weighted() {
        return weights.length > 0;
    }

    /** The weight of the link at a place between {@link #begin} and {@link #end} of a node, above 0; 1 without weights. */
    public float weight(int place) {
        return weights.length == 0 ? 1 : weights[place];
    }

    /** The weights of a node's links together, summed in the order of its neighbours; its degree without weights. */
    public double strength(int node) {
        if (!weighted()) {
            return degree(node);
        }
        double sum = 0;
        for (int place = offsets[node]; place < offsets[node + 1]; place++) {
            sum += weights[place];
        }
        return sum;
    }

    /** Bytes that it takes on the heap, but for some dozens. */
    public long bytes() {
        return 4L * (offsets.length + neighbours.length + weights.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CompactGraph graph
                && Arrays.equals(offsets, graph.offsets)
                && Arrays.equals(neighbours, graph.neighbours)
                && Arrays.equals(weights, graph.weights);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(offsets) + Arrays.hashCode(neighbours)) + Arrays.hashCode(weights);
    }

    @Override
    public String toString() {
        return links() + " links of " + nodes() + " nodes" + (weighted() ? ", weighted" : "");
    }
}
