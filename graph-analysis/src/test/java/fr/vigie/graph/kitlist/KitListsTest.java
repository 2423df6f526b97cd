package fr.vigie.graph.kitlist;

import static fr.vigie.graph.SceneRecords.kits;
import static fr.vigie.graph.SceneRecords.registration;
import static fr.vigie.graph.SceneRecords.test;
import static fr.vigie.graph.SceneReferences.biller;
import static fr.vigie.graph.SceneReferences.professional;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.graph.SceneBuilder;
import fr.vigie.graph.link.NodeKind;
import fr.vigie.graph.ring.Ring;
import fr.vigie.graph.ring.RingMember;
import fr.vigie.graph.ring.RingRole;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KitListsTest {
    private static final int LISTED = 6;

    private final SceneBuilder scene = new SceneBuilder();

    /** Twelve pharmacies that each supply four nurses of their own, of whom one has not begun to test yet. */
    @BeforeEach
    void ordinaryLife() {
        for (int pharmacy = 0; pharmacy < 12; pharmacy++) {
            for (int i = 0; i < 4; i++) {
                String nurse = "n" + pharmacy + "-" + i;
                scene.add(professional(nurse, Profession.NURSE))
                        .add(kits(scene.id(), "ph" + pharmacy, nurse, 50, pharmacy));
                if (i > 0) {
                    tests(nurse, 30, 20);
                }
            }
        }
    }

    private void tests(String nurse, int number, int day) {
        for (int i = 0; i < number; i++) {
            scene.add(test(scene.id(), "cabinet of " + nurse, nurse, "p" + i, day + i));
        }
    }

    /** Some pharmacies deliver to the same names, by turns. */
    private void list(int pharmacies, Consumer<Professional> who) {
        for (int i = 0; i < LISTED; i++) {
            scene.add(professional("listed" + i, Profession.NURSE), who);
            for (int pharmacy = 0; pharmacy < pharmacies; pharmacy++) {
                scene.add(kits(scene.id(), "ring" + pharmacy, "listed" + i, 100, 10 * pharmacy + i));
            }
        }
    }

    private List<Ring> rings() {
        return scene.rings(new KitLists(KitListSettings.defaults()));
    }

    @Test
    void pharmaciesDeliverToTheSameNamesWhoTestNobody() {
        list(3, who -> {});
        assertThat(rings()).singleElement().satisfies(ring -> {
            assertThat(ring.code()).isEqualTo(KitLists.CODE);
            assertThat(ring.anchor()).isEmpty();
            assertThat(ring.members())
                    .hasSize(3 + LISTED)
                    .contains(
                            new RingMember(NodeKind.BILLER, "ring0", RingRole.SUSPECT),
                            new RingMember(NodeKind.BILLER, "ring1", RingRole.SUSPECT),
                            new RingMember(NodeKind.BILLER, "ring2", RingRole.SUSPECT),
                            new RingMember(NodeKind.PROFESSIONAL, "listed0", RingRole.VICTIM));
            assertThat(ring.claims()).hasSize(3 * LISTED);
            assertThat(ring.cents()).isEqualTo(3 * LISTED * 60_000L);
        });
    }

    @Test
    void ordinaryLifeIsSilent() {
        assertThat(rings()).isEmpty();
    }

    @Test
    void pharmaciesThatSupplyTheSameTestersInTurn() {
        list(3, who -> {});
        for (int i = 0; i < LISTED; i++) {
            tests("listed" + i, 100, 40);
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void testersWhoRegisterButAreNotPaidByTheAct() {
        list(3, who -> {});
        for (int i = 0; i < LISTED; i++) {
            for (int entry = 0; entry < 100; entry++) {
                scene.add(registration(scene.id(), "listed" + i, "p" + entry, 40 + entry));
            }
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void salariedNursesOfAVaccinationCentreOrAnEhpad() {
        list(3, who -> who.setStatus(ProfessionalStatus.SALARIE));
        assertThat(rings()).isEmpty();
    }

    @Test
    void remplacantsTestInAnothersName() {
        list(3, who -> who.setStatus(ProfessionalStatus.REMPLACANT));
        assertThat(rings()).isEmpty();
    }

    @Test
    void aHealthHouseWhoseMembersTestUnderTheNameOfOne() {
        String[] members = new String[LISTED];
        for (int i = 0; i < LISTED; i++) {
            members[i] = "listed" + i;
        }
        scene.add(biller("house", BillerKind.MSP, members));
        list(3, who -> {});
        for (int i = 0; i < 2_000; i++) {
            scene.add(test(scene.id(), "house", "listed0", "p" + i, 40 + i % 60));
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void aFewSharedCustomersWhoDoNotTest() {
        for (int i = 0; i < 2; i++) {
            scene.add(professional("listed" + i, Profession.NURSE))
                    .add(kits(scene.id(), "ph1", "listed" + i, 100, 5))
                    .add(kits(scene.id(), "ph2", "listed" + i, 100, 15));
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void onePharmacyAlone() {
        list(1, who -> {});
        assertThat(rings()).isEmpty();
    }
}
