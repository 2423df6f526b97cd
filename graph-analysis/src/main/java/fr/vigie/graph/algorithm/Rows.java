package fr.vigie.graph.algorithm;

import java.util.Arrays;

/** A graph while it is built: for each node as much room as it may need, filled from the left. */
final class Rows {
    private final int[] offsets;
    private final int[] filled;
    private int[] neighbours;
    private float[] weights;

    /** Rooms of these sizes, which are used up: the array is this object's from now on. */
    Rows(int[] sizes, boolean weighted) {
        offsets = new int[sizes.length + 1];
        for (int node = 0; node < sizes.length; node++) {
            offsets[node + 1] = offsets[node] + sizes[node];
        }
        filled = sizes;
        Arrays.fill(filled, 0);
        neighbours = new int[offsets[sizes.length]];
        weights = new float[weighted ? neighbours.length : 0];
    }

    /** Adds a neighbour to a node; one that was added just before is not added twice, its greater weight stays. */
    void append(int node, int neighbour, float weight) {
        int end = offsets[node] + filled[node];
        boolean again = filled[node] > 0 && neighbours[end - 1] == neighbour;
        int place = again ? end - 1 : end;
        neighbours[place] = neighbour;
        if (weights.length > 0) {
            weights[place] = again ? Math.max(weights[place], weight) : weight;
        }
        filled[node] += again ? 0 : 1;
    }

    /**
     * The same links, now with the neighbours of each node ascending, each once: nodes are gone through in ascending order
     * and told to their neighbours. This one is empty afterwards, to spare memory.
     */
    Rows transposed() {
        Rows sorted = new Rows(filled.clone(), weights.length > 0);
        for (int node = 0; node < filled.length; node++) {
            for (int place = offsets[node]; place < offsets[node] + filled[node]; place++) {
                sorted.append(neighbours[place], node, weights.length > 0 ? weights[place] : 1);
            }
        }
        neighbours = new int[0];
        weights = new float[0];
        return sorted;
    }

    /** The graph, once the neighbours of all nodes ascend; what is left free is given back. */
    CompactGraph graph() {
        int end = 0;
        for (int node = 0; node < filled.length; node++) {
            int begin = offsets[node];
            offsets[node] = end;
            System.arraycopy(neighbours, begin, neighbours, end, filled[node]);
            if (weights.length > 0) {
                System.arraycopy(weights, begin, weights, end, filled[node]);
            }
            end += filled[node];
        }
        offsets[filled.length] = end;
        if (end < neighbours.length) {
            neighbours = Arrays.copyOf(neighbours, end);
            weights = Arrays.copyOf(weights, weights.length > 0 ? end : 0);
        }
        return new CompactGraph(offsets, neighbours, weights);
    }
}
