package fr.vigie.graph.reader;

import static fr.vigie.graph.SceneRecords.use;
import static fr.vigie.graph.SceneReferences.AYTRE;
import static fr.vigie.graph.SceneReferences.LA_ROCHELLE;
import static fr.vigie.graph.SceneReferences.MARSEILLE;
import static fr.vigie.graph.SceneReferences.biller;
import static fr.vigie.graph.SceneReferences.card;
import static fr.vigie.graph.SceneReferences.professional;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.CardType;
import fr.vigie.domain.reference.Profession;
import fr.vigie.graph.SceneBuilder;
import fr.vigie.graph.link.NodeKind;
import fr.vigie.graph.ring.Ring;
import fr.vigie.graph.ring.RingMember;
import fr.vigie.graph.ring.RingRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharedReadersTest {
    private static final int HOLDERS = 4;

    private final SceneBuilder scene = new SceneBuilder();

    /** Nurses of La Rochelle, each with a cabinet, a reader and a card. */
    @BeforeEach
    void ordinaryLife() {
        for (int i = 0; i < HOLDERS; i++) {
            nurse("h" + i);
            cabinet("cabinet" + i, "home" + i, "h" + i);
        }
    }

    private void nurse(String id) {
        scene.add(professional(id, Profession.NURSE)).add(card("card of " + id, id, CardType.CPS));
    }

    private void cabinet(String id, String reader, String... members) {
        scene.add(biller(id, BillerKind.CABINET, members), one -> one.setTerminalIds(List.of(reader)));
    }

    private void atHome(String holder, String reader, int... days) {
        for (int day : days) {
            scene.add(use(scene.id(), "card of " + holder, holder, reader, LA_ROCHELLE, day));
        }
    }

    private void away(String holder, String reader, int... days) {
        for (int day : days) {
            scene.add(use(scene.id(), "card of " + holder, holder, reader, MARSEILLE, day));
        }
    }

    private List<Ring> rings() {
        return scene.rings(new SharedReaders(SharedReaderSettings.defaults()));
    }

    @Test
    void cardsPassThroughOneFarAwayReaderWhileTheirHoldersWorkAtHome() {
        for (int i = 0; i < HOLDERS; i++) {
            atHome("h" + i, "home" + i, 10, 11, 12, 13);
            away("h" + i, "strange", 10, 11, 12);
        }
        assertThat(rings()).singleElement().satisfies(ring -> {
            assertThat(ring.code()).isEqualTo(SharedReaders.CODE);
            assertThat(ring.anchor()).isEmpty();
            assertThat(ring.members())
                    .hasSize(2 * HOLDERS)
                    .contains(
                            new RingMember(NodeKind.PROFESSIONAL, "h0", RingRole.VICTIM),
                            new RingMember(NodeKind.CARD, "card of h0", RingRole.VICTIM));
            assertThat(ring.claims()).isEmpty();
            assertThat(ring.harmCents())
                    .isEqualTo(3L * HOLDERS * SharedReaderSettings.defaults().harmCents());
        });
    }

    @Test
    void whoseCardPassedThereOnceWasUsurpedToo() {
        for (int i = 0; i < 3; i++) {
            atHome("h" + i, "home" + i, 10, 11, 12);
            away("h" + i, "strange", 10, 11, 12);
        }
        away("h3", "strange", 20);
        assertThat(rings()).singleElement().satisfies(ring -> assertThat(ring.members())
                .extracting(RingMember::id)
                .contains("h3"));
    }

    @Test
    void twoPracticesFarApartOfTheSameHolder() {
        for (int i = 0; i < HOLDERS; i++) {
            scene.add(professional("h" + i, Profession.NURSE), one -> one.setSecondaryCommunes(List.of(MARSEILLE)));
            atHome("h" + i, "home" + i, 10, 11, 12);
            away("h" + i, "second", 10, 11, 12);
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void aMaisonDeSanteWithSharedReaders() {
        cabinet("house", "of the house", "h0", "h1", "h2", "h3");
        for (int i = 0; i < HOLDERS; i++) {
            atHome("h" + i, "home" + i, 10, 11, 12);
            away("h" + i, "of the house", 10, 11, 12);
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void sosMedecinsOfTheNeighbourhood() {
        for (int i = 0; i < HOLDERS; i++) {
            atHome("h" + i, "home" + i, 10, 11, 12);
            for (int day = 10; day < 13; day++) {
                scene.add(use(scene.id(), "card of h" + i, "h" + i, "of sos", AYTRE, day));
            }
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void aFestivalOrAVaccinationCentreFarAwayOnDaysOffAtHome() {
        for (int i = 0; i < HOLDERS; i++) {
            atHome("h" + i, "home" + i, 1, 2, 3, 4, 5, 20, 21);
            away("h" + i, "festival", 8, 9, 10, 11, 12, 13);
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void aHolidayCampToWhichTheyTravelInTheMorning() {
        for (int i = 0; i < HOLDERS; i++) {
            // One day of eight at both: at home in the morning, there in the evening.
            atHome("h" + i, "home" + i, 1, 2, 8);
            away("h" + i, "camp", 8, 9, 10, 11, 12, 13, 14, 15);
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void holdersWhosePlaceOfPracticeNobodyKnows() {
        for (int i = 0; i < HOLDERS; i++) {
            scene.add(card("card of u" + i, "u" + i, CardType.CPS));
            atHome("u" + i, "home", 10, 11, 12);
            away("u" + i, "strange", 10, 11, 12);
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void anECpsBearsNoTraceOfAReader() {
        for (int i = 0; i < HOLDERS; i++) {
            nurse("e" + i);
            cabinet("c" + i, "own" + i, "e" + i);
            scene.add(card("ecps" + i, "e" + i, CardType.ECPS));
            atHome("e" + i, "own" + i, 10, 11, 12);
            for (int day = 10; day < 13; day++) {
                scene.add(use(scene.id(), "ecps" + i, "e" + i, "strange", MARSEILLE, day));
            }
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void twoUsurpedHoldersAreNotYetARing() {
        for (int i = 0; i < 2; i++) {
            atHome("h" + i, "home" + i, 10, 11, 12);
            away("h" + i, "strange", 10, 11, 12);
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void eachInAReaderOfHisOwn() {
        for (int i = 0; i < HOLDERS; i++) {
            atHome("h" + i, "home" + i, 10, 11, 12);
            away("h" + i, "strange" + i, 10, 11, 12);
        }
        assertThat(rings()).isEmpty();
    }
}
