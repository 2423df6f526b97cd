package fr.vigie.graph.suspicion;

import static fr.vigie.graph.SceneRecords.account;
import static fr.vigie.graph.SceneRecords.allowance;
import static fr.vigie.graph.SceneRecords.care;
import static fr.vigie.graph.SceneRecords.disposition;
import static fr.vigie.graph.SceneRecords.leave;
import static fr.vigie.graph.SceneRecords.medicine;
import static fr.vigie.graph.SceneRecords.work;
import static fr.vigie.graph.SceneReferences.AYTRE;
import static fr.vigie.graph.SceneReferences.biller;
import static fr.vigie.graph.SceneReferences.card;
import static fr.vigie.graph.SceneReferences.employer;
import static fr.vigie.graph.SceneReferences.patient;
import static fr.vigie.graph.SceneReferences.professional;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.AccountHolder;
import fr.vigie.domain.event.BankChannel;
import fr.vigie.domain.event.Outcome;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.event.SubjectKind;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.CardType;
import fr.vigie.domain.reference.Membership;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.reference.Profession;
import fr.vigie.graph.SceneBuilder;
import fr.vigie.graph.link.NodeKind;
import fr.vigie.graph.ring.Ring;
import fr.vigie.graph.ring.RingMember;
import fr.vigie.graph.ring.RingRole;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever deals with several confirmed frauds, and whoever does so innocently. */
class SeveralFraudsTest {
    private static final int INSURED = 600;
    private static final YearMonth MAY = YearMonth.of(2022, 5);

    private final SceneBuilder scene = new SceneBuilder();

    /** A town of ten physicians, ten nurses, four pharmacies and sixty firms; whoever is ill is paid to his own account. */
    @BeforeEach
    void ordinaryLife() {
        for (int i = 0; i < INSURED; i++) {
            String physician = "g" + i % 10;
            scene.add(patient("p" + i));
            treats(physician, Profession.PHYSICIAN, "p" + i);
            treats("n" + i / 60, Profession.NURSE, "p" + i);
            buys("p" + i, physician, "ph" + i % 4);
            employs("firm" + i / 10, "p" + i);
            paid("p" + i, "account of p" + i);
        }
    }

    private void treats(String id, Profession profession, String patient) {
        scene.add(professional(id, profession)).add(care(scene.id(), id, "of " + id, patient, 30));
    }

    private void buys(String patient, String prescriber, String pharmacy) {
        scene.add(biller(pharmacy, BillerKind.PHARMACY))
                .add(medicine(scene.id(), prescriber, pharmacy, patient, "A", 40));
    }

    private void employs(String firm, String patient) {
        scene.add(employer(firm, 0)).add(work(scene.id(), firm, patient, MAY));
    }

    private void paid(String patient, String account) {
        scene.add(allowance(scene.id(), "leave of " + patient, patient, account, 60));
    }

    private void writes(String physician, String patient) {
        SickLeave leave = leave(scene.id(), physician, patient, 90, 5);
        scene.add(professional(physician, Profession.PHYSICIAN)).add(leave);
    }

    private void concludes(SubjectKind kind, String id, Outcome outcome) {
        scene.add(disposition(scene.id(), kind, id, outcome, 200));
    }

    /** So many insured, one of twenty in the town, of whom investigators concluded the same. */
    private List<String> concluded(int count, Outcome outcome) {
        List<String> some = IntStream.range(0, count)
                .mapToObj(i -> "p" + (i * 37 + 11) % INSURED)
                .toList();
        some.forEach(one -> concludes(SubjectKind.PATIENT, one, outcome));
        return some;
    }

    private List<Ring> rings() {
        return scene.rings(new NearConfirmed(NearConfirmedSettings.defaults()));
    }

    /** A physician with thirty patients of his own, and leaves in his name for others. */
    private void leavesUnderTheNameOf(String physician, List<String> buyers) {
        for (int i = 0; i < 30; i++) {
            treats(physician, Profession.PHYSICIAN, "p" + 20 * i);
        }
        buyers.forEach(one -> writes(physician, one));
    }

