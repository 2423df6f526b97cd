package fr.vigie.graph.algorithm;

/**
 * The rank of each node: how often a walk is there that follows links and, at times, starts anew anywhere. All ranks
 * together are 1. From a node without links the walk starts anew.
 *
 * <p>Gauss–Seidel iteration: O(nodes + links) each, 32 bytes a node. Source: L. Page, S. Brin, R. Motwani, T. Winograd,
 * “The PageRank Citation Ranking: Bringing Order to the Web”, Stanford InfoLab 1999-66.
 */
public final class PageRank {
    private PageRank() {}

    /** The ranks of all nodes; each is above 0 and at most 1. */
    public static Ranks of(CompactGraph graph, WalkSettings settings) {
        return new RestartingWalk(graph, RestartingWalk.anywhere(graph.nodes()), settings).run();
    }
}
