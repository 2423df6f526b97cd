package fr.vigie.graph.algorithm;

/**
 * How a random walk with restarts is worked out.
 *
 * @param damping probability of going on along a link instead of restarting, 0 to 1, exclusive of 1
 * @param tolerance the iteration stops once the changes of all nodes together are at most this; 0 or more, where all ranks
 *     together are 1
 * @param maxIterations most iterations, 1 or more
 */
public record WalkSettings(double damping, double tolerance, int maxIterations) {
    /** Refuses what is out of range. */
    public WalkSettings {
        if (!(damping >= 0 && damping < 1)) {
            throw new IllegalArgumentException("damping " + damping + ": expected 0 to 1, exclusive of 1");
        }
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("tolerance " + tolerance + ": expected 0 or more");
        }
        if (maxIterations < 1) {
            throw new IllegalArgumentException("maxIterations " + maxIterations + ": expected 1 or more");
        }
    }

    /** Damping 0.85, as in the paper of PageRank; to 10⁻¹⁰, for which the power iteration would need up to 140 iterations. */
    public static WalkSettings defaults() {
        return new WalkSettings(0.85, 1e-10, 500);
    }
}
