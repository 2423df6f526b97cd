package fr.vigie.models.scorer;

/**
 * Binary trees of any ensemble in flat arrays, one after the other. A node goes left for {@code row[feature] <= threshold}, right
 * for all others; its right branch is the node after its left one, so that going on is a sum and no jump. A leaf is a node
 * whose feature is -1. The margin is the base plus the sum of the values of the leaves that a row falls into.
 *
 * @param width how many numbers a row has
 * @param roots where each tree begins
 * @param feature the number that a node asks for; -1 in a leaf
 * @param threshold what it is held against
 * @param left the node to go on with when it is not above the threshold; the one after it otherwise
 * @param value what a leaf adds to the margin
 * @param cover how many rows of the training came by: above 0, and those of a node are those of its two branches
 * @param base the margin without any tree
 * @param link turns the margin into a score
 */
@SuppressWarnings(
        "ArrayRecordComponent") // flat arrays are the point: what is scored a million times is kept as it is read
public record Trees(
        int width,
        int[] roots,
        int[] feature,
        double[] threshold,
        int[] left,
        double[] value,
        double[] cover,
        double base,
        Link link)
        implements Scorer {
    /** @throws IllegalArgumentException unless each node is reached once and only from a node before it */
    public Trees {
        new TreesCheck(width, roots, feature, left, cover).check();
        if (threshold.length != feature.length || value.length != feature.length) {
            throw new IllegalArgumentException("trees: " + feature.length + " nodes, " + threshold.length
                    + " thresholds and " + value.length + " values, expected as many of each");
        }
    }

    /** Four trees at once: a step waits for the one before it and for memory, and four wait hardly longer than one. */
    @Override
    public double margin(double[] row) {
        double sum = base;
        int tree = 0;
        for (; tree + 4 <= roots.length; tree += 4) {
            int first = roots[tree];
            int second = roots[tree + 1];
            int third = roots[tree + 2];
            int fourth = roots[tree + 3];
            while ((feature[first] & feature[second] & feature[third] & feature[fourth]) >= 0) {
                first = next(first, row);
                second = next(second, row);
                third = next(third, row);
                fourth = next(fourth, row);
            }
            // One by one: the sum must be that of the trees in their order, bit by bit.
            sum += value[first];
            sum += value[second];
            sum += value[third];
            sum += value[fourth];
        }
        for (; tree < roots.length; tree++) {
            sum += value[leaf(roots[tree], row)];
        }
        return sum;
    }

    private int leaf(int root, double[] row) {
        int node = root;
        while (feature[node] >= 0) {
            node = next(node, row);
        }
        return node;
    }

    // A leaf is its own next, without a branch of the processor's: what it asks for and where it would go on are read
    // in vain.
    private int next(int node, double[] row) {
        int asked = feature[node];
        int branch = left[node] + (row[Math.max(asked, 0)] <= threshold[node] ? 0 : 1);
        return asked < 0 ? node : branch;
    }

    @Override
    public double[] contributions(double[] row) {
        return new TreeShap(this).contributions(row);
    }

    @Override
    public double expected() {
        double sum = base;
        for (int root : roots) {
            sum += mean(root);
        }
        return sum;
    }

    private double mean(int node) {
        return feature[node] < 0
                ? value[node]
                : (mean(left[node]) * cover[left[node]] + mean(left[node] + 1) * cover[left[node] + 1]) / cover[node];
    }
}
