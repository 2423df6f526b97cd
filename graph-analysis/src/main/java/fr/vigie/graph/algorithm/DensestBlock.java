package fr.vigie.graph.algorithm;

import java.util.Arrays;

/**
 * The rows and columns of a bipartite graph that are linked the most closely: accounts that use the same few things, and
 * these things. A link to a column with x links weighs 1 / ln(x + c): whoever adds links to what everybody uses, to look
 * like everybody, changes little, and cannot lower the density of a block by links that leave it.
 *
 * <p>Nodes are taken away one by one, each time the one whose links left weigh least (of equal ones the smallest number),
 * and of all that was left on the way the densest is kept (of equal ones the largest). Its density is at least half of the
 * greatest that there is. Weights are whole billionths, so that sums are exact. A heap: O((links + nodes) log nodes) time,
 * 32 bytes a node. Source: B. Hooi et al., “FRAUDAR: Bounding Graph Fraud in the Face of Camouflage”, KDD 2016.
 */
public final class DensestBlock {
    private static final double BILLION = 1e9;

    private final CompactGraph graph;
    private final int rows;
    /** What a link to each column weighs, billionths. */
    private final long[] columnWeights;

    private final NodeHeap heap;
    private long total;

    private DensestBlock(CompactGraph graph, int rows, BlockSettings settings) {
        this.graph = graph;
        this.rows = rows;
        this.columnWeights = new long[graph.nodes() - rows];
        Arrays.setAll(columnWeights, column -> settings.weightBillionths(graph.degree(rows + column)));
        this.heap = new NodeHeap(strengths());
    }

    /**
     * The densest block that is found; without rows and columns if there is no node. Weights of the graph's own are not
     * looked at.
     *
     * @param rows nodes below this are rows, the others columns
     * @throws IllegalArgumentException if a link joins two rows or two columns, or rows is not between 0 and the nodes
     */
    public static Block of(CompactGraph graph, int rows, BlockSettings settings) {
        if (rows < 0 || rows > graph.nodes()) {
            throw new IllegalArgumentException(rows + " rows of " + graph.nodes() + " nodes");
        }
        return new DensestBlock(graph, rows, settings).found();
    }

    private long[] strengths() {
        long[] strengths = new long[graph.nodes()];
        for (int row = 0; row < rows; row++) {
            for (int place = graph.begin(row); place < graph.end(row); place++) {
                long weight = columnWeights[column(row, graph.neighbour(place))];
                strengths[row] += weight;
                strengths[graph.neighbour(place)] += weight;
                total += weight;
            }
        }
        for (int node = rows; node < graph.nodes(); node++) {
            if (graph.degree(node) > 0 && graph.neighbour(graph.end(node) - 1) >= rows) {
                throw notBipartite(node, graph.neighbour(graph.end(node) - 1));
            }
        }
        return strengths;
    }

    private int column(int row, int neighbour) {
        if (neighbour < rows) {
            throw notBipartite(row, neighbour);
        }
        return neighbour - rows;
    }

    private static IllegalArgumentException notBipartite(int one, int other) {
        return new IllegalArgumentException("link of " + one + " and " + other + ": expected of a row and a column");
    }

    private Block found() {
        int[] removed = new int[graph.nodes()];
        int best = 0;
        double bestDensity = density(removed.length);
        for (int count = 0; count < removed.length; count++) {
            removed[count] = removeLeast();
            double density = density(removed.length - count - 1);
            if (density > bestDensity) {
                bestDensity = density;
                best = count + 1;
            }
        }
        int[] nodes = Arrays.copyOfRange(removed, best, removed.length);
        Arrays.sort(nodes);
        return new Block(nodes, rows, bestDensity);
    }

    private double density(int nodes) {
        return nodes == 0 ? 0 : total / BILLION / nodes;
    }

    private int removeLeast() {
        total -= heap.leastKey();
        int node = heap.removeLeast();
        for (int place = graph.begin(node); place < graph.end(node); place++) {
            int neighbour = graph.neighbour(place);
            heap.lower(neighbour, columnWeights[Math.max(node, neighbour) - rows]);
        }
        return node;
    }
}
