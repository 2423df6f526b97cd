package fr.vigie.models.scorer;

/**
 * Binary trees of any ensemble in flat arrays, one after the other. A node holds for {@code row[feature] <= threshold} the
 * tree's left branch, for all others the right one; a leaf is a node whose feature is -1. The margin is the base plus the
 * sum of the values of the leaves that a row falls into.
 *
 * @param width how many numbers a row has
 * @param roots where each tree begins
 * @param feature the number that a node asks for; -1 in a leaf
 * @param threshold what it is held against
 * @param left the node to go on with when it is not above the threshold
 * @param right the node to go on with otherwise
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
        int[] right,
        double[] value,
        double[] cover,
        double base,
        Link link)
        implements Scorer {
    /** @throws IllegalArgumentException unless each node is reached once and only from a node before it */
    public Trees {
        new TreesCheck(width, roots, feature, left, right, cover).check();
        if (threshold.length != feature.length || value.length != feature.length) {
            throw new IllegalArgumentException("trees: " + feature.length + " nodes, " + threshold.length
                    + " thresholds and " + value.length + " values, expected as many of each");
        }
    }

    @Override
    public double margin(double[] row) {
        double sum = base;
        for (int root : roots) {
            int node = root;
            while (feature[node] >= 0) {
                node = row[feature[node]] <= threshold[node] ? left[node] : right[node];
            }
            sum += value[node];
        }
        return sum;
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
                : (mean(left[node]) * cover[left[node]] + mean(right[node]) * cover[right[node]]) / cover[node];
    }
}
