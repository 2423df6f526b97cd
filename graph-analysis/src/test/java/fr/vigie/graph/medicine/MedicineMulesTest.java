package fr.vigie.graph.medicine;

import static fr.vigie.graph.SceneRecords.care;
import static fr.vigie.graph.SceneRecords.medicine;
import static fr.vigie.graph.SceneRecords.prescription;
import static fr.vigie.graph.SceneReferences.patient;
import static fr.vigie.graph.SceneReferences.professional;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.PrescriptionChannel;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.reference.Profession;
import fr.vigie.graph.SceneBuilder;
import fr.vigie.graph.link.NodeKind;
import fr.vigie.graph.ring.Ring;
import fr.vigie.graph.ring.RingMember;
import fr.vigie.graph.ring.RingRole;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MedicineMulesTest {
    private static final String USURPED = "usurped";
    private static final int MULES = 5;

    private final SceneBuilder scene = new SceneBuilder();

    /** Strangers under ten other names, of whom one in twenty goes to a second pharmacy. */
    @BeforeEach
    void ordinaryLife() {
        scene.add(professional(USURPED, Profession.PHYSICIAN));
        for (int i = 0; i < 100; i++) {
            String id = "c" + i;
            String prescriber = "g" + i % 10;
            scene.add(patient(id)).add(medicine(scene.id(), prescriber, "ph" + i % 8, id, "A" + i % 5, i));
            if (i % 20 == 0) {
                scene.add(medicine(scene.id(), prescriber, "other", id, "B", i + 10));
            }
        }
    }

    private void person(String id, Consumer<Patient> who) {
        scene.add(patient(id), who);
    }

    private void took(String id, String pharmacy, String product, int day) {
        scene.add(medicine(scene.id(), USURPED, pharmacy, id, product, day));
    }

    /** Each goes to three pharmacies within some days. */
    private void mules(Consumer<Patient> who) {
        for (int i = 0; i < MULES; i++) {
            person("m" + i, who);
            for (int stop = 0; stop < 3; stop++) {
                took("m" + i, "ph" + (i + stop) % 8, "OZ" + stop, 100 + 2 * stop + i);
            }
        }
    }

    private List<Ring> rings() {
        return scene.rings(new MedicineMules(MedicineMulesSettings.defaults()));
    }

    @Test
    void strangersGoFromPharmacyToPharmacyUnderOneName() {
        mules(who -> {});
        assertThat(rings()).singleElement().satisfies(ring -> {
            assertThat(ring.code()).isEqualTo(MedicineMules.CODE);
            assertThat(ring.anchor()).isEqualTo("PROFESSIONAL:usurped");
            assertThat(ring.members())
                    .hasSize(1 + MULES)
                    .contains(
                            new RingMember(NodeKind.PROFESSIONAL, USURPED, RingRole.VICTIM),
                            new RingMember(NodeKind.PATIENT, "m0", RingRole.MULE));
            assertThat(ring.claims()).hasSize(3 * MULES);
            assertThat(ring.cents()).isEqualTo(3 * MULES * 40_000L);
        });
    }

    @Test
    void whoCameOnceInTheTimeOfTheMulesToAPharmacyOfTheirsIsOneOfThem() {
        mules(who -> {});
        person("single", who -> {});
        took("single", "ph1", "OZ0", 103);
        person("later", who -> {});
        took("later", "ph1", "OZ0", 200);
        assertThat(rings()).singleElement().satisfies(ring -> assertThat(ring.members())
                .extracting(RingMember::id)
                .contains("single")
                .doesNotContain("later"));
    }

    @Test
    void ordinaryLifeIsSilent() {
        assertThat(rings()).isEmpty();
    }

    @Test
    void patientsWhomThePrescriberHasSeen() {
        mules(who -> {});
        for (int i = 0; i < MULES; i++) {
            scene.add(care(scene.id(), USURPED, "cabinet", "m" + i, 90));
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void thePrescriberIsTheirMedecinTraitant() {
        mules(who -> who.setReferringPhysicianId(USURPED));
        assertThat(rings()).isEmpty();
    }

    @Test
    void prescriptionsFromThePrescribersOwnSoftware() {
        mules(who -> {});
        for (int i = 0; i < MULES; i++) {
            scene.add(prescription(scene.id(), USURPED, "m" + i, PrescriptionChannel.ELECTRONIC, 95));
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void aScanIsNotFromThePrescribersOwnSoftware() {
        mules(who -> {});
        for (int i = 0; i < MULES; i++) {
            scene.add(prescription(scene.id(), USURPED, "m" + i, PrescriptionChannel.SCAN, 95));
        }
        assertThat(rings()).hasSize(1);
    }

    @Test
    void monthlyTreatmentOfATertiaryCentreAtOnesOwnPharmacy() {
        for (int i = 0; i < 12; i++) {
            person("t" + i, who -> {});
            for (int month = 0; month < 6; month++) {
                took("t" + i, "ph" + i % 8, "RARE", 28 * month + i);
            }
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void holidayMakersWhoGoOnWithTheirTreatmentElsewhere() {
        for (int i = 0; i < 12; i++) {
            person("t" + i, who -> {});
            for (int month = 0; month < 6; month++) {
                took("t" + i, month == 4 ? "seaside" + i : "ph" + i % 8, "RARE", 28 * month + i);
            }
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void aHospitalPharmacyThatHandsOutOnceAndOnesOwnAfterwards() {
        for (int i = 0; i < 12; i++) {
            person("t" + i, who -> {});
            took("t" + i, "hospital pharmacy", "RARE", i);
            for (int month = 1; month < 4; month++) {
                took("t" + i, "ph" + i % 8, "RARE", 28 * month + i);
            }
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void aHospitalPharmacyAndThatOfThePatientAreTwoOnly() {
        for (int i = 0; i < 12; i++) {
            person("t" + i, who -> {});
            took("t" + i, "hospital pharmacy", "RARE", i);
            took("t" + i, "ph1", "RARE2", i + 3);
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void whoComesOutOfAHospitalGoesToItsPharmacyAndToOnesOwn() {
        for (int i = 0; i < 12; i++) {
            person("t" + i, who -> {});
            took("t" + i, "hospital pharmacy", "RARE", i);
            took("t" + i, "ph" + i % 8, "RARE2", i + 3);
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void mulesWhoAllPassThroughOnePharmacyAndTwoOthers() {
        mules(who -> {});
        for (int i = 0; i < MULES; i++) {
            took("m" + i, "complicit", "OZ9", 120);
        }
        assertThat(rings()).hasSize(1);
    }

    @Test
    void residentsOfAnEhpadLiveAtOneAddress() {
        mules(who -> who.setAddressId("ehpad"));
        assertThat(rings()).isEmpty();
    }

    @Test
    void oneFamily() {
        mules(who -> who.setHouseholdId("h"));
        assertThat(rings()).isEmpty();
    }

    @Test
    void cheapMedicines() {
        for (int i = 0; i < MULES; i++) {
            person("m" + i, who -> {});
            for (int stop = 0; stop < 3; stop++) {
                scene.add(
                        medicine(scene.id(), USURPED, "ph" + (i + stop) % 8, "m" + i, "OZ" + stop, 100 + 2 * stop + i),
                        line -> line.setReimbursedCents(2_000));
            }
        }
        assertThat(rings()).isEmpty();
    }
}
