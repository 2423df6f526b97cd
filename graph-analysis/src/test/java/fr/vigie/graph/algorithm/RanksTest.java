package fr.vigie.graph.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RanksTest {
    private static final WalkSettings DEFAULTS = WalkSettings.defaults();

    @Provide
    Arbitrary<RandomLinks> links() {
        return RandomLinks.arbitrary();
    }

    private static CompactGraph graph(int... pairs) {
        GraphBuilder builder = GraphBuilder.unweighted();
        for (int at = 0; at < pairs.length; at += 2) {
            builder.link(pairs[at], pairs[at + 1]);
        }
        return builder.build();
    }

    private static SortedMap<Integer, Double> seeds(Map<Integer, Double> seeds) {
        return new TreeMap<>(seeds);
    }

    @Property
    void ranksTogetherAreOneAndTheSameToTheBitInAnyOrder(@ForAll("links") RandomLinks links, @ForAll long seed) {
        double[] ranks = PageRank.of(links.weightedGraph(), DEFAULTS).toArray();
        assertThat(Arrays.stream(ranks).sum()).isCloseTo(1, within(1e-12));
        assertThat(PageRank.of(links.shuffled(true, seed), DEFAULTS).toArray()).isEqualTo(ranks);
    }

    /** A star of three rays: rank of the middle m = (1 - d)/4 + 3 d r, of a ray r = (1 - d)/4 + d m/3. */
    @Example
    void theRanksOfAStar() {
        double middle = (0.15 / 4) * (1 + 3 * 0.85) / (1 - 0.85 * 0.85);
        Ranks ranks = PageRank.of(graph(0, 1, 0, 2, 0, 3), DEFAULTS);
        assertThat(ranks.of(0)).isCloseTo(middle, within(1e-10));
        assertThat(ranks.of(1)).isCloseTo(0.15 / 4 + 0.85 * middle / 3, within(1e-10));
        assertThat(ranks.change()).isLessThanOrEqualTo(1e-10);
    }

    @Example
    void itTellsThatItStoppedEarly() {
        Ranks ranks = PageRank.of(graph(0, 1, 0, 2, 0, 3), new WalkSettings(0.85, 1e-10, 3));
        assertThat(ranks.iterations()).isEqualTo(3);
        assertThat(ranks.change()).isGreaterThan(1e-10);
    }

    @Example
    void aGraphWithoutNodesHasNoRanks() {
        assertThat(PageRank.of(graph(), DEFAULTS).toArray()).isEmpty();
    }

    /**
     * Two accounts use the IBAN of a fraud, 0; both also use what everybody uses, 10. Who only uses what everybody uses is
     * less near, and what has no way to the fraud is not near at all.
     */
    @Example
    void nearnessFallsOffFromTheFraudAndIsNothingWithoutAWay() {
        CompactGraph graph = graph(0, 1, 0, 2, 1, 10, 2, 10, 3, 10, 4, 10, 5, 10, 6, 7);
        Ranks near = SuspicionRank.of(graph, seeds(Map.of(0, 1.0)), DEFAULTS);
        assertThat(near.of(0)).isGreaterThan(near.of(1));
        assertThat(near.of(1)).isEqualTo(near.of(2)).isGreaterThan(near.of(10));
        assertThat(near.of(10)).isGreaterThan(near.of(3));
        assertThat(near.of(3)).isEqualTo(near.of(5)).isPositive();
        assertThat(near.of(6)).isZero();
        assertThat(near.of(9)).isZero();
    }

    /** On an undirected graph the walk is reversible: how near b is to a, is how near a is to b. */
    @Property
    void nearnessIsMutual(@ForAll("links") RandomLinks links) {
        CompactGraph graph = links.weightedGraph();
        if (graph.links() == 0) {
            return;
        }
        int one = firstLinked(graph, 0);
        int other = firstLinked(graph, one + 1);
        WalkSettings exact = new WalkSettings(0.85, 1e-14, 2_000);
        assertThat(SuspicionRank.of(graph, seeds(Map.of(one, 1.0)), exact).of(other))
                .isCloseTo(
                        SuspicionRank.of(graph, seeds(Map.of(other, 1.0)), exact)
                                .of(one),
                        within(1e-12));
    }

    /** What a node has is its share of the restarts, and of what each neighbour gives. */
    @Property
    void nearnessSolvesTheEquationOfTheWalk(@ForAll("links") RandomLinks links, @ForAll @IntRange(max = 39) int seed) {
        CompactGraph graph = links.weightedGraph();
        if (seed >= graph.nodes() || graph.degree(seed) == 0) {
            return;
        }
        int other = firstLinked(graph, 0);
        SortedMap<Integer, Double> seeds = new TreeMap<>(Map.of(other, 1.0));
        seeds.merge(seed, 3.0, Double::sum);
        Ranks near = SuspicionRank.of(graph, seeds, new WalkSettings(0.85, 1e-14, 2_000));
        for (int node = 0; node < graph.nodes(); node++) {
            double has = 0.15 * seeds.getOrDefault(node, 0.0) / 4;
            for (int place = graph.begin(node); place < graph.end(node); place++) {
                has += 0.85 * near.of(graph.neighbour(place)) * graph.weight(place);
            }
            assertThat(near.of(node) * graph.strength(node)).isCloseTo(has, within(1e-12));
        }
    }

    private static int firstLinked(CompactGraph graph, int from) {
        int node = from;
        while (graph.degree(node) == 0) {
            node++;
        }
        return node;
    }

    /** Seeds in every node, each as its links weigh, leave the walk where it starts: all are equally near. */
    @Property
    void seedsInProportionToLinksMakeAllEquallyNear(@ForAll("links") RandomLinks links) {
        CompactGraph graph = links.weightedGraph();
        SortedMap<Integer, Double> seeds = new TreeMap<>();
        for (int node = 0; node < graph.nodes(); node++) {
            if (graph.degree(node) > 0) {
                seeds.put(node, graph.strength(node));
            }
        }
        if (seeds.isEmpty()) {
            return;
        }
        Ranks near = SuspicionRank.of(graph, seeds, DEFAULTS);
        double all = seeds.values().stream().mapToDouble(Double::doubleValue).sum();
        assertThat(seeds.keySet()).allSatisfy(node -> assertThat(near.of(node)).isCloseTo(1 / all, within(1e-12)));
    }

    @Example
    void wrongSeedsAndSettingsAreRefused() {
        CompactGraph graph = graph(0, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> SuspicionRank.of(graph, new TreeMap<>(), DEFAULTS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SuspicionRank.of(graph, seeds(Map.of(2, 1.0)), DEFAULTS))
                .withMessageContaining("seed 2");
        assertThatIllegalArgumentException().isThrownBy(() -> SuspicionRank.of(graph, seeds(Map.of(0, 0.0)), DEFAULTS));
        assertThatIllegalArgumentException().isThrownBy(() -> new WalkSettings(1, 1e-10, 100));
        assertThatIllegalArgumentException().isThrownBy(() -> new WalkSettings(0.85, -1, 100));
        assertThatIllegalArgumentException().isThrownBy(() -> new WalkSettings(0.85, 1e-10, 0));
    }
}
