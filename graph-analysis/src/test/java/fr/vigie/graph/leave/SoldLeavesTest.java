package fr.vigie.graph.leave;

import static fr.vigie.graph.SceneRecords.allowance;
import static fr.vigie.graph.SceneRecords.at;
import static fr.vigie.graph.SceneRecords.care;
import static fr.vigie.graph.SceneRecords.leave;
import static fr.vigie.graph.SceneReferences.MARSEILLE;
import static fr.vigie.graph.SceneReferences.card;
import static fr.vigie.graph.SceneReferences.patient;
import static fr.vigie.graph.SceneReferences.professional;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.LeaveChannel;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.reference.CardType;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.reference.ProfessionalStatus;
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

class SoldLeavesTest {
    private static final String USURPED = "usurped";
    private static final int BUYERS = 6;

    private final SceneBuilder scene = new SceneBuilder();

    /** Six physicians: each with thirty patients of his own, one a leave, a few on paper; now and then a stranger. */
    @BeforeEach
    void ordinaryLife() {
        for (int physician = 0; physician < 6; physician++) {
            ownPatients("g" + physician, 30, one -> {});
            for (int i = 0; i < 4; i++) {
                String id = "passer" + physician + i;
                scene.add(patient(id), one -> one.setReferringPhysicianId("elsewhere"))
                        .add(leave("A-" + id, "g" + physician, id, 20 * i, 3 + i));
            }
        }
    }

    private void ownPatients(String physician, int patients, Consumer<SickLeave> habit) {
        scene.add(professional(physician, Profession.PHYSICIAN));
        for (int i = 0; i < patients; i++) {
            String id = physician + "-" + i;
            scene.add(patient(id), one -> one.setReferringPhysicianId(physician))
                    .add(leave("A-" + id, physician, id, 5 * i, 3 + i % 7), one -> {
                        if (id.endsWith("3")) {
                            one.setChannel(LeaveChannel.PAPER);
                        }
                        habit.accept(one);
                    });
        }
    }

    /** Strangers of whom each sends in one leave of ten days, as a scan, for which he is paid. */
    private void sold(Consumer<Patient> who, Consumer<SickLeave> how) {
        for (int i = 0; i < BUYERS; i++) {
            String id = "buyer" + i;
            scene.add(patient(id), one -> {
                        one.setReferringPhysicianId("elsewhere");
                        who.accept(one);
                    })
                    .add(leave("S" + i, USURPED, id, 100 + i, 10), one -> {
                        one.setScan(true);
                        how.accept(one);
                    })
                    .add(allowance("IJ" + i, "S" + i, id, "iban" + i, 120));
        }
    }

    private List<Ring> rings() {
        return scene.rings(new SoldLeaves(SoldLeavesSettings.defaults()));
    }

    @Test
    void strangersBringScansUnderTheNameOfAPhysicianWhoSendsNone() {
        ownPatients(USURPED, 30, one -> {});
        sold(who -> {}, how -> {});
        assertThat(rings()).singleElement().satisfies(ring -> {
            assertThat(ring.code()).isEqualTo(SoldLeaves.CODE);
            assertThat(ring.anchor()).isEqualTo("PROFESSIONAL:usurped");
            assertThat(ring.members())
                    .hasSize(1 + BUYERS)
                    .contains(
                            new RingMember(NodeKind.PROFESSIONAL, USURPED, RingRole.VICTIM),
                            new RingMember(NodeKind.PATIENT, "buyer0", RingRole.SUSPECT),
                            new RingMember(NodeKind.PATIENT, "buyer5", RingRole.SUSPECT));
            assertThat(ring.claims())
                    .extracting(RingClaim::id)
                    .containsExactly("IJ0", "IJ1", "IJ2", "IJ3", "IJ4", "IJ5");
            assertThat(ring.cents()).isEqualTo(50_000L * BUYERS);
            assertThat(ring.words().observed()).contains("copies numérisées");
        });
    }

    @Test
    void eveningsAndHomesFarAwayAndAnECpsAreSignsToo() {
        ownPatients(USURPED, 30, one -> {});
        scene.add(card("ecps", USURPED, CardType.ECPS));
        sold(who -> who.setCommune(MARSEILLE), how -> {
            how.setScan(false);
            how.setCardId("ecps");
            how.setReceivedAt(at(100, 22));
        });
        assertThat(rings()).singleElement().satisfies(ring -> assertThat(
                        ring.words().observed())
                .contains("signés par e-CPS", "le soir ou la nuit", "assurés éloignés"));
    }

