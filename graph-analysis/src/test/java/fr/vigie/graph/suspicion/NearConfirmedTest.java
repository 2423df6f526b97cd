package fr.vigie.graph.suspicion;

import static fr.vigie.graph.SceneRecords.allowance;
import static fr.vigie.graph.SceneRecords.care;
import static fr.vigie.graph.SceneRecords.disposition;
import static fr.vigie.graph.SceneRecords.medicine;
import static fr.vigie.graph.SceneRecords.use;
import static fr.vigie.graph.SceneReferences.AYTRE;
import static fr.vigie.graph.SceneReferences.LA_ROCHELLE;
import static fr.vigie.graph.SceneReferences.biller;
import static fr.vigie.graph.SceneReferences.card;
import static fr.vigie.graph.SceneReferences.patient;
import static fr.vigie.graph.SceneReferences.professional;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.Outcome;
import fr.vigie.domain.event.SubjectKind;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.CardType;
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

class NearConfirmedTest {
    private static final int SHARED = 24;

    private final SceneBuilder scene = new SceneBuilder();

    /** A town of ten physicians, eight nurses and four pharmacies; nurses and physicians have six patients in common. */
    @BeforeEach
    void ordinaryLife() {
        for (int i = 0; i < 480; i++) {
            String physician = "g" + i % 10;
            String nurse = "n" + i / 60;
            scene.add(patient("p" + i));
            treats(physician, Profession.PHYSICIAN, "p" + i);
            treats(nurse, Profession.NURSE, "p" + i);
            buys("p" + i, physician, "ph" + i % 4);
        }
    }

    private void treats(String id, Profession profession, String patient) {
        scene.add(professional(id, profession)).add(care(scene.id(), id, "of " + id, patient, 30));
    }

    private void buys(String patient, String prescriber, String pharmacy) {
        scene.add(biller(pharmacy, BillerKind.PHARMACY))
                .add(medicine(scene.id(), prescriber, pharmacy, patient, "A", 40));
    }

    private void concludes(String subject, Outcome outcome, int day) {
        scene.add(disposition(scene.id(), SubjectKind.PROFESSIONAL, subject, outcome, day));
    }

    /** A physician and a nurse with the same patients, and each with some of his own. */
    private void twoOfOneMind(Consumer<Patient> who) {
        for (int i = 0; i < SHARED; i++) {
            scene.add(patient("q" + i), who);
            treats("guilty", Profession.PHYSICIAN, "q" + i);
            treats("helper", Profession.NURSE, "q" + i);
        }
        for (int i = 0; i < 10; i++) {
            treats("guilty", Profession.PHYSICIAN, "p" + 17 * i);
            treats("helper", Profession.NURSE, "p" + (17 * i + 5));
        }
    }

    private List<Ring> rings() {
        return scene.rings(new NearConfirmed(NearConfirmedSettings.defaults()));
    }

    @Test
    void aNurseSharesAPhysiciansPatientsOneByOne() {
        twoOfOneMind(who -> {});
        concludes("guilty", Outcome.FRAUD, 200);
        assertThat(rings()).singleElement().satisfies(ring -> {
            assertThat(ring.code()).isEqualTo(NearConfirmed.CODE);
            assertThat(ring.anchor()).isEqualTo("PROFESSIONAL:guilty");
            assertThat(ring.members())
                    .hasSize(2 + SHARED)
                    .contains(
                            new RingMember(NodeKind.PROFESSIONAL, "guilty", RingRole.SUSPECT),
                            new RingMember(NodeKind.PROFESSIONAL, "helper", RingRole.TO_BE_HEARD),
                            new RingMember(NodeKind.PATIENT, "q0", RingRole.TO_BE_HEARD));
            assertThat(ring.edges()).hasSize(2 * SHARED);
            assertThat(ring.cents()).isZero();
            assertThat(ring.harmCents()).isEqualTo(100_000);
            assertThat(ring.strength()).isBetween(6.0, 60.0);
            assertThat(ring.words().text()).contains("1\u00a0acteur à entendre : il partage 24\u00a0liens");
        });
    }

