package fr.vigie.graph.ring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.stream.Stream;
import fr.vigie.graph.SceneBuilder;
import fr.vigie.graph.link.NodeKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RingAnalysisTest {
    private static final RingScene SCENE = new SceneBuilder().at(0);

    /** A detector that always says the same. */
    private record Sure(String code, Set<Stream> needs, List<Ring> rings) implements RingDetector {
        @Override
        public String version() {
            return "1";
        }

        @Override
        public List<Ring> find(RingScene scene) {
            return rings;
        }
    }

    private static RingDetector sure(Ring... rings) {
        return new Sure("TEST", Set.of(Stream.BILLING_LINES), List.of(rings));
    }

    private static Ring ring(String code, double strength, String... members) {
        return new Ring(
                code,
                "",
                strength,
                0.5,
                new RingWords("", "", "", "", ""),
                Arrays.stream(members)
                        .map(id -> new RingMember(NodeKind.PATIENT, id, RingRole.MULE))
                        .toList(),
                List.of(),
                List.of(),
                List.of(new RingEvidence(0, "L1")),
                0);
    }

    @Test
    void theStrongestComesFirst() {
        Ring weak = ring("A", 4, "p1", "p2");
        Ring strong = ring("B", 9, "p3", "p4");
        assertThat(new RingAnalysis(List.of(sure(weak), sure(strong))).at(SCENE))
                .containsExactly(strong, weak);
    }

    @Test
    void aRingWhoseMembersAreMostlyInAStrongerOneIsLeftOut() {
        Ring strong = ring("A", 9, "p1", "p2", "p3", "p4");
        Ring same = ring("B", 5, "p1", "p2", "p9");
        assertThat(new RingAnalysis(List.of(sure(same, strong))).at(SCENE)).containsExactly(strong);
    }

    @Test
    void aRingOfWhichHalfIsInAStrongerOneStays() {
        Ring strong = ring("A", 9, "p1", "p2", "p3");
        Ring other = ring("B", 5, "p1", "p2", "p8", "p9");
        assertThat(new RingAnalysis(List.of(sure(strong, other))).at(SCENE)).containsExactly(strong, other);
    }

    @Test
    void theSameIdOfAnotherKindIsSomebodyElse() {
        Ring insured = ring("A", 9, "1", "2");
        Ring cards = new Ring(
                "B",
                "",
                5,
                0.5,
                insured.words(),
                List.of(
                        new RingMember(NodeKind.CARD, "1", RingRole.MULE),
                        new RingMember(NodeKind.CARD, "2", RingRole.MULE)),
                List.of(),
                List.of(),
                insured.evidence(),
                0);
        assertThat(new RingAnalysis(List.of(sure(insured, cards))).at(SCENE)).hasSize(2);
    }

    @Test
    void theOrderOfDetectorsAndRingsDoesNotMatter() {
        Ring one = ring("A", 5, "p1", "p2", "p3");
        Ring other = ring("B", 5, "p2", "p3", "p4");
        Ring third = ring("C", 7, "p7", "p8");
        List<Ring> rings = new RingAnalysis(List.of(sure(one), sure(other), sure(third))).at(SCENE);
        assertThat(rings).containsExactly(third, one);
        assertThat(new RingAnalysis(List.of(sure(third, other), sure(one))).at(SCENE))
                .isEqualTo(rings);
    }

    @Test
    void aDetectorIsOnWhereAllItsStreamsAre() {
        RingDetector lines = new Sure("A", Set.of(Stream.BILLING_LINES), List.of());
        RingDetector leaves = new Sure("B", Set.of(Stream.SICK_LEAVES, Stream.PATIENTS), List.of());
        assertThat(RingAnalysis.on(List.of(lines, leaves), Set.of(Stream.BILLING_LINES, Stream.PATIENTS)))
                .containsExactly(lines);
        assertThat(RingAnalysis.on(
                        List.of(lines, leaves), Set.of(Stream.BILLING_LINES, Stream.PATIENTS, Stream.SICK_LEAVES)))
                .containsExactly(lines, leaves);
    }
}
