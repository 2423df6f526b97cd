package fr.vigie.graph.algorithm;

import java.util.SortedMap;

/**
 * How near each node is to confirmed frauds: how often a walk is there that starts at them and returns to them at times,
 * divided by the weight of the node's links. Without the division whoever has many links, a hospital or a large
 * laboratory, would be near everything.
 *
 * <p>It only compares nodes of one graph under the same seeds, and tells the likelihood of nothing. Where damping is near 1,
 * all nodes of a component tend to the same value. What no seed is linked to, over however many links, has 0; so has a node
 * without links.
 *
 * <p>Gauss–Seidel iteration, nothing approximated but by the tolerance: O(nodes + links) each, 32 bytes a node. Sources:
 * Page et al. 1999, section 6 (personalised PageRank); R. Andersen, F. Chung, K. Lang, “Local Graph Partitioning using
 * PageRank Vectors”, FOCS 2006 (rank divided by degree).
 */
public final class SuspicionRank {
    private SuspicionRank() {}

    /**
     * The nearness of all nodes, 0 or more.
     *
     * @param seeds nodes and how much each counts, above 0: such as 1 for a fraud that was confirmed, less where it was not
     *     clear; only their ratios matter
     * @throws IllegalArgumentException if there is no seed, one is no node, or its weight is not above 0
     */
    public static Ranks of(CompactGraph graph, SortedMap<Integer, Double> seeds, WalkSettings settings) {
        Ranks walk = new RestartingWalk(graph, restarts(graph.nodes(), seeds), settings).run();
        double[] nearness = new double[graph.nodes()];
        for (int node = 0; node < nearness.length; node++) {
            nearness[node] = graph.degree(node) == 0 ? 0 : walk.of(node) / graph.strength(node);
        }
        return new Ranks(nearness, walk.iterations(), walk.change());
    }

    private static double[] restarts(int nodes, SortedMap<Integer, Double> seeds) {
        if (seeds.isEmpty()) {
            throw new IllegalArgumentException("no seed, expected one or more");
        }
        double sum = 0;
        for (double weight : seeds.values()) {
            sum += weight;
        }
        double[] restarts = new double[nodes];
        for (var seed : seeds.entrySet()) {
            if (seed.getKey() < 0 || seed.getKey() >= nodes || !(seed.getValue() > 0) || Double.isInfinite(sum)) {
                throw new IllegalArgumentException("seed " + seed.getKey() + " of weight " + seed.getValue()
                        + ": expected one of " + nodes + " nodes, and a weight above 0");
            }
            restarts[seed.getKey()] = seed.getValue() / sum;
        }
        return restarts;
    }
}