    @Test
    void aPatientWhoWasAVictimIsOneHereToo() {
        twoOfOneMind(who -> {});
        concludes("guilty", Outcome.FRAUD, 200);
        scene.add(disposition(scene.id(), SubjectKind.PATIENT, "q3", Outcome.VICTIM, 210));
        assertThat(rings()).singleElement().satisfies(ring -> assertThat(ring.members())
                .contains(new RingMember(NodeKind.PATIENT, "q3", RingRole.VICTIM)));
    }

    @Test
    void anAccountIsPaidForStrangersWhoAreAllTheFraudsPatients() {
        twoOfOneMind(who -> {});
        for (int i = 0; i < SHARED; i++) {
            scene.add(allowance(scene.id(), "A" + i, "q" + i, "account", 100));
        }
        ordinaryAccounts();
        concludes("helper", Outcome.ERROR, 200);
        concludes("guilty", Outcome.FRAUD, 200);
        assertThat(rings()).singleElement().satisfies(ring -> assertThat(ring.members())
                .hasSize(2 + SHARED)
                .contains(new RingMember(NodeKind.IBAN, "account", RingRole.TO_BE_HEARD)));
    }

    @Test
    void aCardPassesThroughTheReadersOfAConfirmedOne() {
        readers("guilty", 0);
        readers("other", 0);
        for (int i = 0; i < 20; i++) {
            readers("c" + i, 10 + 10 * i);
        }
        scene.add(disposition(scene.id(), SubjectKind.CARD, "card of guilty", Outcome.FRAUD, 200));
        assertThat(rings()).singleElement().satisfies(ring -> {
            assertThat(ring.members())
                    .containsExactly(
                            new RingMember(NodeKind.CARD, "card of guilty", RingRole.SUSPECT),
                            new RingMember(NodeKind.CARD, "card of other", RingRole.TO_BE_HEARD));
            assertThat(ring.edges()).singleElement().satisfies(edge -> assertThat(edge.kind())
                    .isEqualTo("READER"));
        });
        concludes("other", Outcome.VICTIM, 210);
        assertThat(rings()).as("a card is spared with its holder").isEmpty();
    }

    private void readers(String holder, int first) {
        scene.add(professional(holder, Profession.NURSE)).add(card("card of " + holder, holder, CardType.CPS));
        for (int i = 0; i < 10; i++) {
            scene.add(use(scene.id(), "card of " + holder, holder, "reader" + (first + i), LA_ROCHELLE, 40 + i));
        }
    }

    @Test
    void nothingIsSaidBeforeInvestigatorsHaveConcluded() {
        twoOfOneMind(who -> {});
        assertThat(rings()).isEmpty();
        concludes("guilty", Outcome.FRAUD, 200);
        NearConfirmed detector = new NearConfirmed(NearConfirmedSettings.defaults());
        assertThat(detector.find(scene.at(199))).isEmpty();
        assertThat(detector.find(scene.at(200))).hasSize(1);
    }

    @Test
    void whatIsNoFraudStartsNoRing() {
        twoOfOneMind(who -> {});
        concludes("guilty", Outcome.FAULT, 200);
        assertThat(rings()).isEmpty();
    }

    @Test
    void aFraudThatWasAnErrorAfterAll() {
        twoOfOneMind(who -> {});
        concludes("guilty", Outcome.ERROR, 210);
        concludes("guilty", Outcome.FRAUD, 200);
        assertThat(rings()).isEmpty();
    }

    @Test
    void whoeverWasClearedIsNotHeardAgain() {
        twoOfOneMind(who -> {});
        concludes("guilty", Outcome.FRAUD, 200);
        concludes("helper", Outcome.NO_ACTION, 150);
        assertThat(rings()).isEmpty();
    }

