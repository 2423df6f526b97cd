package fr.vigie.graph.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.graph.DefaultWeightedEdge;

/** The same answers as an implementation that others wrote, on random graphs. */
class AgainstJGraphTTest {
    private static final WalkSettings TO_THE_LAST_DIGIT = new WalkSettings(0.85, 1e-14, 2_000);

    @Provide
    Arbitrary<RandomLinks> links() {
        return RandomLinks.arbitrary();
    }

    @Property
    void theSameComponents(@ForAll("links") RandomLinks links) {
        CompactGraph graph = links.graph();
        Components components = Components.of(graph);
        var others = new ConnectivityInspector<>(RandomLinks.inJGraphT(graph)).connectedSets();

        assertThat(components.count()).isEqualTo(others.size());
        for (Set<Integer> other : others) {
            int smallest = other.stream().min(Integer::compare).orElseThrow();
            assertThat(other).allMatch(node -> components.label(node) == smallest);
            assertThat(components.sizes()[smallest]).isEqualTo(other.size());
        }
    }

    @Property
    void theSameComponentsWithoutHubs(@ForAll("links") RandomLinks links) {
        CompactGraph graph = links.graph();
        Graph<Integer, DefaultWeightedEdge> other = RandomLinks.inJGraphT(graph);
        Set<Integer> hubs = new HashSet<>(other.vertexSet());
        hubs.removeIf(node -> graph.degree(node) <= 5);
        other.removeAllVertices(hubs);

        Components components = Components.of(graph, node -> graph.degree(node) <= 5);

        assertThat(components.count())
                .isEqualTo(new ConnectivityInspector<>(other).connectedSets().size());
        assertThat(hubs).allMatch(hub -> components.label(hub) == Components.LEFT_OUT);
    }

    @Property
    void theSameCoreNumbers(@ForAll("links") RandomLinks links) {
        CompactGraph graph = links.graph();
        int[] cores = CoreNumbers.of(graph);
        new Coreness<>(RandomLinks.inJGraphT(graph)).getScores().forEach((node, core) -> assertThat(cores[node])
                .isEqualTo(core));
    }

    @Property
    void theSamePageRank(@ForAll("links") RandomLinks links) {
        assertSameRanks(links.graph());
    }

    @Property
    void theSamePageRankWithWeights(@ForAll("links") RandomLinks links) {
        assertSameRanks(links.weightedGraph());
    }

    private static void assertSameRanks(CompactGraph graph) {
        Ranks ranks = PageRank.of(graph, TO_THE_LAST_DIGIT);
        new org.jgrapht.alg.scoring.PageRank<>(RandomLinks.inJGraphT(graph), 0.85, 2_000, 1e-14)
                .getScores()
                .forEach((node, rank) -> assertThat(ranks.of(node)).isCloseTo(rank, within(1e-12)));
    }
}
