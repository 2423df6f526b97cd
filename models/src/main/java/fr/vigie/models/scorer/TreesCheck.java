package fr.vigie.models.scorer;

/** Whether flat arrays are trees: an artefact that was damaged is refused before it scores. */
record TreesCheck(int width, int[] roots, int[] feature, int[] left, double[] cover) {
    void check() {
        if (left.length != feature.length || cover.length != feature.length) {
            throw new IllegalArgumentException("trees: " + feature.length + " nodes, " + left.length + " branches and "
                    + cover.length + " covers, expected as many of each");
        }
        boolean[] reached = new boolean[feature.length];
        for (int root : roots) {
            reach(reached, root, "a root");
        }
        for (int node = 0; node < feature.length; node++) {
            if (!reached[node]) {
                throw new IllegalArgumentException("trees: nothing leads to node " + node + " from one before it");
            }
            check(reached, node);
        }
    }

    private void check(boolean[] reached, int node) {
        if (!(cover[node] > 0)) {
            throw new IllegalArgumentException(
                    "trees: node " + node + " covers " + cover[node] + ", expected more than 0");
        }
        if (feature[node] < -1 || feature[node] >= width) {
            throw new IllegalArgumentException(
                    "trees: node " + node + " asks for number " + feature[node] + " of " + width);
        }
        if (feature[node] >= 0) {
            reach(reached, left[node], "node " + node);
            reach(reached, left[node] + 1, "node " + node);
            if (left[node] <= node) {
                throw new IllegalArgumentException("trees: node " + node + " leads back");
            }
        }
    }

    private void reach(boolean[] reached, int node, String from) {
        if (node < 0 || node >= reached.length || reached[node]) {
            throw new IllegalArgumentException("trees: " + from + " leads to node " + node + " of " + reached.length
                    + ", which is not there or already taken");
        }
        reached[node] = true;
    }
}
