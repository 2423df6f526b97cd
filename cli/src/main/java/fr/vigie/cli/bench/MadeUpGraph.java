package fr.vigie.cli.bench;

import fr.vigie.graph.algorithm.GraphBuilder;

/**
 * Links that are made up, the same at each call: of every hundred nodes ninety belong to one large net, where each newcomer
 * links to others the likelier the more links these have (preferential attachment), and one link in fifty goes to one of
 * eight hubs; the other ten are an island by themselves.
 *
 * <p>Nothing is kept: whom a link goes to is found by going back through earlier links at random (P. Sanders, C. Schulz,
 * “Scalable generation of scale-free graphs”, 2016), about twice a link.
 */
record MadeUpGraph(int size) {
    private static final int LINKS_A_NODE = 5;
    private static final int ISLAND = 10;
    private static final int HUBS = 8;
    private static final int HUNDRED = 100;
    private static final int ONE_IN_FOR_HUBS = 50;

    /** Hands the links to a builder, of which some are double: fewer are left. */
    void drawTo(GraphBuilder builder) {
        for (int link = 0; link < size; link++) {
            builder.link(first(link), second(link));
        }
    }

    private static int first(long link) {
        return (int) (link / LINKS_A_NODE);
    }

    private static int second(long link) {
        int node = first(link);
        if (onIsland(node)) {
            return node - node % ISLAND + below(ISLAND, link);
        }
        return below(ONE_IN_FOR_HUBS, link) == 0 ? below(HUBS, -link) : attached(link);
    }

    /** Either end of an earlier link of the net, by lot; the other end of that one is found in the same way. */
    private static int attached(long link) {
        long end = 2 * link + 1;
        while (end % 2 == 1 || onIsland(first(end / 2))) {
            end = lot(end) % end;
        }
        return first(end / 2);
    }

    private static boolean onIsland(int node) {
        return node % HUNDRED >= HUNDRED - ISLAND;
    }

    private static int below(int bound, long key) {
        return (int) (lot(key) % bound);
    }

    /** A number of 0 or more that looks drawn by lot, the same for the same key (the mixing of SplitMix64). */
    private static long lot(long key) {
        long mixed = (key + 1) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (mixed ^ (mixed >>> 31)) >>> 1;
    }
}
