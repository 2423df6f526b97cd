package fr.vigie.graph.doublebilling;

import static fr.vigie.graph.SceneRecords.care;
import static fr.vigie.graph.SceneReferences.professional;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.reference.Profession;
import fr.vigie.graph.SceneBuilder;
import fr.vigie.graph.SceneRecords;
import fr.vigie.graph.link.NodeKind;
import fr.vigie.graph.ring.Ring;
import fr.vigie.graph.ring.RingClaim;
import fr.vigie.graph.ring.RingMember;
import fr.vigie.graph.ring.RingRole;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoubleBillingByTwoTest {
    private static final int PATIENTS = 3;
    private static final int DAYS = 4;

    private final SceneBuilder scene = new SceneBuilder();

    @BeforeEach
    void twoNurses() {
        scene.add(professional("one", Profession.NURSE)).add(professional("other", Profession.NURSE));
    }

    /** One bills on her number; the other the same days on hers, two days later. */
    private void both(Consumer<BillingLine> copies) {
        for (int i = 0; i < PATIENTS; i++) {
            for (int day = 10; day < 10 + DAYS; day++) {
                int sent = day + 2;
                scene.add(care("A" + i + day, "one", "cabinet one", "p" + i, day), line -> prescribed(line))
                        .add(care("B" + i + day, "other", "cabinet other", "p" + i, day), line -> {
                            prescribed(line);
                            line.setReceivedAt(SceneRecords.at(sent, 20));
                            copies.accept(line);
                        });
            }
        }
    }

    private static void prescribed(BillingLine line) {
        line.setPassage(1);
        line.setPrescriberId("physician");
        line.setPrescriptionId("order");
    }

    @Test
    void twoCabinetsWithAnOrderEachComeOnTheSameDays() {
        both(copy -> copy.setPrescriptionId("order of the other"));
        assertThat(rings()).isEmpty();
    }

    @Test
    void whereNobodyPrescribedItMayBeTwoOrders() {
        both(copy -> copy.setPrescriberId(null));
        assertThat(rings()).isEmpty();
    }

    private List<Ring> rings() {
        return scene.rings(new DoubleBillingByTwo(DoubleBillingSettings.defaults()));
    }

    @Test
    void twoNursesBillTheSameVisitsOnTwoNumbers() {
        both(copy -> {});
        assertThat(rings()).singleElement().satisfies(ring -> {
            assertThat(ring.code()).isEqualTo(DoubleBillingByTwo.CODE);
            assertThat(ring.members())
                    .containsExactly(
                            new RingMember(NodeKind.PROFESSIONAL, "one", RingRole.SUSPECT),
                            new RingMember(NodeKind.PROFESSIONAL, "other", RingRole.SUSPECT));
            assertThat(ring.claims())
                    .hasSize(PATIENTS * DAYS)
                    .extracting(RingClaim::id)
                    .as("the line that came later is doubted")
                    .allMatch(id -> id.startsWith("B"));
            assertThat(ring.cents()).isEqualTo(PATIENTS * DAYS * 1_000L);
            assertThat(ring.strength()).isEqualTo(0.5 * PATIENTS * DAYS + PATIENTS);
        });
    }

    @Test
    void twoPassagesADayAreTwoVisits() {
        both(copy -> copy.setPassage(2));
        assertThat(rings()).isEmpty();
    }

    @Test
    void visitsWhosePassageIsNotSaidMayBeOfTheMorningAndOfTheEvening() {
        both(copy -> {});
        scene.each(BillingLine.class, line -> line.setPassage(null));
        assertThat(rings()).isEmpty();
    }

    @Test
    void linesThatWereRectifiedAreGone() {
        both(copy -> {});
        for (int i = 0; i < PATIENTS; i++) {
            for (int day = 10; day < 10 + DAYS; day++) {
                String id = "B" + i + day;
                scene.add(care("C" + id, "other", "cabinet other", "p" + i, 30), line -> {
                    line.setRectifies(id);
                    line.setQuantity(0);
                });
            }
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void twoLinesOnOneNumberAreOneCabinetsMistake() {
        both(copy -> copy.setBillerId("cabinet one"));
        assertThat(rings()).isEmpty();
    }

    @Test
    void careAtAnotherPriceIsOtherCare() {
        both(copy -> copy.setReimbursedCents(1_500));
        assertThat(rings()).isEmpty();
    }

    @Test
    void aNurseAndAPhysiotherapistAtOnePrice() {
        scene.add(professional("kine", Profession.PHYSIOTHERAPIST));
        both(copy -> copy.setExecutantId("kine"));
        assertThat(rings()).isEmpty();
    }

    @Test
    void onePatientAlone() {
        for (int day = 10; day < 30; day++) {
            scene.add(care("A" + day, "one", "cabinet one", "p", day), line -> line.setPassage(1))
                    .add(care("B" + day, "other", "cabinet other", "p", day), line -> line.setPassage(1));
        }
        assertThat(rings()).isEmpty();
    }
}