    @Test
    void leavesOfConfirmedBuyersAreTracedToOnePhysician() {
        List<String> buyers = concluded(8, Outcome.FRAUD);
        leavesUnderTheNameOf("used", buyers);
        assertThat(rings()).singleElement().satisfies(ring -> {
            assertThat(ring.code()).isEqualTo(NearConfirmed.CODE);
            assertThat(ring.anchor()).isEqualTo("PROFESSIONAL:used");
            assertThat(ring.members())
                    .hasSize(1 + buyers.size())
                    .contains(
                            new RingMember(NodeKind.PROFESSIONAL, "used", RingRole.TO_BE_HEARD),
                            new RingMember(NodeKind.PATIENT, buyers.get(0), RingRole.SUSPECT));
            assertThat(ring.edges()).hasSize(buyers.size()).allSatisfy(edge -> assertThat(edge.kind())
                    .isEqualTo("LEAVE"));
            assertThat(ring.cents()).isZero();
            assertThat(ring.harmCents()).isEqualTo(100_000);
            assertThat(ring.strength()).isBetween(2.0, 10.0);
            assertThat(ring.words().text())
                    .contains("1\u00a0acteur à entendre : il est lié à 8\u00a0fraudes confirmées");
        });
    }

    @Test
    void anAccountIsPaidForConfirmedStrangers() {
        concluded(4, Outcome.FRAUD).forEach(one -> paid(one, "shared"));
        paid("p1", "shared");
        assertThat(rings()).singleElement().satisfies(ring -> assertThat(ring.members())
                .hasSize(5)
                .contains(new RingMember(NodeKind.IBAN, "shared", RingRole.TO_BE_HEARD)));
    }

    @Test
    void aFirmEmploysMostlyConfirmedFrauds() {
        concluded(5, Outcome.FRAUD).forEach(one -> employs("shell", one));
        employs("shell", "p1");
        assertThat(rings()).singleElement().satisfies(ring -> assertThat(ring.members())
                .hasSize(6)
                .contains(new RingMember(NodeKind.EMPLOYER, "shell", RingRole.TO_BE_HEARD)));
    }

    @Test
    void whoDealsWithTheSameFraudsIsHeardInOneRing() {
        List<String> buyers = concluded(8, Outcome.FRAUD);
        leavesUnderTheNameOf("used", buyers);
        buyers.forEach(one -> paid(one, "shared"));
        assertThat(rings()).singleElement().satisfies(ring -> {
            assertThat(ring.anchor()).isEqualTo("IBAN:shared");
            assertThat(ring.harmCents()).isEqualTo(200_000);
            assertThat(ring.members())
                    .hasSize(2 + buyers.size())
                    .contains(new RingMember(NodeKind.PROFESSIONAL, "used", RingRole.TO_BE_HEARD));
            assertThat(ring.words().text())
                    .contains("2\u00a0acteurs à entendre : ils sont liés à 8\u00a0fraudes confirmées");
        });
    }

    /** Sixty nurses, the first five of whom are confirmed and carry out what one physician prescribes. */
    private void nursesOf(String physician) {
        for (int i = 0; i < 60; i++) {
            String nurse = "nurse" + i;
            String prescriber = i < 5 ? physician : "g" + i % 10;
            scene.add(professional(nurse, Profession.NURSE)).add(professional(prescriber, Profession.PHYSICIAN));
            scene.add(care(scene.id(), nurse, "of " + nurse, "p" + i, 30), line -> line.setPrescriberId(prescriber));
            if (i < 5) {
                concludes(SubjectKind.PROFESSIONAL, nurse, Outcome.FRAUD);
            }
        }
    }

    @Test
    void aPhysicianPrescribesForConfirmedNurses() {
        nursesOf("doctor");
        assertThat(rings()).singleElement().satisfies(ring -> assertThat(ring.members())
                .hasSize(6)
                .contains(
                        new RingMember(NodeKind.PROFESSIONAL, "doctor", RingRole.TO_BE_HEARD),
                        new RingMember(NodeKind.PROFESSIONAL, "nurse3", RingRole.SUSPECT)));
    }

