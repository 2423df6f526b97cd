package fr.vigie.streaming.nurse.feasibility;

import java.util.Arrays;
import java.util.LinkedList;

/** Shortest open path over a few stops, by dynamic programming over subsets (Held and Karp 1962). */
final class HeldKarp {
    private final double[][] km;
    private final int stops;
    /** By subset and last stop: the shortest path over the subset that ends there, and the stop before the last. */
    private final double[][] best;

    private final int[][] before;

    HeldKarp(double[][] km) {
        this.km = km;
        this.stops = km.length;
        best = new double[1 << stops][stops];
        before = new int[1 << stops][stops];
    }

    ShortestRound solve() {
        for (double[] row : best) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        for (int stop = 0; stop < stops; stop++) {
            best[1 << stop][stop] = 0;
        }
        for (int subset = 1; subset < best.length; subset++) {
            for (int last = 0; last < stops; last++) {
                if ((subset & 1 << last) != 0) {
                    extend(subset, last);
                }
            }
        }
        return path();
    }

    private void extend(int subset, int last) {
        for (int next = 0; next < stops; next++) {
            int grown = subset | 1 << next;
            double length = best[subset][last] + km[last][next];
            if (grown != subset && length < best[grown][next]) {
                best[grown][next] = length;
                before[grown][next] = last;
            }
        }
    }

    private ShortestRound path() {
        int subset = best.length - 1;
        int last = 0;
        for (int stop = 1; stop < stops; stop++) {
            last = best[subset][stop] < best[subset][last] ? stop : last;
        }
        double length = best[subset][last];
        LinkedList<Integer> order = new LinkedList<>();
        while (order.size() < stops) {
            order.addFirst(last);
            int previous = before[subset][last];
            subset &= ~(1 << last);
            last = previous;
        }
        return new ShortestRound(length, true, order);
    }
}
