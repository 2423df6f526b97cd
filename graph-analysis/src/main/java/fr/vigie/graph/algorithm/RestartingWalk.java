package fr.vigie.graph.algorithm;

import java.util.Arrays;

/**
 * Where a walk is in the long run that follows links, the heavier the likelier, and restarts at times. Ranks are pulled:
 * each node sums what its neighbours give it in their order, so that the same graph gives the same bits.
 *
 * <p>Time: O(nodes + links) an iteration; memory: 32 bytes a node, the restarts included.
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

    /** Restarts in a node with the probability given for it; together these are 1. They are read until the end only. */
    RestartingWalk(CompactGraph graph, double[] restarts, WalkSettings settings) {
        this.graph = graph;
        this.restarts = restarts;
        this.settings = settings;
        this.ranks = restarts.clone();
        this.leaving = new double[restarts.length];
        Arrays.setAll(leaving, node -> graph.degree(node) == 0 ? 0 : settings.damping() / graph.strength(node));
        this.shares = new double[restarts.length];
    }

    /** Iterates until the ranks change no more than is tolerated, or as often as allowed. */
    Ranks run() {
        int iterations = 0;
        double change = Double.MAX_VALUE;
        while (iterations < settings.maxIterations() && change > settings.tolerance()) {
            change = pull(give());
            iterations++;
        }
        return new Ranks(ranks, iterations, change);
    }

    /** Sets the shares; the probability of restarting, which is certain on a node without links. */
    private double give() {
        double stranded = 0;
        for (int node = 0; node < ranks.length; node++) {
            stranded += graph.degree(node) == 0 ? ranks[node] : 0;
            shares[node] = leaving[node] * ranks[node];
        }
        return 1 - settings.damping() + settings.damping() * stranded;
    }

    private double pull(double restarting) {
        double change = 0;
        for (int node = 0; node < ranks.length; node++) {
            double rank = restarts[node] * restarting + pulled(node);
            change += Math.abs(rank - ranks[node]);
            ranks[node] = rank;
        }
        return change;
    }

    private double pulled(int node) {
        double sum = 0;
        for (int place = graph.begin(node); place < graph.end(node); place++) {
            sum += shares[graph.neighbour(place)] * graph.weight(place);
        }
        return sum;
    }

    /** The same probability of restarting in every node. */
    static double[] anywhere(int nodes) {
        double[] restarts = new double[nodes];
        Arrays.fill(restarts, 1.0 / nodes);
        return restarts;
    }
}