    @Test
    void whoeverWasAVictimIsNotHeardAgain() {
        twoOfOneMind(who -> {});
        concludes("guilty", Outcome.FRAUD, 200);
        concludes("helper", Outcome.VICTIM, 150);
        assertThat(rings()).isEmpty();
    }

    @Test
    void colleaguesOfOneCabinet() {
        twoOfOneMind(who -> {});
        scene.add(biller("house", BillerKind.MSP, "guilty", "helper"));
        concludes("guilty", Outcome.FRAUD, 200);
        assertThat(rings()).isEmpty();
    }

    @Test
    void aVillagesOnlyPharmacyAndNurse() {
        for (int i = 0; i < 60; i++) {
            scene.add(patient("v" + i), who -> who.setCommune(AYTRE));
            treats("guilty", Profession.PHYSICIAN, "v" + i);
            if (i % 2 == 0) {
                treats("only nurse", Profession.NURSE, "v" + i);
            }
            buys("v" + i, "guilty", "only");
        }
        concludes("guilty", Outcome.FRAUD, 200);
        assertThat(rings()).isEmpty();
    }

    @Test
    void aVillageOfTwoPhysicians() {
        for (int i = 0; i < 80; i++) {
            scene.add(patient("v" + i), who -> who.setCommune(AYTRE));
            String physician = i % 2 == 0 ? "guilty" : "other";
            treats(physician, Profession.PHYSICIAN, "v" + i);
            buys("v" + i, physician, "only");
        }
        concludes("guilty", Outcome.FRAUD, 200);
        assertThat(rings()).isEmpty();
    }

    @Test
    void aBigPharmacyServesTheFraudsPatientsToo() {
        for (int i = 0; i < 480; i++) {
            buys("p" + i, "g" + i % 10, "big");
        }
        concludes("g3", Outcome.FRAUD, 200);
        assertThat(rings()).isEmpty();
    }

    @Test
    void aNurseNextDoorWhereEveryPhysicianHasOne() {
        for (int i = 0; i < 480; i++) {
            treats("next door " + i % 10, Profession.NURSE, "p" + i);
        }
        concludes("g3", Outcome.FRAUD, 200);
        assertThat(rings()).isEmpty();
    }

    @Test
    void residentsOfOneHomeOnTheAccountOfTheirGuardian() {
        ordinaryAccounts();
        for (int i = 0; i < SHARED; i++) {
            scene.add(patient("f" + i), who -> who.setAddressId("home"));
            treats("guilty", Profession.PHYSICIAN, "f" + i);
            scene.add(allowance(scene.id(), "A" + i, "f" + i, "account", 100));
        }
        concludes("guilty", Outcome.FRAUD, 200);
        assertThat(rings()).isEmpty();
    }

    private void ordinaryAccounts() {
        for (int i = 0; i < 100; i++) {
            scene.add(allowance(scene.id(), "L" + i, "p" + i, "account of p" + i, 100));
        }
    }

    @Test
    void aHospitalsReadersAreHubs() {
        for (int i = 0; i < 45; i++) {
            readers("c" + i, 0);
        }
        for (int i = 45; i < 600; i++) {
            readers("c" + i, 10 * i);
        }
        scene.add(disposition(scene.id(), SubjectKind.CARD, "card of c0", Outcome.FRAUD, 200));
        assertThat(rings()).isEmpty();
    }

    @Test
    void theOrderOfRecordsDoesNotMatter() {
        twoOfOneMind(who -> {});
        concludes("guilty", Outcome.FRAUD, 200);
        List<Ring> rings = rings();
        assertThat(rings).hasSize(1);
        for (int seed = 0; seed < 5; seed++) {
            assertThat(scene.shuffled(seed).rings(new NearConfirmed(NearConfirmedSettings.defaults())))
                    .isEqualTo(rings);
        }
    }
}