    @Test
    void homesFarAwayAreASignByThemselves() {
        ownPatients(USURPED, 30, one -> {});
        sold(who -> who.setCommune(MARSEILLE), how -> how.setScan(false));
        assertThat(rings()).hasSize(1);
    }

    @Test
    void strangersWhoHaveLivedNearHim() {
        ownPatients(USURPED, 30, one -> {});
        for (int i = 0; i < BUYERS; i++) {
            scene.add(patient("buyer" + i), before -> before.setValidFrom(SceneRecords.day(-1_000)));
        }
        sold(
                who -> {
                    who.setCommune(MARSEILLE);
                    who.setValidFrom(SceneRecords.day(50));
                },
                how -> how.setScan(false));
        assertThat(rings()).isEmpty();
    }

    @Test
    void ordinaryLifeIsSilent() {
        assertThat(rings()).isEmpty();
    }

    @Test
    void leavesOfATelemedicineFirm() {
        ownPatients(USURPED, 30, one -> {});
        sold(who -> who.setCommune(MARSEILLE), how -> how.setTeleconsultation(true));
        assertThat(rings()).isEmpty();
    }

    @Test
    void aSpecialistOfAUniversityHospitalToWhomPatientsAreReferred() {
        scene.add(professional(USURPED, Profession.PHYSICIAN));
        sold(who -> who.setCommune(MARSEILLE), how -> how.setReferredBy("elsewhere"));
        assertThat(rings()).isEmpty();
    }

    @Test
    void aPhysicianOfAHospital() {
        Professional employed = professional(USURPED, Profession.PHYSICIAN);
        employed.setStatus(ProfessionalStatus.SALARIE);
        scene.add(employed);
        sold(who -> who.setCommune(MARSEILLE), how -> {});
        assertThat(rings()).isEmpty();
    }

    @Test
    void thePhysicianWhomTheyKeptAfterAMove() {
        ownPatients(USURPED, 30, one -> {});
        for (int i = 0; i < BUYERS; i++) {
            Patient before = patient("buyer" + i);
            before.setReferringPhysicianId(USURPED);
            before.setValidFrom(SceneRecords.day(-1_000));
            scene.add(before);
        }
        sold(
                who -> {
                    who.setCommune(MARSEILLE);
                    who.setValidFrom(SceneRecords.day(50));
                },
                how -> {});
        assertThat(rings()).isEmpty();
    }

    @Test
    void patientsWhomHeHasSeen() {
        ownPatients(USURPED, 30, one -> {});
        for (int i = 0; i < BUYERS; i++) {
            scene.add(care(scene.id(), USURPED, "cabinet", "buyer" + i, 99 + i));
        }
        sold(who -> {}, how -> {});
        assertThat(rings()).isEmpty();
    }

    @Test
    void aPhysicianWhoAlwaysWritesOnPaper() {
        ownPatients(USURPED, 30, one -> one.setChannel(LeaveChannel.PAPER));
        sold(who -> {}, how -> {
            how.setScan(false);
            how.setChannel(LeaveChannel.PAPER);
        });
        assertThat(rings()).isEmpty();
    }

    @Test
    void ownPatientsOnPaper() {
        ownPatients(USURPED, 30, one -> {});
        sold(who -> who.setReferringPhysicianId(USURPED), how -> {
            how.setScan(false);
            how.setChannel(LeaveChannel.PAPER);
        });
        assertThat(rings()).isEmpty();
    }

    @Test
    void insuredWhoseUsualPhysicianNobodyKnows() {
        ownPatients(USURPED, 30, one -> {});
        sold(who -> who.setReferringPhysicianId(null), how -> {});
        assertThat(rings()).isEmpty();
    }

    @Test
    void oneFamilyThatComesByScan() {
        ownPatients(USURPED, 30, one -> {});
        sold(who -> who.setHouseholdId("h"), how -> {});
        assertThat(rings()).isEmpty();
    }

    @Test
    void strangersOfTheNeighbourhoodWithoutAnySign() {
        ownPatients(USURPED, 30, one -> {});
        sold(who -> {}, how -> how.setScan(false));
        assertThat(rings()).isEmpty();
    }
}
