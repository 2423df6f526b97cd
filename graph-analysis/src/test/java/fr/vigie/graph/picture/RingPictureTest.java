package fr.vigie.graph.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.alert.Alert;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RingPictureTest {
    private static RingPicture.Node node(RingPicture picture, String id) {
        return picture.nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static double fromMiddle(RingPicture.Node node) {
        return Math.hypot(node.x() - 0.5, node.y() - 0.5);
    }

    @Test
    void everyMemberAndLinkIsInItAndTheSameAlertGivesTheSamePicture() {
        SampleRings.all().forEach((shape, alert) -> {
            RingPicture picture = RingPicture.of(alert);

            assertThat(picture.nodes())
                    .as(shape)
                    .hasSameSizeAs(alert.getMembers().orElseThrow());
            assertThat(picture.links()).as(shape).hasSameSizeAs(alert.getEdges().orElseThrow());
            assertThat(RingPicture.of(alert)).isEqualTo(picture);
        });
    }

    @Test
    void theOneWhomAllLinksMeetStandsInTheMiddle() {
        assertThat(fromMiddle(node(RingPicture.of(SampleRings.star(17)), "10000000017")))
                .isZero();
        assertThat(fromMiddle(node(RingPicture.of(SampleRings.account()), "i_00ffaa19c3")))
                .isZero();
    }

    @Test
    void nursesAndPrescriberStandInsideTheirPatients() {
        RingPicture picture = RingPicture.of(SampleRings.block());

        assertThat(picture.nodes())
                .allSatisfy(node -> assertThat(fromMiddle(node) < 0.2).isEqualTo(node.kind() == KindSign.PROFESSIONAL));
    }

    @Test
    void readersCardsAndHoldersStandOnThreeCircles() {
        RingPicture picture = RingPicture.of(SampleRings.cards());

        double reader = fromMiddle(node(picture, "T-44000"));
        double card = fromMiddle(node(picture, "C-802500000"));
        double holder = fromMiddle(node(picture, "10000000300"));
        assertThat(reader).isLessThan(card);
        assertThat(card).isLessThan(holder);
    }

    @Test
    void ofTwoThatAreLinkedToEachOtherTheVictimStandsInTheMiddle() {
        RingPicture picture = RingPicture.of(new SampleRings()
                .member("IBAN", "i", "SUSPECT")
                .member("PATIENT", "p", "VICTIM")
                .edge("p", "i", "ALLOWANCE", "1.0000")
                .alert());

        assertThat(fromMiddle(node(picture, "p"))).isZero();
    }

    @Test
    void namesOfMembersAreTheirEnds() {
        RingPicture picture = RingPicture.of(SampleRings.account());

        assertThat(node(picture, "i_00ffaa19c3").label()).isEqualTo("…aa19c3");
        assertThat(node(picture, "p_910").label()).isEqualTo("p_910");
        assertThat(picture.title()).isEqualTo("Réseau : 8\u00a0patients, 1\u00a0compte");
    }

    @Test
    void twoKindsMayShareAnIdentifier() {
        RingPicture picture = RingPicture.of(new SampleRings()
                .member("PROFESSIONAL", "171234567", "VICTIM")
                .member("BILLER", "171234567", "SUSPECT")
                .member("PATIENT", "p", "SUSPECT")
                .edge("171234567", "p", "CARE", "1.0000")
                .edge("BILLER:171234567", "PATIENT:p", "CARE", "1.0000")
                .alert());

        assertThat(picture.nodes())
                .extracting(RingPicture.Node::key)
                .containsExactly("171234567", "BILLER:171234567", "p");
        assertThat(picture.links()).extracting(RingPicture.Link::from).containsExactly(0, 1);
    }

    @Test
    void withoutLinksAndWithoutMembersThereIsAPictureStill() {
        Alert bare = new SampleRings().alert();
        bare.setMembers(null);
        bare.setEdges(null);
        RingPicture apart = RingPicture.of(new SampleRings()
                .member("PROFESSIONAL", "d", "SUSPECT")
                .member("PATIENT", "p", "SUSPECT")
                .alert());

        assertThat(RingPicture.of(bare).nodes()).isEmpty();
        assertThat(fromMiddle(node(apart, "p"))).isGreaterThan(0.3);
    }

    @Test
    void refusesWhatIsNoRing() {
        Map<SampleRings, String> wrong = Map.of(
                new SampleRings().member("PATIENT", "p", "SUSPECT").edge("p", "x", "CARE", "1.0000"),
                "a link is to x, which is no member",
                new SampleRings().member("PATIENT", "p", "SUSPECT").member("PATIENT", "p", "VICTIM"),
                "PATIENT:p is twice a member",
                new SampleRings().member("DOG", "p", "SUSPECT"),
                "kind of member DOG: none of [PROFESSIONAL, BILLER,",
                new SampleRings().member("PATIENT", "p", "BOSS"),
                "role of a member BOSS: none of [VICTIM, SUSPECT,");

        wrong.forEach((ring, message) -> assertThatThrownBy(() -> RingPicture.of(ring.alert()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message));
    }

    @Property(tries = 200)
    void nobodyStandsOnAnotherOrOutside(
            @ForAll @IntRange(min = 1, max = 40) int members, @ForAll @IntRange(max = 400) int seed) {
        SampleRings ring = new SampleRings();
        KindSign[] kinds = KindSign.values();
        for (int i = 0; i < members; i++) {
            ring.member(kinds[(seed + i * i) % (1 + seed % 8)].name(), "m" + i, "SUSPECT");
            for (int j = 1 + seed % 5; j <= i; j += 1 + (seed + i) % 11) {
                ring.edge("m" + i, "m" + (i - j), "CARE", "1.0000");
            }
        }
        RingPicture picture = RingPicture.of(ring.alert());

        assertThat(picture.nodes())
                .allSatisfy(node -> assertThat(fromMiddle(node)).isLessThanOrEqualTo(0.4201));
        for (RingPicture.Node node : picture.nodes()) {
            assertThat(picture.nodes().stream()
                            .filter(other -> Math.hypot(other.x() - node.x(), other.y() - node.y()) < 0.02))
                    .containsExactly(node);
        }
    }
}
