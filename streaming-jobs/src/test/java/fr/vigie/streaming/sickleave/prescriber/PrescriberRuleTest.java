package fr.vigie.streaming.sickleave.prescriber;

import static fr.vigie.streaming.TestRecords.nurse;
import static fr.vigie.streaming.TestRecords.professional;
import static fr.vigie.streaming.sickleave.LeaveKnowledge.knownOn;
import static fr.vigie.streaming.sickleave.Leaves.day;
import static fr.vigie.streaming.sickleave.Leaves.morning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.dayclose.Operator;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.LeavePayment;
import fr.vigie.streaming.fact.PrescribedLeave;
import fr.vigie.streaming.finding.AlertKey;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.reference.TestKnown;
import fr.vigie.streaming.sickleave.link.LinkFunction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PrescriberRuleTest {
    private static final PrescriberSettings SETTINGS = PrescriberSettings.defaults();
    private static final PrescriberRule RULE = new PrescriberRule(SETTINGS);
    private static final String PHYSICIAN = professional(7);
    private static final String LILLE = "59350";

    private static Professional physician(String commune) {
        Professional physician = nurse(PHYSICIAN);
        physician.setProfession(Profession.PHYSICIAN);
        physician.setSpecialtyCode("1");
        physician.setPracticeCommune(commune);
        return physician;
    }

    private static TestKnown in(String commune) {
        return knownOn(400).with(physician(commune));
    }

    /** A stranger of La Rochelle, on paper, 14 days of which 11 are paid 35 €. */
    private static PrescribedLeave leave(int number, int on, Consumer<PrescribedLeave> particular) {
        PrescribedLeave leave = PrescribedLeave.newBuilder()
                .setLeaveId("leave-" + number)
                .setPatientId("p" + number)
                .setReceivedAt(morning(on))
                .setPrescribedOn(day(on))
                .setStartOn(day(on))
                .setEndOn(day(on + 13))
                .setElectronic(false)
                .setScan(false)
                .setTeleconsultation(false)
                .setInitial(true)
                .setReferred(false)
                .setLinked(false)
                .setCommune("17300")
                .setFormerCommunes(List.of())
                .setHouseholdId("h" + number)
                .setPayments(List.of(LeavePayment.newBuilder()
                        .setPaymentId("pay-" + number)
                        .setLeaveId("leave-" + number)
                        .setAt(morning(on + 17))
                        .setPaid(true)
                        .setToInsured(true)
                        .setPeriodStart(day(on + 3))
                        .setPeriodEnd(day(on + 13))
                        .setDays(11)
                        .setAmountCents(11 * 3_500)
                        .setLeaveStart(day(on))
                        .build()))
                .build();
        particular.accept(leave);
        return leave;
    }

    private static List<PrescribedLeave> leaves(int count, int apart, Consumer<PrescribedLeave> particular) {
        List<PrescribedLeave> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(leave(i, 10 + apart * i, particular));
        }
        return leaves;
    }

    private static Optional<DetectorVerdict> judge(List<PrescribedLeave> leaves, TestKnown known) {
        return RULE.judge(PHYSICIAN, leaves, known);
    }

    @Nested
    class Fires {
        @Test
        void fiveStrangersFarAwayOnPaper() {
            DetectorVerdict verdict =
                    judge(leaves(5, 10, leave -> {}), in(LILLE)).orElseThrow();
            assertThat(verdict.undueCents()).isEqualTo(5 * 11 * 3_500);
            assertThat(verdict.items()).hasSize(5).allSatisfy(item -> assertThat(item.getDueCents())
                    .isZero());
            assertThat(verdict.finding().getVictim()).isTrue();
            assertThat(verdict.finding().getText())
                    .isEqualTo(
                            "L'identité du médecin semble usurpée : 5\u00A0arrêts de travail à son nom, entre le 10/01/2022"
                                    + " et le 19/02/2022, pour 5\u00A0foyers sans lien avec lui, dont 5 à plus de 300 km de son cabinet"
                                    + " (1\u00A0département) et 0 sur papier ou copie contre ses habitudes, soit 1\u202F925,00\u00A0€"
                                    + " d'indemnités journalières (articles 441-1 et 313-1 du code pénal).");
        }

        @Test
        void insuredOfFourDepartements() {
            List<PrescribedLeave> leaves = leaves(4, 10, leave -> leave.setElectronic(true));
            List<String> communes = List.of("17300", "33063", "13055", "31555");
            for (int i = 0; i < 4; i++) {
                leaves.get(i).setCommune(communes.get(i));
            }
            assertThat(judge(leaves, in(LILLE))).isPresent();
        }

        @Test
        void fiveScansUnderTheNameOfAPhysicianNearBy() {
            assertThat(judge(leaves(5, 5, leave -> leave.setScan(true)), in("17300")))
                    .isPresent();
        }

        @Test
        void paperOfStrangersAgainstTheHabitOfSigningElectronically() {
            List<PrescribedLeave> leaves = leaves(5, 5, leave -> {});
            for (int i = 100; i < 110; i++) {
                leaves.add(leave(i, 20, leave -> {
                    leave.setElectronic(true);
                    leave.setLinked(true);
                }));
            }
            assertThat(judge(leaves, in("17300")).orElseThrow().items()).hasSize(5);
        }

        @Test
        void eightStrangersFarAwayWhoseLeavesAreElectronic() {
            assertThat(judge(leaves(8, 5, leave -> leave.setElectronic(true)), in(LILLE)))
                    .isPresent();
        }
    }

    @Nested
    class StaysSilent {
        @Test
        void aTelemedicineFirm() {
            assertThat(judge(leaves(20, 1, leave -> leave.setTeleconsultation(true)), in(LILLE)))
                    .isEmpty();
        }

        @Test
        void aSpecialistOfTheUniversityHospital() {
            Professional specialist = physician(LILLE);
            specialist.setSpecialtyCode("8");
            assertThat(judge(leaves(20, 1, leave -> {}), knownOn(400).with(specialist)))
                    .isEmpty();
            Professional salaried = physician(LILLE);
            salaried.setStatus(ProfessionalStatus.SALARIE);
            assertThat(judge(leaves(20, 1, leave -> {}), knownOn(400).with(salaried)))
                    .isEmpty();
        }

        @Test
        void patientsWhoWereSent() {
            assertThat(judge(leaves(20, 1, leave -> leave.setReferred(true)), in(LILLE)))
                    .isEmpty();
        }

        @Test
        void aPhysicianKeptAfterAMove() {
            assertThat(judge(leaves(20, 1, leave -> leave.setLinked(true)), in(LILLE)))
                    .isEmpty();
        }

        @Test
        void peopleWhoMovedFromWhereThePhysicianPractises() {
            assertThat(judge(leaves(20, 1, leave -> leave.setFormerCommunes(List.of("59512"))), in(LILLE)))
                    .isEmpty();
        }

        @Test
        void aSecondPlaceOfPracticeNearBy() {
            Professional physician = physician(LILLE);
            physician.setSecondaryCommunes(List.of("17300"));
            assertThat(judge(leaves(20, 1, leave -> {}), knownOn(400).with(physician)))
                    .isEmpty();
        }

        @Test
        void someHolidaymakers() {
            assertThat(judge(leaves(6, 2, leave -> leave.setElectronic(true)), in(LILLE)))
                    .isEmpty();
        }

        @Test
        void aFamilyOnHoliday() {
            assertThat(judge(leaves(5, 2, leave -> leave.setHouseholdId("h1")), in(LILLE)))
                    .isEmpty();
        }

        @Test
        void fewStrangersSpreadOverTheYear() {
            assertThat(judge(leaves(10, 30, leave -> {}), in(LILLE))).isEmpty();
        }

        @Test
        void aPhysicianNearByWhoAlwaysWritesOnPaper() {
            assertThat(judge(leaves(20, 1, leave -> {}), in("17300"))).isEmpty();
        }

        @Test
        void aHospitalThatWritesOnPaperWhenOnCall() {
            Professional onCall = physician("17300");
            onCall.setStatus(ProfessionalStatus.SALARIE);
            List<PrescribedLeave> leaves = new ArrayList<>(leaves(20, 1, leave -> {}));
            for (int i = 20; i < 40; i++) {
                leaves.add(leave(i, i, leave -> {
                    leave.setLinked(true);
                    leave.setElectronic(true);
                }));
            }
            assertThat(judge(leaves, knownOn(400).with(onCall))).isEmpty();
            assertThat(judge(leaves, in("17300"))).isPresent();
        }

        @Test
        void aPrescriberOfWhomNothingIsKnown() {
            assertThat(judge(leaves(20, 1, leave -> {}), knownOn(400))).isEmpty();
        }
    }

    @Property(tries = 100)
    void theOrderOfTheLeavesDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        List<PrescribedLeave> leaves = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            leaves.add(leave(i, random.nextInt(1, 200), leave -> {
                leave.setElectronic(random.nextBoolean());
                leave.setScan(random.nextInt(4) == 0);
                leave.setLinked(random.nextInt(3) == 0);
            }));
        }
        Optional<DetectorVerdict> verdict = judge(leaves, in(LILLE));
        Collections.shuffle(leaves, random);
        assertThat(judge(leaves, in(LILLE))).isEqualTo(verdict);
    }

    @Test
    void thePhysicianWhoBecomesKnownIsJudgedThen() throws Exception {
        try (Operator operator = Operator.of(new LinkFunction<>(RULE, EnumSet.allOf(Stream.class)))) {
            for (PrescribedLeave leave : leaves(5, 2, one -> {})) {
                operator.take(Envelope.fact(
                        Form.PRESCRIBED_LEAVE, ParisDay.closeMillis(day(20)), PHYSICIAN, leave.getLeaveId(), leave));
            }
            operator.close(day(20));
            assertThat(operator.out()).isEmpty();
            Professional physician = physician(LILLE);
            operator.learn(Envelope.of(
                    Stream.PROFESSIONALS,
                    ParisDay.closeMillis(day(20)) + 1,
                    0,
                    0,
                    PHYSICIAN,
                    RecordBinary.encode(physician)));
            operator.close(day(21));
            assertThat(operator.out().stream().filter(one -> one.is(Form.FINDING)))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.key())
                                .isEqualTo(
                                        new AlertKey(Scheme.DAILY_ALLOWANCES, AlertSubjectKind.PROFESSIONAL, PHYSICIAN)
                                                .text());
                        assertThat(one.as(Finding.class).getVictim()).isTrue();
                    });
            assertThat(operator.waiting()).isZero();
        }
    }

    @Test
    void badSettingsAreNamed() {
        assertThatThrownBy(() -> new PrescriberSettings(0, 60, 4, 5, 8, 10, 0.1, 60, 0.6))
                .hasMessage("prescriber of leaves: minKm = 0, expected 1 or more");
        assertThatThrownBy(() -> new PrescriberSettings(300, 0, 4, 5, 8, 10, 0.1, 60, 0.6))
                .hasMessage("prescriber of leaves: windowDays = 0, expected 1 or more");
        assertThatThrownBy(() -> new PrescriberSettings(300, 60, 1, 5, 8, 10, 0.1, 60, 0.6))
                .hasMessage("prescriber of leaves: minDepartements = 1, expected 2 or more");
        assertThatThrownBy(() -> new PrescriberSettings(300, 60, 4, 1, 8, 10, 0.1, 60, 0.6))
                .hasMessage("prescriber of leaves: minInsured = 1, expected 2 or more");
        assertThatThrownBy(() -> new PrescriberSettings(300, 60, 4, 5, 4, 10, 0.1, 60, 0.6))
                .hasMessage("prescriber of leaves: minFarElectronic = 4, expected minInsured (5) or more");
        assertThatThrownBy(() -> new PrescriberSettings(300, 60, 4, 5, 8, 0, 0.1, 60, 0.6))
                .hasMessage("prescriber of leaves: minHabit = 0, expected 1 or more");
        assertThatThrownBy(() -> new PrescriberSettings(300, 60, 4, 5, 8, 10, 1.1, 60, 0.6))
                .hasMessage("prescriber of leaves: maxPaperShare = 1.1, expected between 0.0 and 1.0");
        assertThatThrownBy(() -> new PrescriberSettings(300, 60, 4, 5, 8, 10, 0.1, -1, 0.6))
                .hasMessage("prescriber of leaves: waitDays = -1, expected 0 or more");
        assertThatThrownBy(() -> new PrescriberSettings(300, 60, 4, 5, 8, 10, 0.1, 60, 1.6))
                .hasMessage("prescriber of leaves: probability = 1.6, expected between 0.0 and 1.0");
    }
}