    @Test
    void threeFraudsAmongMoreThanThirtyAreChanceWhereManyAreAsked() {
        concluded(3, Outcome.FRAUD).forEach(one -> paid(one, "shared"));
        for (int i = 0; i < 30; i++) {
            paid("p" + (100 + i), "shared");
        }
        assertThat(rings()).as("one account was asked").hasSize(1);
        for (int i = 0; i < 60; i++) {
            paid("p" + (200 + i), "shared too " + i / 3);
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void twoConfirmedFraudsAreNotSeveral() {
        concluded(2, Outcome.FRAUD).forEach(one -> paid(one, "shared"));
        assertThat(rings()).isEmpty();
    }

    @Test
    void aBigPharmacyWhereEverybodyGoes() {
        concluded(30, Outcome.FRAUD);
        for (int i = 0; i < INSURED; i++) {
            buys("p" + i, "g" + i % 10, "big");
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void aUniversityHospitalThatSeesHalfOfThem() {
        List<String> frauds = concluded(30, Outcome.FRAUD);
        for (int i = 0; i < INSURED; i += 2) {
            treats("hospital", Profession.PHYSICIAN, "p" + i);
        }
        frauds.subList(0, 20).forEach(one -> treats("hospital", Profession.PHYSICIAN, one));
        assertThat(rings()).isEmpty();
    }

    private void village(String nurse, String physician) {
        for (int i = 0; i < 60; i++) {
            scene.add(patient("v" + i), who -> who.setCommune(AYTRE));
            treats(nurse, Profession.NURSE, "v" + i);
            treats(physician, Profession.PHYSICIAN, "v" + i);
            buys("v" + i, physician, "pharmacy of the village");
            if (i % 4 == 0) {
                concludes(SubjectKind.PATIENT, "v" + i, Outcome.FRAUD);
            }
        }
    }

    @Test
    void theOnlyNurseAndPhysicianOfAVillageWhereARingLives() {
        village("only nurse", "only physician");
        assertThat(rings()).isEmpty();
    }

    private void family(Consumer<Patient> together) {
        for (int i = 0; i < 8; i++) {
            int number = i;
            scene.add(patient("f" + i), who -> {
                who.setAddressId("home " + number);
                together.accept(who);
            });
            treats("referring", Profession.PHYSICIAN, "f" + i);
            paid("f" + i, "of the family");
            concludes(SubjectKind.PATIENT, "f" + i, Outcome.FRAUD);
        }
    }

    @Test
    void theReferringPhysicianAndTheAccountOfAFamilyOfFrauds() {
        family(who -> who.setHouseholdId("family"));
        assertThat(rings()).isEmpty();
    }

    @Test
    void confirmedFraudsOfOneHouse() {
        family(who -> who.setAddressId("house"));
        assertThat(rings()).isEmpty();
    }

    @Test
    void strangersWhoAreNoFamilyAreHeldAgainstBoth() {
        family(who -> {});
        assertThat(rings()).isNotEmpty();
    }

    @Test
    void aBigEmployerSomeOfWhoseStaffAreFrauds() {
        concluded(30, Outcome.FRAUD);
        for (int i = 0; i < INSURED; i += 2) {
            employs("big", "p" + i);
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void aTemporaryWorkAgencyThroughWhichManyPass() {
        List<String> frauds = concluded(30, Outcome.FRAUD);
        for (int i = 0; i < 150; i++) {
            employs("agency", "p" + 4 * i);
        }
        frauds.subList(0, 12).forEach(one -> employs("agency", one));
        assertThat(rings()).isEmpty();
    }

    @Test
    void theAccountOfAGuardian() {
        concluded(6, Outcome.FRAUD).forEach(one -> {
            scene.add(
                    account(scene.id(), "guardian", one, BankChannel.INITIAL, 10),
                    detail -> detail.setHolder(AccountHolder.GUARDIAN));
            paid(one, "guardian");
        });
        assertThat(rings()).isEmpty();
    }

    @Test
    void whateverWasConcludedThatIsNoFraud() {
        for (Outcome outcome : Outcome.values()) {
            if (outcome != Outcome.FRAUD) {
                concluded(8, outcome).forEach(one -> paid(one, "shared by " + outcome));
            }
        }
        concludes(SubjectKind.PATIENT, "p1", Outcome.FRAUD);
        assertThat(rings()).isEmpty();
    }

    @Test
    void aVictimIsNotHeardAgainNorAreHisCardAndHisCabinet() {
        List<String> buyers = concluded(8, Outcome.FRAUD);
        scene.add(professional("used", Profession.PHYSICIAN))
                .add(
                        biller("his cabinet", BillerKind.CABINET, "used", "remplacant"),
                        cabinet -> cabinet.setMemberships(
                                List.of(member("used", "TITULAIRE"), member("remplacant", "REMPLACANT"))))
                .add(card("his card", "used", CardType.ECPS));
        for (int i = 0; i < INSURED; i++) {
            String holder = "holder" + i % 60;
            scene.add(leave(scene.id(), holder, "p" + i, 90, 5), leave -> leave.setCardId("card of " + holder));
            scene.add(biller("cabinet of " + holder, BillerKind.CABINET, holder));
            scene.add(care(scene.id(), holder, "cabinet of " + holder, "p" + i, 30));
        }
        buyers.forEach(one -> {
            scene.add(leave(scene.id(), "used", one, 90, 5), leave -> leave.setCardId("his card"));
            scene.add(care(scene.id(), "used", "his cabinet", one, 30));
        });
        assertThat(rings()).singleElement().satisfies(ring -> assertThat(ring.members())
                .hasSize(3 + buyers.size()));
        concludes(SubjectKind.PROFESSIONAL, "used", Outcome.VICTIM);
        assertThat(rings()).isEmpty();
    }

    private static Membership member(String professional, String role) {
        Membership member = new Membership();
        member.setProfessionalId(professional);
        member.setRole(role);
        member.setFrom(LocalDate.of(2020, 1, 1));
        return member;
    }

    /** A nurse with twenty patients, twelve of whom are confirmed, as she is. */
    private void aNurseAndHerPatients() {
        concludes(SubjectKind.PROFESSIONAL, "guilty", Outcome.FRAUD);
        for (int i = 0; i < 20; i++) {
            treats("guilty", Profession.NURSE, "p" + 30 * i);
            if (i % 5 < 3) {
                concludes(SubjectKind.PATIENT, "p" + 30 * i, Outcome.FRAUD);
            }
        }
    }

    @Test
    void aColleagueWhoSeesTheSamePatients() {
        aNurseAndHerPatients();
        scene.add(biller("house", BillerKind.MSP, "guilty", "colleague"));
        for (int i = 0; i < 20; i++) {
            treats("colleague", Profession.NURSE, "p" + 30 * i);
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void aPhysicianNextDoorOfAConfirmedNurse() {
        aNurseAndHerPatients();
        for (int i = 0; i < 20; i++) {
            treats("next door", Profession.PHYSICIAN, "p" + 30 * i);
        }
        assertThat(rings())
                .as("what he shares with her is her ring's matter")
                .extracting(Ring::anchor)
                .doesNotContain("PROFESSIONAL:next door");
    }

    @Test
    void confirmedColleaguesOfHisOwnHouse() {
        nursesOf("doctor");
        for (int i = 0; i < 5; i++) {
            scene.add(biller("house" + i, BillerKind.MSP, "doctor", "nurse" + i));
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void centresOfASpecialityWhosePatientsAreMoreOftenFrauds() {
        for (int i = 0; i < INSURED; i++) {
            String who = "p" + (i * 37 + 11) % INSURED;
            String centre = "centre" + i / 40;
            scene.add(biller(centre, BillerKind.HEALTH_CENTRE)).add(care(scene.id(), "", centre, who, 30));
            if (i < 3 * 40 && i % 40 < 12) {
                concludes(SubjectKind.PATIENT, who, Outcome.FRAUD);
            }
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void patientsWhomAWholeWardTreats() {
        for (String one : concluded(4, Outcome.FRAUD)) {
            for (int i = 0; i < 9; i++) {
                treats("ward nurse " + i, Profession.NURSE, one);
                treats("ward physician " + i, Profession.PHYSICIAN, one);
            }
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void theOrderOfRecordsDoesNotMatter() {
        leavesUnderTheNameOf("used", concluded(8, Outcome.FRAUD));
        List<Ring> rings = rings();
        for (int seed = 0; seed < 3; seed++) {
            assertThat(scene.shuffled(seed).rings(new NearConfirmed(NearConfirmedSettings.defaults())))
                    .isEqualTo(rings);
        }
    }
}
