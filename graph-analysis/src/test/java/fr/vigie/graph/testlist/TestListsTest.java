package fr.vigie.graph.testlist;

import static fr.vigie.graph.SceneRecords.test;
import static fr.vigie.graph.SceneReferences.biller;
import static fr.vigie.graph.SceneReferences.patient;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Eligibility;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Patient;
import fr.vigie.graph.SceneBuilder;
import fr.vigie.graph.link.NodeKind;
import fr.vigie.graph.ring.Ring;
import fr.vigie.graph.ring.RingMember;
import fr.vigie.graph.ring.RingRole;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TestListsTest {
    private static final int LISTED = 10;

    private final SceneBuilder scene = new SceneBuilder();

    /** Two hundred people, tested once or twice a month, here and there. */
    @BeforeEach
    void ordinaryLife() {
        for (int i = 0; i < 200; i++) {
            scene.add(patient("p" + i));
            for (int month = 0; month < 1 + i % 3; month++) {
                scene.add(test(scene.id(), "ph" + (i + month) % 6, "tester", "p" + i, i % 28 + 30 * month));
            }
        }
    }

    /** Each is tested in one pharmacy, the next day in the other, again and again. */
    private void byTurns(int people, String one, String other, Consumer<Patient> who) {
        for (int i = 0; i < people; i++) {
            scene.add(patient("l" + i), who);
            for (int round = 0; round < 10; round++) {
                scene.add(test(scene.id(), one, "tester", "l" + i, 3 * round + i % 3))
                        .add(test(scene.id(), other, "tester", "l" + i, 3 * round + i % 3 + 1));
            }
        }
    }

    private List<Ring> rings() {
        return scene.rings(new TestLists(TestListSettings.defaults()));
    }

    @Test
    void theSamePeopleAreTestedInOnePharmacyAndThenInTheOther() {
        byTurns(LISTED, "ring1", "ring2", who -> {});
        assertThat(rings()).singleElement().satisfies(ring -> {
            assertThat(ring.code()).isEqualTo(TestLists.CODE);
            assertThat(ring.members())
                    .hasSize(2 + LISTED)
                    .contains(
                            new RingMember(NodeKind.BILLER, "ring1", RingRole.SUSPECT),
                            new RingMember(NodeKind.BILLER, "ring2", RingRole.SUSPECT),
                            new RingMember(NodeKind.PATIENT, "l0", RingRole.VICTIM));
            assertThat(ring.claims()).hasSize(20 * LISTED);
            assertThat(ring.cents()).isEqualTo(20 * LISTED * 1_900L);
        });
    }

    @Test
    void ordinaryLifeIsSilent() {
        assertThat(rings()).isEmpty();
    }

    @Test
    void athletesWhoAreScreenedTogetherAndGoToAPharmacyBesides() {
        byTurns(LISTED, "ring1", "ring2", who -> {});
        scene.each(BillingLine.class, line -> {
            if (line.getBillerId().equals("ring1")) {
                line.setEligibility(Eligibility.COLLECTIVE);
            }
        });
        assertThat(rings()).isEmpty();
    }

    @Test
    void theKitOfATestIsNoTestOnceMore() {
        for (int i = 0; i < LISTED; i++) {
            scene.add(patient("l" + i));
            for (int round = 0; round < 10; round++) {
                scene.add(test(scene.id(), "ring1", "tester", "l" + i, 10 * round))
                        .add(
                                test(scene.id(), "ring2", "tester", "l" + i, 10 * round),
                                kit -> kit.setPurpose(Purpose.ANTIGEN_KIT));
            }
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void aFamilyThatIsTestedOften() {
        byTurns(LISTED, "ring1", "ring2", who -> who.setHouseholdId("h"));
        assertThat(rings()).isEmpty();
    }

    @Test
    void residentsOfOneHouseWhomTwoNursesOfOneAddressTest() {
        for (String nurse : List.of("nurse1", "nurse2")) {
            scene.add(biller(nurse, BillerKind.CABINET), cabinet -> cabinet.setAddressId("cabinet"));
        }
        byTurns(LISTED, "nurse1", "nurse2", who -> {});
        assertThat(rings()).isEmpty();
    }

    @Test
    void athletesAndCarersWhoAreTestedOftenInOnePharmacy() {
        for (int i = 0; i < 20; i++) {
            scene.add(patient("l" + i));
            for (int day = 0; day < 100; day += 2) {
                scene.add(test(scene.id(), "ring1", "tester", "l" + i, day));
            }
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void athletesWhoAreTestedEveryWeekInSeveralPharmacies() {
        for (int i = 0; i < 20; i++) {
            scene.add(patient("l" + i));
            for (int week = 0; week < 20; week++) {
                scene.add(test(scene.id(), "ph" + week % 3, "tester", "l" + i, 7 * week));
            }
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void onePersonWhoRunsFromPharmacyToPharmacy() {
        byTurns(1, "ring1", "ring2", who -> {});
        assertThat(rings()).isEmpty();
    }

    @Test
    void peopleWhoAreTestedAgainOnce() {
        for (int i = 0; i < LISTED; i++) {
            scene.add(patient("l" + i))
                    .add(test(scene.id(), "ring1", "tester", "l" + i, 40))
                    .add(test(scene.id(), "ring2", "tester", "l" + i, 41));
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void linesThatWereCancelled() {
        byTurns(LISTED, "ring1", "ring2", who -> {});
        SceneBuilder cancelled = new SceneBuilder().addAll(scene);
        scene.each(
                BillingLine.class,
                line -> cancelled.add(
                        test(
                                "cancels " + line.getLineId(),
                                line.getBillerId(),
                                "tester",
                                line.getPatientId().orElseThrow(),
                                300),
                        one -> {
                            one.setRectifies(line.getLineId());
                            one.setQuantity(0);
                        }));
        assertThat(cancelled.rings(new TestLists(TestListSettings.defaults()))).isEmpty();
    }
}
