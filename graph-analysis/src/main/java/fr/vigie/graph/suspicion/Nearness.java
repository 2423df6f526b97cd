package fr.vigie.graph.suspicion;

import fr.vigie.graph.algorithm.CompactGraph;
import fr.vigie.graph.algorithm.Ranks;
import fr.vigie.graph.algorithm.SuspicionRank;
import fr.vigie.graph.algorithm.WalkSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/** How near actors are to the confirmed frauds in the whole graph, beside others of their kind. */
final class Nearness {
    private final Kinds kinds;
    private final Ranks ranks;
    private final Map<String, Double> medians = new HashMap<>();

    Nearness(CompactGraph links, Kinds kinds, SortedMap<Integer, Double> seeds) {
        this.kinds = kinds;
        this.ranks = SuspicionRank.of(links, seeds, WalkSettings.defaults());
    }

    /** Whether an actor is so many times as near as the median of its kind (the upper one of two), and near at all. */
    boolean standsOut(int actor, double lift) {
        return ranks.of(actor) > 0 && ranks.of(actor) >= lift * medians.computeIfAbsent(kinds.of(actor), this::median);
    }

    private double median(String kind) {
        double[] sorted =
                kinds.actors(kind).stream().mapToDouble(ranks::of).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
