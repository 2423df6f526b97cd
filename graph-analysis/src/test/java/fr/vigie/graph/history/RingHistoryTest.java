package fr.vigie.graph.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.graph.history.KnownRing.Descent;
import fr.vigie.graph.history.KnownRing.Relation;
import fr.vigie.graph.link.NodeKind;
import fr.vigie.graph.ring.Ring;
import fr.vigie.graph.ring.RingEvidence;
import fr.vigie.graph.ring.RingMember;
import fr.vigie.graph.ring.RingRole;
import fr.vigie.graph.ring.RingWords;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A ring keeps its identity while it grows, merges or splits, and its lineage says so. */
class RingHistoryTest {
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 2);
    private static final LocalDate SECOND = FIRST.plusDays(7);
    private static final LocalDate THIRD = SECOND.plusDays(7);

    private final RingHistory history = new RingHistory("salt");

    private static Ring ring(String anchor, String... members) {
        List<RingMember> named = Stream.of(members)
                .map(id -> new RingMember(NodeKind.PROFESSIONAL, id, RingRole.SUSPECT))
                .sorted()
                .toList();
        RingWords words = new RingWords("", "", "", "", "");
        return new Ring(
                "CODE", anchor, 5, 0.5, words, named, List.of(), List.of(), List.of(new RingEvidence(1, "L")), 0);
    }

    private KnownRing standing() {
        return history.rings().stream().filter(KnownRing::stands).toList().get(0);
    }

    private KnownRing with(String member) {
        return history.rings().stream()
                .filter(KnownRing::stands)
                .filter(one -> one.ring().members().stream()
                        .anyMatch(other -> other.id().equals(member)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRingThatGrowsIsTheSameOne() {
        history.at(FIRST, List.of(ring("", "a", "b", "c")));
        String id = standing().id();
        history.at(SECOND, List.of(ring("", "a", "b", "c", "d")));

        assertThat(history.rings()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(id);
            assertThat(one.since()).isEqualTo(FIRST);
            assertThat(one.revision()).isEqualTo(2);
            assertThat(one.lineage()).isEmpty();
        });
    }

    @Test
    void whatDoesNotChangeIsNoRevision() {
        history.at(FIRST, List.of(ring("", "a", "b", "c")));
        history.at(SECOND, List.of(ring("", "a", "b", "c")));
        assertThat(standing().revision()).isEqualTo(1);
    }

    @Test
    void oneAnchorIsOneRingWhoeverIsInIt() {
        history.at(FIRST, List.of(ring("IBAN:x", "a", "b")));
        String id = standing().id();
        history.at(SECOND, List.of(ring("IBAN:x", "c", "d")));
        assertThat(history.rings()).singleElement().satisfies(one -> assertThat(one.id())
                .isEqualTo(id));
    }

    @Test
    void oneCommonMemberDoesNotMakeTwoRingsOne() {
        history.at(FIRST, List.of(ring("", "a", "b", "c")));
        history.at(SECOND, List.of(ring("", "c", "d", "e"), ring("", "a", "b", "c")));
        assertThat(history.rings()).hasSize(2).allMatch(KnownRing::stands);
        assertThat(with("e").lineage()).isEmpty();
    }

    @Test
    void ofTwoThatMergeTheOneKnownFirstLivesOn() {
        history.at(FIRST, List.of(ring("", "a", "b", "c")));
        String older = standing().id();
        history.at(SECOND, List.of(ring("", "a", "b", "c"), ring("", "d", "e", "f")));
        String younger = with("d").id();
        history.at(THIRD, List.of(ring("", "a", "b", "c", "d", "e", "f")));

        assertThat(standing().id()).isEqualTo(older);
        assertThat(standing().lineage()).containsExactly(new Descent(THIRD, Relation.ABSORBED, younger));
        assertThat(history.rings())
                .filteredOn(one -> one.id().equals(younger))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.goneBecause())
                            .hasValueSatisfying(why -> assertThat(why).contains(older));
                    assertThat(one.lineage()).containsExactly(new Descent(THIRD, Relation.MERGED_INTO, older));
                });
    }

    @Test
    void ofTheTwoPartsOfOneTheLargerKeepsItsIdentity() {
        history.at(FIRST, List.of(ring("", "a", "b", "c", "d", "e", "f", "g")));
        String id = standing().id();
        history.at(SECOND, List.of(ring("", "a", "b", "c"), ring("", "d", "e", "f", "g")));

        assertThat(with("d").id()).isEqualTo(id);
        assertThat(with("a").id()).isNotEqualTo(id);
        assertThat(with("a").lineage()).containsExactly(new Descent(SECOND, Relation.SPLIT_FROM, id));
    }

    @Test
    void oneThatIsNotSeenAnyMoreIsGoneAndComesBackAsItself() {
        history.at(FIRST, List.of(ring("", "a", "b", "c")));
        String id = standing().id();
        history.at(SECOND, List.of());
        assertThat(history.rings()).singleElement().satisfies(one -> {
            assertThat(one.stands()).isFalse();
            assertThat(one.revision()).isEqualTo(2);
        });
        history.at(THIRD, List.of(ring("", "a", "b", "c")));
        assertThat(standing().id()).isEqualTo(id);
        assertThat(standing().revision()).isEqualTo(3);
    }

    @Test
    void theOrderInWhichRingsAreFoundDoesNotMatter() {
        RingHistory other = new RingHistory("salt");
        List<Ring> found = List.of(ring("", "a", "b", "c"), ring("", "d", "e", "f"), ring("IBAN:x", "g", "h"));
        history.at(FIRST, found);
        other.at(FIRST, List.of(found.get(2), found.get(1), found.get(0)));
        assertThat(other.rings()).isEqualTo(history.rings());
    }

    @Test
    void anotherSaltGivesOtherIdentities() {
        RingHistory other = new RingHistory("pepper");
        history.at(FIRST, List.of(ring("", "a", "b")));
        other.at(FIRST, List.of(ring("", "a", "b")));
        assertThat(other.rings().iterator().next().id()).isNotEqualTo(standing().id());
    }
}
