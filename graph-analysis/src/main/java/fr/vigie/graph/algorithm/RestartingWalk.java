package fr.vigie.graph.algorithm;

import java.util.Arrays;

/**
 * Where a walk is in the long run that follows links, the heavier the likelier, and restarts at times; always, on a node
 * without links.
 *
 * <p>Each node in turn takes what its neighbours give it, summed in their order, and at once gives accordingly
 * (Gauss–Seidel), which takes about half the sweeps of the power iteration and gives the same bits for the same graph.
 * Walks end on a node without links; dividing by the sum in the end is the same as restarting them (G. Del Corso, A. Gullì,
 * F. Romani, “Fast PageRank Computation via a Sparse Linear System”, 2005).
 *
 * <p>Time: O(nodes + links) a sweep; memory: 32 bytes a node, the restarts included.
 */
final class RestartingWalk {
    private final CompactGraph graph;
    private final double[] restarts;
    private final WalkSettings settings;
    private final double[] ranks;
    /** Probability of leaving each node along a link of weight 1; 0 if it has none. */
    private final double[] leaving;
    /** What each node gives along a link of weight 1. */
    private final double[] shares;

    private double sum;

    /** Restarts in a node with the probability given for it; together these are 1. */
    RestartingWalk(CompactGraph graph, double[] restarts, WalkSettings settings) {
        this.graph = graph;
        this.restarts = restarts;
        this.settings = settings;
        this.ranks = restarts.clone();
        this.leaving = new double[restarts.length];
        Arrays.setAll(leaving, node -> graph.degree(node) == 0 ? 0 : settings.damping() / graph.strength(node));
        this.shares = new double[restarts.length];
        Arrays.setAll(shares, node -> leaving[node] * ranks[node]);
    }

    /** Sweeps until the ranks change no more than is tolerated, or as often as allowed. */
    Ranks run() {
        int sweeps = 0;
        double change = Double.MAX_VALUE;
        while (sweeps < settings.maxIterations() && change > settings.tolerance()) {
            change = sweep();
            sweeps++;
        }
        Arrays.setAll(ranks, node -> ranks[node] / sum);
        return new Ranks(ranks, sweeps, change);
    }

    /** The changes of all nodes together, as a share of all ranks together. */
    private double sweep() {
        double change = 0;
        sum = 0;
        for (int node = 0; node < ranks.length; node++) {
            double rank = restarts[node] * (1 - settings.damping()) + pulled(node);
            change += Math.abs(rank - ranks[node]);
            sum += rank;
            ranks[node] = rank;
            shares[node] = leaving[node] * rank;
        }
        return sum == 0 ? 0 : change / sum;
    }

    private double pulled(int node) {
        double pulled = 0;
        for (int place = graph.begin(node); place < graph.end(node); place++) {
            pulled += shares[graph.neighbour(place)] * graph.weight(place);
        }
        return pulled;
    }

    /** The same probability of restarting in every node. */
    static double[] anywhere(int nodes) {
        double[] restarts = new double[nodes];
        Arrays.fill(restarts, 1.0 / nodes);
        return restarts;
    }
}
