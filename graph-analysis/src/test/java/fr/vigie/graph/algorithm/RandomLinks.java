package fr.vigie.graph.algorithm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/** Links as they come: in any order, some twice, some loops. */
record RandomLinks(int nodes, List<int[]> links, List<Float> weights) {
    /** Up to 40 nodes, of which some have no link; sparse and dense ones. */
    static Arbitrary<RandomLinks> arbitrary() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.integers().between(0, 150),
                        Arbitraries.longs())
                .as(RandomLinks::drawn);
    }

    private static RandomLinks drawn(int nodes, int count, long seed) {
        Random random = new Random(seed);
        List<int[]> links = IntStream.range(0, count)
                .mapToObj(link -> new int[] {random.nextInt(nodes), random.nextInt(nodes)})
                .toList();
        List<Float> weights = IntStream.range(0, count)
                .mapToObj(link -> (1 + random.nextInt(20)) / 4f)
                .toList();
        return new RandomLinks(nodes, links, weights);
    }

    CompactGraph graph() {
        return built(false, all(), false);
    }

    CompactGraph weightedGraph() {
        return built(true, all(), false);
    }

    /** The same links in another order, each the other way round. */
    CompactGraph shuffled(boolean weighted, long seed) {
        List<Integer> order = all();
        Collections.shuffle(order, new Random(seed));
        return built(weighted, order, true);
    }

    private List<Integer> all() {
        return new ArrayList<>(IntStream.range(0, links.size()).boxed().toList());
    }

    private CompactGraph built(boolean weighted, List<Integer> order, boolean turned) {
        GraphBuilder builder = weighted ? GraphBuilder.weighted() : GraphBuilder.unweighted();
        for (int link : order) {
            int one = links.get(link)[turned ? 1 : 0];
            int other = links.get(link)[turned ? 0 : 1];
            builder.link(one, other, weighted ? weights.get(link) : 1);
        }
        builder.atLeast(nodes);
        return builder.build();
    }

    /** A compact graph as JGraphT knows it. */
    static Graph<Integer, DefaultWeightedEdge> inJGraphT(CompactGraph graph) {
        Graph<Integer, DefaultWeightedEdge> other = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        for (int node = 0; node < graph.nodes(); node++) {
            other.addVertex(node);
        }
        for (int node = 0; node < graph.nodes(); node++) {
            for (int place = graph.begin(node); place < graph.end(node); place++) {
                if (graph.neighbour(place) < node) {
                    other.setEdgeWeight(other.addEdge(graph.neighbour(place), node), graph.weight(place));
                }
            }
        }
        return other;
    }
}
