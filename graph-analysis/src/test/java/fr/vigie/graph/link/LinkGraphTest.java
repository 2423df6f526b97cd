package fr.vigie.graph.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.stream.Stream;
import fr.vigie.graph.SceneRecords;
import fr.vigie.graph.link.LinkGraph.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LinkGraphTest {
    private static final int MANY = 200_000;

    private static LinkGraph random(long seed, int links) {
        Random random = new Random(seed);
        LinkBook book = new LinkBook();
        for (int i = 0; i < links; i++) {
            int day = random.nextInt(300);
            var record = random.nextInt(3) == 0
                    ? LinkMaker.of(
                            Stream.SICK_LEAVES,
                            SceneRecords.leave("A%07d".formatted(i), someone(random), insured(random), day, 7))
                    : LinkMaker.of(
                            Stream.BILLING_LINES,
                            SceneRecords.care(
                                    "L%07d".formatted(i), someone(random), "179000017", insured(random), day));
            book.add(record.orElseThrow());
        }
        return book.freeze();
    }

    private static String someone(Random random) {
        return "1000%07d".formatted(random.nextInt(500));
    }

    private static String insured(Random random) {
        return "p_%08x".formatted(random.nextInt(5_000));
    }

    @Test
    void aLinkTakesLessThanAHundredBytes() {
        LinkGraph graph = random(1, MANY);
        assertThat(graph.size()).isEqualTo(MANY);
        assertThat((double) graph.bytes() / MANY).isLessThan(100);
    }

    @Property(tries = 20)
    void everyNodeIsFoundByItsIdAndNobodyElse(@ForAll long seed) {
        LinkGraph graph = random(seed, 300);
        for (int node = 0; node < graph.nodes(); node++) {
            assertThat(graph.find(graph.kind(node), graph.id(node))).isEqualTo(node);
            assertThat(graph.find(graph.kind(node), graph.id(node) + "?")).isEqualTo(-1);
        }
        assertThat(graph.find(NodeKind.IBAN, "1")).isEqualTo(-1);
    }

    @Property(tries = 20)
    void groupsOfANodeAreItsLinksInOrder(@ForAll long seed) {
        LinkGraph graph = random(seed, 300);
        for (LinkKind kind : LinkKind.values()) {
            Grouping grouping = graph.by(kind, End.TO);
            int grouped = 0;
            for (int node = 0; node < graph.nodes(); node++) {
                List<Integer> expected = new ArrayList<>();
                for (int row = graph.start(kind); row < graph.end(kind); row++) {
                    if (graph.to(row) == node) {
                        expected.add(row);
                    }
                }
                List<Integer> found = new ArrayList<>();
                grouping.forEach(node, found::add);
                assertThat(found).isEqualTo(expected).hasSize(grouping.size(node));
                for (int i = 0; i < found.size(); i++) {
                    assertThat(grouping.row(node, i)).isEqualTo(found.get(i));
                }
                grouped += found.size();
            }
            assertThat(grouped).isEqualTo(graph.end(kind) - graph.start(kind));
        }
    }

    @Test
    void nodesAreNumberedByKindAndId() {
        LinkGraph graph = random(7, 1_000);
        int node = 0;
        for (NodeKind kind : NodeKind.values()) {
            assertThat(graph.start(kind)).isEqualTo(node);
            TreeSet<String> ids = new TreeSet<>();
            for (; node < graph.end(kind); node++) {
                assertThat(graph.kind(node)).isEqualTo(kind);
                assertThat(ids.isEmpty() || graph.id(node).compareTo(ids.last()) > 0)
                        .isTrue();
                ids.add(graph.id(node));
            }
        }
        assertThat(node).isEqualTo(graph.nodes());
        assertThat(graph.isSomebody(0)).isFalse();
        assertThat(graph.id(0)).isEmpty();
        assertThat(graph.isSomebody(1)).isTrue();
    }

    @Test
    void anEmptyBookIsAnEmptyGraph() {
        LinkGraph graph = new LinkBook().freeze();
        assertThat(graph.size()).isZero();
        assertThat(graph.nodes()).isZero();
        assertThat(graph.find(NodeKind.PATIENT, "p")).isEqualTo(-1);
    }
}
