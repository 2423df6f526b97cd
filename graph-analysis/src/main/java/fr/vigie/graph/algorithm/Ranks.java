package fr.vigie.graph.algorithm;

/** A rank for each node, and how it was come by. */
public final class Ranks {
    private final double[] ranks;
    private final int iterations;
    private final double change;

    /** Takes the array over. */
    Ranks(double[] ranks, int iterations, double change) {
        this.ranks = ranks;
        this.iterations = iterations;
        this.change = change;
    }

    /** The rank of a node, 0 or more. */
    public double of(int node) {
        return ranks[node];
    }

    /** The rank of each node; a copy. */
    public double[] toArray() {
        return ranks.clone();
    }

    /** Iterations done. */
    public int iterations() {
        return iterations;
    }

    /** By how much the ranks of all nodes together changed in the last iteration: above the tolerance = stopped early. */
    public double change() {
        return change;
    }
}
