package fr.vigie.models.scorer;

import java.util.Arrays;

/**
 * Exact Shapley values of trees, given the rows that they were trained on: the path-dependent algorithm of Lundberg, Erion
 * and Lee, "Consistent Individualized Feature Attribution for Tree Ensembles" (2018), algorithm 2. A tree of L leaves and
 * depth D costs O(L D²). Of one thread.
 */
final class TreeShap {
    private final Trees trees;
    private final double[] sums;
    private double[] row = new double[0];

    TreeShap(Trees trees) {
        this.trees = trees;
        this.sums = new double[trees.width()];
    }

    double[] contributions(double[] asked) {
        row = asked;
        Arrays.fill(sums, 0);
        for (int root : trees.roots()) {
            visit(root, new Path(0), 1, 1, -1);
        }
        return sums.clone();
    }

    private void visit(int node, Path parent, double zeros, double ones, int feature) {
        Path path = parent.extended(zeros, ones, feature);
        if (trees.feature()[node] < 0) {
            spread(path, trees.value()[node]);
            return;
        }
        int asked = trees.feature()[node];
        boolean goesLeft = row[asked] <= trees.threshold()[node];
        int hot = trees.left()[node] + (goesLeft ? 0 : 1);
        int cold = trees.left()[node] + (goesLeft ? 1 : 0);
        double zerosBefore = 1;
        double onesBefore = 1;
        int before = path.find(asked);
        if (before > 0) {
            zerosBefore = path.zeros[before];
            onesBefore = path.ones[before];
            path.unwind(before);
        }
        double cover = trees.cover()[node];
        visit(hot, path, zerosBefore * trees.cover()[hot] / cover, onesBefore, asked);
        visit(cold, path, zerosBefore * trees.cover()[cold] / cover, 0, asked);
    }

    private void spread(Path path, double value) {
        for (int i = 1; i < path.length; i++) {
            sums[path.features[i]] += path.unwoundSum(i) * (path.ones[i] - path.zeros[i]) * value;
        }
    }

    /**
     * The features that were asked for on the way to a node, each once: the share of rows that flow on without it (zeros),
     * whether the row itself does (ones), and the weights of sets of each size that flow this far.
     */
    private static final class Path {
        private final int[] features;
        private final double[] zeros;
        private final double[] ones;
        private final double[] weights;
        private int length;

        Path(int room) {
            features = new int[room];
            zeros = new double[room];
            ones = new double[room];
            weights = new double[room];
        }

        Path extended(double zero, double one, int feature) {
            Path longer = new Path(length + 1);
            System.arraycopy(features, 0, longer.features, 0, length);
            System.arraycopy(zeros, 0, longer.zeros, 0, length);
            System.arraycopy(ones, 0, longer.ones, 0, length);
            System.arraycopy(weights, 0, longer.weights, 0, length);
            longer.length = length + 1;
            longer.append(zero, one, feature);
            return longer;
        }

        private void append(double zero, double one, int feature) {
            int last = length - 1;
            features[last] = feature;
            zeros[last] = zero;
            ones[last] = one;
            weights[last] = last == 0 ? 1 : 0;
            for (int i = last - 1; i >= 0; i--) {
                weights[i + 1] += one * weights[i] * (i + 1) / length;
                weights[i] = zero * weights[i] * (last - i) / length;
            }
        }

        int find(int feature) {
            for (int i = 1; i < length; i++) {
                if (features[i] == feature) {
                    return i;
                }
            }
            return 0;
        }

        void unwind(int at) {
            int last = length - 1;
            double next = weights[last];
            for (int i = last - 1; i >= 0; i--) {
                if (ones[at] == 0) {
                    weights[i] = weights[i] * length / (zeros[at] * (last - i));
                } else {
                    double kept = weights[i];
                    weights[i] = next * length / ((i + 1) * ones[at]);
                    next = kept - weights[i] * zeros[at] * (last - i) / length;
                }
            }
            for (int i = at; i < last; i++) {
                features[i] = features[i + 1];
                zeros[i] = zeros[i + 1];
                ones[i] = ones[i + 1];
            }
            length = last;
        }

        double unwoundSum(int at) {
            int last = length - 1;
            double next = weights[last];
            double total = 0;
            for (int i = last - 1; i >= 0; i--) {
                if (ones[at] == 0) {
                    total += weights[i] * length / (zeros[at] * (last - i));
                } else {
                    double weight = next * length / ((i + 1) * ones[at]);
                    total += weight;
                    next = weights[i] - weight * zeros[at] * (last - i) / length;
                }
            }
            return total;
        }
    }
}
