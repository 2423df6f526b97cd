package fr.vigie.streaming.nurse.feasibility;

import java.util.Arrays;
import java.util.List;

/**
 * The shortest way to see every stop once, beginning and ending anywhere: exact up to 12 stops, a lower bound beyond.
 *
 * <p>Exact by dynamic programming over subsets (Held and Karp 1962), O(2ⁿ n²); the bound is the minimum spanning tree
 * (Prim), O(n²): an open path is a spanning tree, so that none is shorter. Distances need not be those of a plane: any
 * symmetric matrix of numbers that are not negative.
 *
 * @param km length of the way, or the bound of it, km
 * @param exact whether the way has this length
 * @param order the stops in the order of the way; where it is a bound, an order that is near at hand (nearest next)
 */
public record ShortestRound(double km, boolean exact, List<Integer> order) {
    /** Most stops for which the way is exact. */
    public static final int EXACT_STOPS = 12;

    public ShortestRound {
        order = List.copyOf(order);
    }

    /**
     * The shortest round over stops.
     *
     * @param km distance of each pair, symmetric, km, 0 or more
     */
    public static ShortestRound of(double[][] km) {
        int stops = km.length;
        if (stops < 2) {
            return new ShortestRound(0, true, stops == 0 ? List.of() : List.of(0));
        }
        if (stops <= EXACT_STOPS) {
            return new HeldKarp(km).solve();
        }
        return new ShortestRound(spanningTree(km), false, nearestNext(km));
    }

    /** Length of the minimum spanning tree, km: no way over all stops is shorter. */
    static double spanningTree(double[][] km) {
        int stops = km.length;
        double[] nearest = new double[stops];
        boolean[] inTree = new boolean[stops];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        nearest[0] = 0;
        double length = 0;
        for (int step = 0; step < stops; step++) {
            int next = least(nearest, inTree);
            inTree[next] = true;
            length += nearest[next];
            for (int stop = 0; stop < stops; stop++) {
                nearest[stop] = Math.min(nearest[stop], km[next][stop]);
            }
        }
        return length;
    }

    /** Length of a way that is near at hand (nearest next), km: the shortest, or its bound, is no longer. */
    static double someWay(double[][] km) {
        List<Integer> order = km.length < 2 ? List.of() : nearestNext(km);
        double length = 0;
        for (int i = 1; i < order.size(); i++) {
            length += km[order.get(i - 1)][order.get(i)];
        }
        return length;
    }

    private static List<Integer> nearestNext(double[][] km) {
        Integer[] order = new Integer[km.length];
        boolean[] seen = new boolean[km.length];
        int at = 0;
        for (int step = 0; step < order.length; step++) {
            order[step] = at;
            seen[at] = true;
            at = step + 1 < order.length ? least(km[at], seen) : at;
        }
        return List.of(order);
    }

    private static int least(double[] values, boolean[] taken) {
        int least = -1;
        for (int i = 0; i < values.length; i++) {
            if (!taken[i] && (least < 0 || values[i] < values[least])) {
                least = i;
            }
        }
        return least;
    }
}
