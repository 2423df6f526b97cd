package fr.vigie.graph.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CompactGraphTest {
    @Provide
    Arbitrary<RandomLinks> links() {
        return RandomLinks.arbitrary();
    }

    @Property
    void theOrderOfTheLinksDoesNotMatter(@ForAll("links") RandomLinks links, @ForAll long seed) {
        assertThat(links.shuffled(false, seed)).isEqualTo(links.graph()).hasSameHashCodeAs(links.graph());
        assertThat(links.shuffled(true, seed)).isEqualTo(links.weightedGraph());
    }

    @Property
    void itHoldsEachLinkOnceAndNoLoop(@ForAll("links") RandomLinks links) {
        CompactGraph graph = links.graph();
        Set<String> distinct = new HashSet<>();
        for (int[] link : links.links()) {
            if (link[0] != link[1]) {
                distinct.add(Math.min(link[0], link[1]) + "-" + Math.max(link[0], link[1]));
            }
        }
        assertThat(graph.nodes()).isEqualTo(links.nodes());
        assertThat(graph.links()).isEqualTo(distinct.size());
        for (int one = 0; one < links.nodes(); one++) {
            assertThat(graph.neighbours(one)).isSorted().doesNotHaveDuplicates().hasSize(graph.degree(one));
            for (int other = 0; other < links.nodes(); other++) {
                assertThat(graph.linked(one, other))
                        .isEqualTo(distinct.contains(Math.min(one, other) + "-" + Math.max(one, other)));
            }
        }
    }

    @Example
    void theHeaviestOfDoubleLinksStays() {
        GraphBuilder builder = GraphBuilder.weighted();
        builder.link(0, 2, 0.5f);
        builder.link(0, 1, 4);
        builder.link(2, 0, 3);
        builder.link(0, 2);

        CompactGraph graph = builder.build();

        assertThat(graph).hasToString("2 links of 3 nodes, weighted");
        assertThat(graph.weight(graph.begin(2))).isEqualTo(3);
        assertThat(graph.strength(0)).isEqualTo(7);
        assertThat(graph.strength(2)).isEqualTo(3);
    }

    @Example
    void aBuilderIsEmptyOnceTheGraphIsBuilt() {
        GraphBuilder builder = GraphBuilder.unweighted();
        builder.link(0, 1);
        assertThat(builder.build().links()).isEqualTo(1);
        assertThat(builder.build().nodes()).isZero();
    }

    /** 200,000 links fill three chunks of the builder, and the last one in part. */
    @Example
    void eightBytesALinkAndFourANode() {
        GraphBuilder builder = GraphBuilder.unweighted();
        for (int link = 0; link < 200_000; link++) {
            builder.link(link, link + 1);
        }
        CompactGraph graph = builder.build();
        assertThat(graph.links()).isEqualTo(200_000);
        assertThat(graph.neighbours(150_000)).containsExactly(149_999, 150_001);
        assertThat(graph.bytes()).isEqualTo(8L * 200_000 + 4L * 200_002);
    }

    @Example
    void whatIsNoLinkIsRefused() {
        GraphBuilder same = GraphBuilder.unweighted();
        assertThatIllegalArgumentException().isThrownBy(() -> same.link(0, -1)).withMessageContaining("-1");
        assertThatIllegalArgumentException().isThrownBy(() -> same.link(Integer.MAX_VALUE, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> same.link(0, 1, 2))
                .withMessageContaining("weight 2.0");
        GraphBuilder own = GraphBuilder.weighted();
        assertThatIllegalArgumentException().isThrownBy(() -> own.link(0, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> own.link(0, 1, Float.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> own.link(0, 1, Float.POSITIVE_INFINITY));
    }
}
