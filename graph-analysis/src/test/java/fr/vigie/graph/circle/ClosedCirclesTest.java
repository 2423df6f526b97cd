package fr.vigie.graph.circle;

import static fr.vigie.graph.SceneRecords.care;
import static fr.vigie.graph.SceneRecords.day;
import static fr.vigie.graph.SceneReferences.biller;
import static fr.vigie.graph.SceneReferences.professional;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Profession;
import fr.vigie.graph.SceneBuilder;
import fr.vigie.graph.link.NodeKind;
import fr.vigie.graph.ring.Ring;
import fr.vigie.graph.ring.RingClaim;
import fr.vigie.graph.ring.RingMember;
import fr.vigie.graph.ring.RingRole;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClosedCirclesTest {
    private static final int SHARED = 6;

    private final SceneBuilder scene = new SceneBuilder();

    /** Eight nurses of eight cabinets, each with ten patients of six physicians. */
    @BeforeEach
    void ordinaryLife() {
        for (int nurse = 0; nurse < 8; nurse++) {
            nurse("n" + nurse, "cabinet" + nurse, "address" + nurse);
            for (int i = 0; i < 10; i++) {
                cares("n" + nurse, "cabinet" + nurse, "p" + nurse + "-" + i, "g" + (nurse + i) % 6, 10, 11, 12);
            }
        }
    }

    private void nurse(String id, String cabinet, String address) {
        scene.add(professional(id, Profession.NURSE))
                .add(biller(cabinet, BillerKind.CABINET, id), one -> one.setAddressId(address));
    }

    private void cares(String nurse, String cabinet, String patient, String physician, int... days) {
        for (int on : days) {
            scene.add(care(scene.id(), nurse, cabinet, patient, on), line -> {
                line.setPrescriberId(physician);
                line.setPrescribedOn(day(1));
            });
        }
    }

    /** Patients whom two nurses bill by turns, ten days each, four times. */
    private void byTurns(String one, String hers, String other, String theirs, IntFunction<String> physician) {
        for (int i = 0; i < SHARED; i++) {
            for (int turn = 0; turn < 4; turn++) {
                boolean isFirst = turn % 2 == 0;
                for (int on = 0; on < 10; on++) {
                    cares(
                            isFirst ? one : other,
                            isFirst ? hers : theirs,
                            "s" + i,
                            physician.apply(i),
                            40 + 10 * turn + on);
                }
            }
        }
    }

    private List<Ring> rings() {
        return scene.rings(new ClosedCircles(ClosedCircleSettings.defaults()));
    }

    @Test
    void twoNursesBillTheSamePatientsByTurnsForOnePhysician() {
        byTurns("n0", "cabinet0", "n1", "cabinet1", i -> "in it");
        assertThat(rings()).singleElement().satisfies(ring -> {
            assertThat(ring.code()).isEqualTo(ClosedCircles.CODE);
            assertThat(ring.members())
                    .hasSize(3 + SHARED)
                    .contains(
                            new RingMember(NodeKind.PROFESSIONAL, "in it", RingRole.SUSPECT),
                            new RingMember(NodeKind.PROFESSIONAL, "n0", RingRole.SUSPECT),
                            new RingMember(NodeKind.PROFESSIONAL, "n1", RingRole.SUSPECT),
                            new RingMember(NodeKind.PATIENT, "s0", RingRole.MULE));
            assertThat(ring.claims())
                    .hasSize(40 * SHARED)
                    .extracting(RingClaim::cents)
                    .containsOnly(1_000L);
            assertThat(ring.cents()).isEqualTo(40_000L * SHARED);
        });
    }

    @Test
    void ordinaryLifeIsSilent() {
        assertThat(rings()).isEmpty();
    }

    @Test
    void thePatientsHaveDifferentPhysicians() {
        byTurns("n0", "cabinet0", "n1", "cabinet1", i -> "g" + i);
        assertThat(rings()).isEmpty();
    }

    @Test
    void aVillageWithOnePhysicianForEverybody() {
        for (int i = 0; i < 10; i++) {
            for (int nurse = 0; nurse < 2; nurse++) {
                cares("n" + nurse, "cabinet" + nurse, "v" + nurse + i, "of the village", 10, 11, 12, 13);
                cares("n" + nurse, "cabinet" + nurse, "w" + nurse + i, "of the village", 20, 21, 22, 23);
            }
        }
        byTurns("n0", "cabinet0", "n1", "cabinet1", i -> "of the village");
        assertThat(rings()).isEmpty();
    }

    @Test
    void aVillageWithOnePhysicianAndOneNurse() {
        nurse("alone", "of the village", "street");
        for (int i = 0; i < 30; i++) {
            cares("alone", "of the village", "v" + i, "in the village", 40, 50, 60, 70);
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void patientsWhoAreHandedOverOnce() {
        for (int i = 0; i < SHARED; i++) {
            cares("n0", "cabinet0", "s" + i, "in it", 40, 41, 42, 43, 44);
            cares("n1", "cabinet1", "s" + i, "in it", 60, 61, 62, 63, 64);
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void nursesOfOneCabinet() {
        scene.add(biller("both", BillerKind.CABINET, "n0", "n1"));
        byTurns("n0", "both", "n1", "both", i -> "in it");
        assertThat(rings()).isEmpty();
    }

    @Test
    void nursesOfOneAddressWithANumberEach() {
        nurse("x", "cabinet x", "one house");
        nurse("y", "cabinet y", "one house");
        byTurns("x", "cabinet x", "y", "cabinet y", i -> "in it");
        assertThat(rings()).isEmpty();
    }

    @Test
    void aRemplacantBillsOnTheNumberOfTheTitulaire() {
        scene.add(professional("remplacant", Profession.NURSE));
        byTurns("n0", "cabinet0", "remplacant", "cabinet0", i -> "in it");
        assertThat(rings()).isEmpty();
    }

    /** Another cabinet stands in, on its own number, three times a fortnight; all patients have the one physician. */
    @Test
    void theOneNurseOfAVillageGoesOnHoliday() {
        nurse("alone", "of the village", "street");
        for (int i = 0; i < 8; i++) {
            for (int on = 20; on < 160; on++) {
                boolean isAway = on % 40 >= 26;
                cares(isAway ? "n0" : "alone", isAway ? "cabinet0" : "of the village", "v" + i, "in the village", on);
            }
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void aNurseWhoBillsNobodyElseTakesTurnsWithOneWhoWorks() {
        nurse("shell", "of the shell", "street");
        for (int on = 40; on < 80; on++) {
            cares("n0", "cabinet0", "p0-0", "g0", on);
        }
        byTurns("n0", "cabinet0", "shell", "of the shell", i -> "in it");
        assertThat(rings()).hasSize(1);
    }

    @Test
    void aNurseAndAPhysiotherapist() {
        scene.add(professional("kine", Profession.PHYSIOTHERAPIST));
        byTurns("n0", "cabinet0", "kine", "of the kine", i -> "in it");
        assertThat(rings()).isEmpty();
    }
}
