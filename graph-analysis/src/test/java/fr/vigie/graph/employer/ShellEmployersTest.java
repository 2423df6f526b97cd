package fr.vigie.graph.employer;

import static fr.vigie.graph.SceneRecords.allowance;
import static fr.vigie.graph.SceneRecords.leave;
import static fr.vigie.graph.SceneRecords.work;
import static fr.vigie.graph.SceneReferences.employer;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.event.WorkDeclaration;
import fr.vigie.domain.reference.Employer;
import fr.vigie.graph.SceneBuilder;
import fr.vigie.graph.SceneRecords;
import fr.vigie.graph.link.NodeKind;
import fr.vigie.graph.ring.Ring;
import fr.vigie.graph.ring.RingClaim;
import fr.vigie.graph.ring.RingMember;
import fr.vigie.graph.ring.RingRole;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShellEmployersTest {
    private static final YearMonth MARCH = YearMonth.of(2022, 3);
    private static final long NEAR_THE_CAP = 280_000;

    private final SceneBuilder scene = new SceneBuilder();
    private Consumer<Employer> firm = one -> {};
    private Consumer<SickLeave> ill = one -> {};
    private Consumer<WorkDeclaration> declared = one -> one.setContributionsPaid(false);
    private int daysIll = 60;
    private int daysApart = 5;
    private long wage = NEAR_THE_CAP;

    /** Twenty firms of ten who pay their contributions; in each somebody is ill for long, but not together. */
    @BeforeEach
    void ordinaryLife() {
        for (int firm = 0; firm < 20; firm++) {
            scene.add(employer("firm" + firm, -3_000));
            for (int i = 0; i < 10; i++) {
                String id = "e" + firm + "-" + i;
                scene.add(work(scene.id(), "firm" + firm, id, MARCH));
                if (i == 0) {
                    onLeave("firm" + firm, id, 15 * firm, 30, 200_000, one -> {});
                }
            }
        }
    }

    private void onLeave(String firm, String id, int from, int days, long wages, Consumer<SickLeave> particular) {
        scene.add(leave("A-" + id, "physician", id, from, days), one -> {
            one.setEmployerId(firm);
            particular.accept(one);
        });
        scene.add(allowance("IJ-" + id, "A-" + id, id, "iban-" + id, from + 20), one -> {
            one.setEmployerId(firm);
            one.setDeclaredWagesCents(3 * wages);
        });
    }

    /** The firm of day 60 with a staff, of whom some fall ill from day 90 on. */
    private List<Ring> young(int staff, int howManyIll) {
        Employer young = employer("young", 60);
        scene.add(young, firm);
        for (int i = 0; i < staff; i++) {
            String id = "y" + i;
            scene.add(work(scene.id(), "young", id, MARCH), declared);
            if (i < howManyIll) {
                onLeave("young", id, 90 + daysApart * i, daysIll, wage, ill);
            }
        }
        return scene.rings(new ShellEmployers(ShellEmployerSettings.defaults()));
    }

    @Test
    void aYoungFirmWhoseStaffFallsIllTogetherAndPaysNothing() {
        assertThat(young(4, 4)).singleElement().satisfies(ring -> {
            assertThat(ring.code()).isEqualTo(ShellEmployers.CODE);
            assertThat(ring.anchor()).isEqualTo("EMPLOYER:young");
            List<RingMember> expected = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                expected.add(new RingMember(NodeKind.PATIENT, "y" + i, RingRole.SUSPECT));
            }
            expected.add(new RingMember(NodeKind.EMPLOYER, "young", RingRole.SUSPECT));
            assertThat(ring.members()).containsExactlyElementsOf(expected);
            assertThat(ring.claims()).extracting(RingClaim::id).containsExactly("IJ-y0", "IJ-y1", "IJ-y2", "IJ-y3");
            assertThat(ring.cents()).isEqualTo(200_000);
            assertThat(ring.strength())
                    .isGreaterThan(ShellEmployerSettings.defaults().minStrength());
        });
    }

    @Test
    void aGenuineStartUpPaysItsContributions() {
        declared = one -> {};
        assertThat(young(4, 4)).isEmpty();
    }

    @Test
    void whatIsPaidLaterWithdrawsTheRing() {
        assertThat(young(4, 4)).hasSize(1);
        SceneBuilder paid = new SceneBuilder().addAll(scene);
        scene.each(WorkDeclaration.class, late -> {
            if (late.getEmployerId().equals("young")) {
                paid.add(work(late.getDeclarationId(), "young", late.getPatientId(), MARCH), one -> {
                    one.setReceivedAt(SceneRecords.at(200, 9));
                    one.setContributionsPaid(true);
                });
            }
        });
        ShellEmployers detector = new ShellEmployers(ShellEmployerSettings.defaults());
        assertThat(detector.find(paid.at(199))).hasSize(1);
        assertThat(detector.find(paid.at(200))).isEmpty();
    }

    @Test
    void anEpidemicInAYoungFirmIsShort() {
        daysIll = 7;
        assertThat(young(4, 4)).isEmpty();
    }

    @Test
    void anOldFirmThatCloses() {
        firm = one -> one.setCreatedOn(one.getCreatedOn().minusYears(10));
        assertThat(young(4, 4)).isEmpty();
    }

    @Test
    void leavesThatBeginFarApart() {
        daysApart = 30;
        assertThat(young(4, 4)).isEmpty();
    }

    @Test
    void ordinaryWages() {
        wage = 150_000;
        assertThat(young(4, 4)).isEmpty();
    }

    @Test
    void twoEmployees() {
        assertThat(young(2, 2)).isEmpty();
    }

    @Test
    void aLargeStaffOfWhichMostWork() {
        assertThat(young(40, 4)).isEmpty();
    }

    @Test
    void leavesThatAreNotForSickness() {
        ill = one -> one.setReason(LeaveReason.MATERNITY);
        assertThat(young(4, 4)).isEmpty();
    }

    @Test
    void aFirmOfWhichNothingIsKnown() {
        firm = one -> one.setEmployerId("another");
        assertThat(young(4, 4)).isEmpty();
    }
}
