package fr.vigie.streaming.sickleave.tele;

import static fr.vigie.streaming.TestRecords.nurse;
import static fr.vigie.streaming.TestRecords.professional;
import static fr.vigie.streaming.sickleave.LeaveKnowledge.insured;
import static fr.vigie.streaming.sickleave.LeaveKnowledge.knownOn;
import static fr.vigie.streaming.sickleave.Leaves.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.LeaveKind;
import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.reference.TestKnown;
import fr.vigie.streaming.sickleave.Insured;
import fr.vigie.streaming.sickleave.LeaveFile;
import fr.vigie.streaming.sickleave.Leaves;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TeleLeavesTest {
    private static final TeleLeaves RULE = new TeleLeaves(TeleLeaveSettings.defaults());
    private static final String OWN = professional(1);
    private static final String PLATFORM_1 = professional(2);
    private static final String PLATFORM_2 = professional(3);
    private static final Insured INSURED = insured(patient -> patient.setReferringPhysicianId(OWN));
    /** 2024-03-09. */
    private static final int START = 799;

    private static Professional physician(String id, String commune) {
        Professional physician = nurse(id);
        physician.setProfession(Profession.PHYSICIAN);
        physician.setSpecialtyCode("1");
        physician.setPracticeCommune(commune);
        return physician;
    }

    private static TestKnown known() {
        return knownOn(2000)
                .with(physician(OWN, "17300"), physician(PLATFORM_1, "75056"), physician(PLATFORM_2, "59350"));
    }

    private static Consumer<SickLeave> tele(String prescriber) {
        return leave -> {
            leave.setTeleconsultation(true);
            leave.setPrescriberId(prescriber);
        };
    }

    private static Consumer<SickLeave> prolonging(String before, String prescriber) {
        return leave -> {
            leave.setPrescriberId(prescriber);
            leave.setKind(LeaveKind.PROLONGATION);
            leave.setProlongsLeaveId(before);
        };
    }

    private static Leaves single(Consumer<SickLeave> particular) {
        return new Leaves()
                .leave("A", START, START + 13, tele(PLATFORM_1).andThen(particular))
                .paid("a", "A", START + 3, START + 13, 3_500);
    }

    private static Leaves chain() {
        return new Leaves()
                .leave("A", START, START + 6, tele(PLATFORM_1))
                .leave("B", START + 7, START + 13, tele(PLATFORM_2).andThen(prolonging("A", PLATFORM_2)))
                .paid("a", "A", START + 3, START + 6, 3_500)
                .paid("b", "B", START + 7, START + 13, 3_500);
    }

    private static List<DetectorVerdict> judge(Leaves leaves) {
        return RULE.judge(leaves.file(), INSURED, known());
    }

    @Nested
    class Fires {
        @Test
        void daysBeyondTheThirdByAPlatform() {
            DetectorVerdict verdict = judge(single(leave -> {})).get(0);
            FindingItem item = verdict.items().get(0);
            assertThat(verdict.finding().getCode()).isEqualTo(TeleLeaves.TELE);
            assertThat(verdict.finding().getProbability()).isEqualByComparingTo("0.2");
            assertThat(item.getCareDate()).isEqualTo(day(START + 3));
            assertThat(item.getQuantity()).isEqualTo(11);
            assertThat(item.getBilledCents()).isEqualTo(11 * 3_500);
            assertThat(item.getDueCents()).isZero();
        }

        @Test
        void aChainFromPlatformToPlatform() {
            DetectorVerdict verdict = judge(chain()).get(0);
            assertThat(verdict.undueCents()).isEqualTo(11 * 3_500);
            assertThat(verdict.finding().getProbability()).isEqualByComparingTo("0.5");
            assertThat(verdict.finding().getText())
                    .startsWith("11\u00A0jours d'arrêt ont été indemnisés ou proposés au-delà du troisième jour sur la"
                            + " prescription en téléconsultation de 2\u00A0médecins autres que le médecin traitant");
        }

        @Test
        void leavesWithoutALinkThatFollowEachOther() {
            Leaves leaves = new Leaves()
                    .leave("A", START, START + 2, tele(PLATFORM_1))
                    .leave("B", START + 3, START + 9, tele(PLATFORM_2))
                    .paid("b", "B", START + 6, START + 9, 3_500);
            assertThat(judge(leaves).get(0).undueCents()).isEqualTo(4 * 3_500);
        }

        @Test
        void theFirstThreeDaysAreDueWhereTheyWerePaid() {
            Leaves leaves = new Leaves()
                    .leave("A", START, START + 13, tele(PLATFORM_1))
                    .paid("a", "A", START, START + 13, 3_500);
            assertThat(judge(leaves).get(0).undueCents()).isEqualTo(11 * 3_500);
        }

        @Test
        void twoProlongationsByPhysiciansWhoAreNeitherTheFirstNorTheOwn() {
            List<DetectorVerdict> verdicts = judge(prolonged(leave -> {}));
            assertThat(verdicts).singleElement().satisfies(verdict -> {
                assertThat(verdict.finding().getCode()).isEqualTo(TeleLeaves.PROLONGATION);
                assertThat(verdict.undueCents()).isEqualTo(14 * 3_500);
                assertThat(verdict.items()).hasSize(2);
            });
        }
    }

    /** By the own physician, then prolonged by two strangers at their desks. */
    private static Leaves prolonged(Consumer<SickLeave> particular) {
        return new Leaves()
                .leave("A", START, START + 6, leave -> leave.setPrescriberId(OWN))
                .leave("B", START + 7, START + 13, prolonging("A", PLATFORM_1).andThen(particular))
                .leave("C", START + 14, START + 20, prolonging("B", PLATFORM_2).andThen(particular))
                .paid("a", "A", START + 3, START + 6, 3_500)
                .paid("b", "B", START + 7, START + 13, 3_500)
                .paid("c", "C", START + 14, START + 20, 3_500);
    }

    @Nested
    class StaysSilent {
        @Test
        void aLongLeaveByTeleconsultationBeforeTheLimit() {
            assertThat(judge(single(leave -> leave.setPrescribedOn(day(730))))).isEmpty();
        }

        @Test
        void aLongLeaveByTheReferringPhysicianAtADistance() {
            assertThat(judge(single(leave -> leave.setPrescriberId(OWN)))).isEmpty();
        }

        @Test
        void aPhysicianWhoHasBecomeTheReferringOneSince() {
            Insured moved = day -> insured(patient ->
                            patient.setReferringPhysicianId(day.isBefore(day(START + 20)) ? OWN : PLATFORM_1))
                    .on(day);
            assertThat(RULE.judge(single(leave -> {}).file(), moved, known())).isEmpty();
        }

        @Test
        void noReferringPhysicianIsDeclared() {
            Insured alone = insured(patient -> patient.setReferringPhysicianId(null));
            assertThat(RULE.judge(chain().file(), alone, known())).isEmpty();
            assertThat(RULE.judge(prolonged(leave -> {}).file(), alone, known()))
                    .isEmpty();
        }

        @Test
        void anInsuredOfWhomNothingIsKnown() {
            assertThat(RULE.judge(chain().file(), Insured.UNKNOWN, known())).isEmpty();
        }

        @Test
        void aPrescriberOfWhomNothingIsKnown() {
            assertThat(RULE.judge(chain().file(), INSURED, knownOn(2000))).isEmpty();
        }

        @Test
        void prolongedByAColleagueOfTheSameCommune() {
            TestKnown known = known().with(physician(PLATFORM_1, "17300"), physician(PLATFORM_2, "17300"));
            assertThat(RULE.judge(prolonged(leave -> {}).file(), INSURED, known))
                    .isEmpty();
            assertThat(RULE.judge(chain().file(), INSURED, known)).isEmpty();
        }

        @Test
        void prolongedByAColleagueNamedAsReferred() {
            assertThat(judge(prolonged(leave -> leave.setReferredBy(OWN)))).isEmpty();
        }

        @Test
        void prolongedByAReplacement() {
            assertThat(RULE.judge(
                            prolonged(leave -> {}).file(),
                            INSURED,
                            with(one -> one.setStatus(ProfessionalStatus.REMPLACANT))))
                    .isEmpty();
        }

        @Test
        void prolongedByASpecialist() {
            TestKnown specialists = with(one -> one.setSpecialtyCode("8"));
            assertThat(RULE.judge(prolonged(leave -> {}).file(), INSURED, specialists))
                    .isEmpty();
            assertThat(RULE.judge(chain().file(), INSURED, specialists)).isEmpty();
        }

        @Test
        void prolongedByAHospital() {
            assertThat(RULE.judge(
                            prolonged(leave -> {}).file(),
                            INSURED,
                            with(one -> one.setStatus(ProfessionalStatus.SALARIE))))
                    .isEmpty();
        }

        @Test
        void theReferentMidwife() {
            assertThat(RULE.judge(
                            single(leave -> {}).file(), INSURED, with(one -> one.setProfession(Profession.MIDWIFE))))
                    .isEmpty();
        }

        @Test
        void threeDaysByAPlatform() {
            assertThat(judge(new Leaves()
                            .leave("A", START, START + 2, tele(PLATFORM_1))
                            .paid("a", "A", START, START + 2, 3_500)))
                    .isEmpty();
        }

        @Test
        void aSingleProlongationByAnother() {
            assertThat(judge(new Leaves()
                            .leave("A", START, START + 6, leave -> leave.setPrescriberId(OWN))
                            .leave("B", START + 7, START + 27, prolonging("A", PLATFORM_1))
                            .paid("b", "B", START + 7, START + 27, 3_500)))
                    .isEmpty();
        }

        @Test
        void theFirstPrescriberProlongs() {
            assertThat(judge(new Leaves()
                            .leave("A", START, START + 6, leave -> leave.setPrescriberId(PLATFORM_1))
                            .leave("B", START + 7, START + 27, prolonging("A", PLATFORM_1))
                            .paid("b", "B", START + 7, START + 27, 3_500)))
                    .isEmpty();
        }

        @Test
        void aWorkAccident() {
            assertThat(judge(single(leave -> leave.setReason(LeaveReason.WORK_ACCIDENT))))
                    .isEmpty();
        }

        @Test
        void partTimeForTherapy() {
            assertThat(judge(single(leave -> leave.setPartTime(true)))).isEmpty();
        }

        @Test
        void aLeaveThatWasNotPaid() {
            assertThat(judge(new Leaves().leave("A", START, START + 13, tele(PLATFORM_1))))
                    .isEmpty();
        }

        private static TestKnown with(Consumer<Professional> particular) {
            Professional one = physician(PLATFORM_1, "75056");
            Professional other = physician(PLATFORM_2, "59350");
            particular.accept(one);
            particular.accept(other);
            return known().with(one, other);
        }
    }

    /** Day by day: paid under a platform's leave, three days or more after the first day of the run of leaves. */
    @Property(tries = 200)
    void agreesWithAReferenceDayByDayInAnyOrder(@ForAll long seed) {
        Random random = new Random(seed);
        Leaves leaves = new Leaves();
        boolean[] onLeave = new boolean[200];
        int expected = 0;
        int from = 5;
        for (int i = 0; i < 5; i++) {
            from += random.nextInt(3);
            int to = from + random.nextInt(9);
            int begin = from;
            while (onLeave[begin - 1]) {
                begin--;
            }
            boolean platform = random.nextBoolean();
            leaves.leave("L" + i, START + from, START + to, leave -> {
                        leave.setTeleconsultation(true);
                        leave.setPrescriberId(platform ? PLATFORM_1 : OWN);
                    })
                    .paid("P" + i, "L" + i, START + from, START + to, 3_000);
            for (int day = from; day <= to; day++) {
                onLeave[day] = true;
                expected += platform && day >= begin + 3 ? 1 : 0;
            }
            from = to + 1;
        }
        LeaveFile file = leaves.file();
        List<DailyAllowance> shuffled = new ArrayList<>(file.allowances());
        Collections.shuffle(shuffled, random);
        List<DetectorVerdict> verdicts = new TeleLeaves(new TeleLeaveSettings(1, 2, 8, 0.2, 0.5, 0.1))
                .judge(new LeaveFile(file.patientId(), file.leaves(), shuffled, file.declarations()), INSURED, known());
        assertThat(verdicts.stream().mapToLong(DetectorVerdict::undueCents).sum())
                .isEqualTo(3_000L * expected);
    }

    @Test
    void badSettingsAreNamed() {
        assertThatThrownBy(() -> new TeleLeaveSettings(0, 2, 8, 0.2, 0.5, 0.1))
                .hasMessage("tele leaves: minTeleDays = 0, expected 1 or more");
        assertThatThrownBy(() -> new TeleLeaveSettings(4, 0, 8, 0.2, 0.5, 0.1))
                .hasMessage("tele leaves: minProlongations = 0, expected 1 or more");
        assertThatThrownBy(() -> new TeleLeaveSettings(4, 2, 0, 0.2, 0.5, 0.1))
                .hasMessage("tele leaves: minProlongedDays = 0, expected 1 or more");
        assertThatThrownBy(() -> new TeleLeaveSettings(4, 2, 8, 2, 0.5, 0.1))
                .hasMessage("tele leaves: teleProbability = 2.0, expected between 0.0 and 1.0");
        assertThatThrownBy(() -> new TeleLeaveSettings(4, 2, 8, 0.2, -1, 0.1))
                .hasMessage("tele leaves: chainProbability = -1.0, expected between 0.0 and 1.0");
        assertThatThrownBy(() -> new TeleLeaveSettings(4, 2, 8, 0.2, 0.5, 2))
                .hasMessage("tele leaves: prolongationProbability = 2.0, expected between 0.0 and 1.0");
    }
}
