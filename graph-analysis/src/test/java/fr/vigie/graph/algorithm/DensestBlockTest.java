package fr.vigie.graph.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DensestBlockTest {
    private static final BlockSettings DEFAULTS = BlockSettings.defaults();

    private static CompactGraph bipartite(int rows, int columns, int links, long seed) {
        Random random = new Random(seed);
        GraphBuilder builder = GraphBuilder.unweighted();
        for (int link = 0; link < links; link++) {
            builder.link(random.nextInt(rows), rows + random.nextInt(columns));
        }
        builder.atLeast(rows + columns);
        return builder.build();
    }

    /** Of all sets of nodes; only for a dozen nodes. */
    private static double greatestDensity(CompactGraph graph, int rows) {
        return IntStream.range(1, 1 << graph.nodes())
                .mapToDouble(set -> density(graph, rows, set))
                .max()
                .orElse(0);
    }

    private static double density(CompactGraph graph, int rows, int set) {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            for (int place = graph.begin(row); place < graph.end(row); place++) {
                boolean within = (set >> row & 1) == 1 && (set >> graph.neighbour(place) & 1) == 1;
                sum += within ? 1 / Math.log(graph.degree(graph.neighbour(place)) + 5.0) : 0;
            }
        }
        return sum / Integer.bitCount(set);
    }

    private static int set(Block block) {
        return IntStream.concat(IntStream.of(block.rows()), IntStream.of(block.columns()))
                .reduce(0, (set, node) -> set | 1 << node);
    }

    @Property(tries = 300)
    void itsDensityIsThatOfItsNodesAndAtLeastHalfOfTheGreatest(
            @ForAll @IntRange(min = 1, max = 6) int rows,
            @ForAll @IntRange(min = 1, max = 6) int columns,
            @ForAll @IntRange(min = 1, max = 30) int links,
            @ForAll long seed) {
        CompactGraph graph = bipartite(rows, columns, links, seed);
        Block block = DensestBlock.of(graph, rows, DEFAULTS);
        assertThat(block.density()).isCloseTo(density(graph, rows, set(block)), within(1e-8));
        assertThat(block.density()).isBetween(greatestDensity(graph, rows) / 2, greatestDensity(graph, rows) + 1e-8);
    }

    /** Taking away the least by looking at all nodes each time, instead of by a heap. */
    @Property(tries = 300)
    void theHeapTakesNodesAwayInTheSameOrderAsLookingAtAll(
            @ForAll @IntRange(min = 1, max = 20) int rows,
            @ForAll @IntRange(min = 1, max = 10) int columns,
            @ForAll @IntRange(min = 0, max = 120) int links,
            @ForAll long seed) {
        CompactGraph graph = bipartite(rows, columns, links, seed);
        assertThat(set(DensestBlock.of(graph, rows, DEFAULTS))).isEqualTo(densestOnTheWay(graph, rows));
    }

    private static int densestOnTheWay(CompactGraph graph, int rows) {
        int set = (int) ((1L << graph.nodes()) - 1);
        int best = set;
        double bestDensity = weight(graph, rows, set) / 1e9 / graph.nodes();
        while (Integer.bitCount(set) > 1) {
            int whole = set;
            long all = weight(graph, rows, whole);
            int least = IntStream.range(0, graph.nodes())
                    .filter(node -> (whole >> node & 1) == 1)
                    .boxed()
                    .min(Comparator.<Integer>comparingLong(node -> all - weight(graph, rows, whole & ~(1 << node)))
                            .thenComparing(node -> node))
                    .orElseThrow();
            set &= ~(1 << least);
            double density = weight(graph, rows, set) / 1e9 / Integer.bitCount(set);
            if (density > bestDensity) {
                bestDensity = density;
                best = set;
            }
        }
        return best;
    }

    private static long weight(CompactGraph graph, int rows, int set) {
        long sum = 0;
        for (int row = 0; row < rows; row++) {
            for (int place = graph.begin(row); place < graph.end(row); place++) {
                int column = graph.neighbour(place);
                boolean within = (set >> row & 1) == 1 && (set >> column & 1) == 1;
                sum += within ? DEFAULTS.weightBillionths(graph.degree(column)) : 0;
            }
        }
        return sum;
    }

    /**
     * Twenty accounts that all use the same ten things, among 3,000 that use two of 1,000 things each; the twenty also use
     * ten of the most used things each, to look like everybody.
     */
    @Property(tries = 20)
    void aPlantedBlockIsFoundInSpiteOfCamouflage(@ForAll long seed) {
        int rows = 3_020;
        Random random = new Random(seed);
        GraphBuilder builder = GraphBuilder.unweighted();
        for (int row = 0; row < 3_000; row++) {
            builder.link(row, rows + (int) (1_000 * Math.pow(random.nextDouble(), 3)));
            builder.link(row, rows + (int) (1_000 * Math.pow(random.nextDouble(), 3)));
        }
        for (int row = 3_000; row < rows; row++) {
            for (int link = 0; link < 10; link++) {
                builder.link(row, rows + 1_000 + link);
                builder.link(row, rows + random.nextInt(20));
            }
        }
        Block block = DensestBlock.of(builder.build(), rows, DEFAULTS);
        assertThat(block.rows())
                .contains(IntStream.range(3_000, rows).toArray())
                .hasSizeLessThan(60);
        assertThat(block.columns())
                .contains(IntStream.range(rows + 1_000, rows + 1_010).toArray());
    }

    @Example
    void nothingIsInNothing() {
        Block block = DensestBlock.of(GraphBuilder.unweighted().build(), 0, DEFAULTS);
        assertThat(block.rows()).isEmpty();
        assertThat(block.columns()).isEmpty();
        assertThat(block.density()).isZero();
    }

    @Example
    void twoRowsOrTwoColumnsAreNotLinked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DensestBlock.of(bipartite(3, 3, 20, 1), 4, DEFAULTS))
                .withMessageContaining("expected of a row and a column");
        assertThatIllegalArgumentException().isThrownBy(() -> DensestBlock.of(bipartite(3, 3, 20, 1), 2, DEFAULTS));
        assertThatIllegalArgumentException().isThrownBy(() -> DensestBlock.of(bipartite(3, 3, 20, 1), 7, DEFAULTS));
        assertThatIllegalArgumentException().isThrownBy(() -> new BlockSettings(1));
    }
}
