package fr.vigie.graph.algorithm;

/**
 * The core number of each node: the greatest k such that it belongs to a set of nodes of which each has k links or more
 * within the set. It is 0 for a node without links and at most the degree. Weights are not looked at.
 *
 * <p>Nodes are taken away in ascending order of the links that they have left, kept in buckets: O(nodes + links) time, 12
 * bytes a node and 8 for each number of links up to the greatest. Source: V. Batagelj, M. Zaveršnik, “An O(m) Algorithm for Cores Decomposition of Networks”,
 * 2003, arXiv:cs/0310049.
 */
public final class CoreNumbers {
    private final CompactGraph graph;
    /** Links left of each node; its core number, once it is taken away. */
    private final int[] left;
    /** Nodes in ascending order of links left, and where each is in it. */
    private final int[] order;

    private final int[] position;
    /** Where in the order the nodes with so many links left begin. */
    private final int[] bucket;

    private CoreNumbers(CompactGraph graph) {
        this.graph = graph;
        this.left = new int[graph.nodes()];
        this.order = new int[graph.nodes()];
        this.position = new int[graph.nodes()];
        this.bucket = new int[greatestDegree(graph) + 1];
    }

    /** The core number of each node. */
    public static int[] of(CompactGraph graph) {
        return new CoreNumbers(graph).peeled();
    }

    private static int greatestDegree(CompactGraph graph) {
        int greatest = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            greatest = Math.max(greatest, graph.degree(node));
        }
        return greatest;
    }

    private int[] peeled() {
        sortByDegree();
        for (int node : order) {
            for (int place = graph.begin(node); place < graph.end(node); place++) {
                int neighbour = graph.neighbour(place);
                if (left[neighbour] > left[node]) {
                    loseLink(neighbour);
                }
            }
        }
        return left;
    }

    private void sortByDegree() {
        for (int node = 0; node < left.length; node++) {
            left[node] = graph.degree(node);
            bucket[left[node]]++;
        }
        int begin = 0;
        for (int degree = 0; degree < bucket.length; degree++) {
            int size = bucket[degree];
            bucket[degree] = begin;
            begin += size;
        }
        int[] next = bucket.clone();
        for (int node = 0; node < left.length; node++) {
            put(node, next[left[node]]++);
        }
    }

    /** Changes places with the first node of its bucket, which then begins one further. */
    private void loseLink(int node) {
        int first = bucket[left[node]]++;
        put(order[first], position[node]);
        put(node, first);
        left[node]--;
    }

    private void put(int node, int at) {
        order[at] = node;
        position[node] = at;
    }
}
