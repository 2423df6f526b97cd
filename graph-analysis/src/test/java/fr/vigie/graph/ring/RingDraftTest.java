package fr.vigie.graph.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.stream.Stream;
import fr.vigie.graph.SceneBuilder;
import fr.vigie.graph.SceneRecords;
import fr.vigie.graph.link.LinkGraph;
import fr.vigie.graph.link.NodeKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RingDraftTest {
    private static final RingWords WORDS = new RingWords("texte", "loi", "observé", "attendu", "silence");

    private final RingScene scene = new SceneBuilder()
            .add(SceneRecords.care("L2", "nurse", "cabinet", "p", 2))
            .add(SceneRecords.care("L1", "nurse", "cabinet", "p", 3))
            .at(30);
    private final LinkGraph graph = scene.graph();
    private final int nurse = graph.find(NodeKind.PROFESSIONAL, "nurse");
    private final int patient = graph.find(NodeKind.PATIENT, "p");

    @Test
    void aRingTellsItsMembersLinksClaimsAndEvidenceInOrder() {
        Ring ring = new RingDraft("CODE", scene)
                .anchoredAt(nurse)
                .weighs(5, 0.7)
                .member(patient, RingRole.MULE)
                .member(nurse, RingRole.SUSPECT)
                .edge(nurse, patient, "CARE", List.of(1, 0))
                .claim(Stream.BILLING_LINES, List.of(0, 1))
                .finish(WORDS);
        int day = (int) SceneRecords.day(2).toEpochDay();
        assertThat(ring.anchor()).isEqualTo("PROFESSIONAL:nurse");
        assertThat(ring.members())
                .containsExactly(
                        new RingMember(NodeKind.PROFESSIONAL, "nurse", RingRole.SUSPECT),
                        new RingMember(NodeKind.PATIENT, "p", RingRole.MULE));
        assertThat(ring.edges()).containsExactly(new RingEdge("nurse", "p", "CARE", 2, List.of("L2", "L1")));
        assertThat(ring.claims())
                .containsExactly(
                        new RingClaim(Stream.BILLING_LINES, "L1", day + 1, 1_000, Set.of("nurse", "p")),
                        new RingClaim(Stream.BILLING_LINES, "L2", day, 1_000, Set.of("nurse", "p")));
        assertThat(ring.evidence()).containsExactly(new RingEvidence(day, "L2"), new RingEvidence(day + 1, "L1"));
        assertThat(ring.cents()).isEqualTo(2_000);
    }

    @Test
    void aMemberKeepsTheRoleThatHeWasNamedInFirst() {
        Ring ring = new RingDraft("CODE", scene)
                .member(nurse, RingRole.SUSPECT)
                .member(nurse, RingRole.VICTIM)
                .member(patient, RingRole.MULE)
                .edge(nurse, patient, "CARE", List.of(0))
                .finish(WORDS);
        assertThat(ring.members())
                .hasSize(2)
                .extracting(RingMember::role)
                .containsExactly(RingRole.SUSPECT, RingRole.MULE);
    }

    @Test
    void aRingOfOneIsNone() {
        RingDraft draft =
                new RingDraft("CODE", scene).member(nurse, RingRole.SUSPECT).edge(nurse, patient, "CARE", List.of(0));
        assertThatThrownBy(() -> draft.finish(WORDS)).hasMessageContaining("CODE: a ring needs two members");
    }
}
