package fr.vigie.streaming.sickleave.worked;

import static fr.vigie.streaming.sickleave.Leaves.EMPLOYER_1;
import static fr.vigie.streaming.sickleave.Leaves.EMPLOYER_2;
import static fr.vigie.streaming.sickleave.Leaves.day;
import static fr.vigie.streaming.sickleave.Leaves.periods;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.domain.event.LeaveReason;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.Settlement;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.sickleave.Leaves;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WorkDuringLeaveTest {
    private static Optional<DetectorVerdict> judge(Leaves leaves) {
        return WorkDuringLeave.judge(leaves.file(), day(400), WorkDuringLeaveSettings.defaults());
    }

    private static DetectorVerdict fires(Leaves leaves) {
        return judge(leaves).orElseThrow();
    }

    /** A leave from the 3rd to the 23rd, paid from the 6th in two payments. */
    private static Leaves leave() {
        return new Leaves().leave("A", 3, 23).paid("a1", "A", 6, 14, 3_000).paid("a2", "A", 15, 23, 3_200);
    }

    private static Leaves workedOn(Leaves leaves, int... periods) {
        int days = 0;
        for (int i = 0; i < periods.length; i += 2) {
            days += periods[i + 1] - periods[i] + 1;
        }
        return leaves.worked("d", days, declared -> declared.setWorkedPeriods(periods(periods)));
    }

    @Nested
    class Fires {
        @Test
        void theAllowancesOfTheDaysWorkedAreUndueOnThePaymentsThatCoverThem() {
            DetectorVerdict verdict = fires(workedOn(leave(), 12, 16));

            assertThat(verdict.items()).extracting(FindingItem::getQuantity).containsExactly(3, 2);
            FindingItem item = verdict.items().get(1);
            assertThat(item.getCode()).isEqualTo("WORK_DURING_LEAVE");
            assertThat(item.getPaymentId()).contains("a2");
            assertThat(item.getInvoiceId()).isEqualTo("A");
            assertThat(item.getCareDate()).isEqualTo(day(15));
            assertThat(item.getActCode()).isEqualTo("IJ");
            assertThat(item.getBilledCents()).isEqualTo(9 * 3_200);
            assertThat(item.getDueCents()).isEqualTo(7 * 3_200);
            assertThat(item.getSettlement()).isEqualTo(Settlement.PAID);
            assertThat(item.getPaidOn()).contains(day(26));
        }

        @Test
        void theFindingSaysItInOneSentence() {
            Finding finding = fires(workedOn(leave(), 12, 16)).finding();
            assertThat(finding.getText())
                    .isEqualTo(
                            "5\u00A0jours de travail ont été déclarés en DSN entre le 12/01/2022 et le 16/01/2022 pendant un arrêt"
                                    + " indemnisé : 154,00\u00A0€ d'indemnités journalières sont à restituer (article L. 323-6, 4°,"
                                    + " du code de la sécurité sociale).");
            assertThat(finding.getEvidenceIds()).containsExactly("A", "a1", "a2", "d");
        }

        @Test
        void onlyTheNumberOfDaysIsDeclared() {
            // 31 days, of which 17 are paid and strictly inside the leave: 14 may have been worked outside.
            DetectorVerdict verdict = fires(leave().worked("d", 18));
            assertThat(verdict.undueCents()).as("four of the cheaper days").isEqualTo(4 * 3_000);
            assertThat(verdict.finding().getText())
                    .startsWith(
                            "Au moins 4\u00A0jours de travail ont été déclarés en DSN pour janvier 2022 pendant un arrêt");
        }

        @Test
        void theContractLimitsTheDaysThatMayHaveBeenWorkedOutside() {
            assertThat(fires(leave().worked("d", 5, declared -> {
                                declared.setContractStart(day(10));
                                declared.setContractEnd(day(24));
                            }))
                            .items()
                            .stream()
                            .mapToInt(FindingItem::getQuantity)
                            .sum())
                    .as("outside are the 23rd and the 24th")
                    .isEqualTo(3);
        }

        @Test
        void periodsOfMoreDaysThanWereWorkedGiveALowerBound() {
            assertThat(fires(leave().worked("d", 24, declared -> declared.setWorkedPeriods(periods(1, 31))))
                            .finding()
                            .getText())
                    .startsWith("Au moins 10\u00A0jours");
        }

        @Test
        void anotherEmployer() {
            Leaves leaves = new Leaves()
                    .leave("A", 3, 23, leave -> leave.setEmployerId(EMPLOYER_2))
                    .paid("a", "A", 6, 23, 3_000);
            assertThat(fires(workedOn(leaves, 12, 16)).finding().getText())
                    .contains("entre le 12/01/2022 et le 16/01/2022 chez un autre employeur pendant un arrêt");
        }

        @Test
        void aWorkAccidentByReferenceToTheSameArticle() {
            Leaves leaves = new Leaves()
                    .leave("A", 3, 23, leave -> leave.setReason(LeaveReason.WORK_ACCIDENT))
                    .paid("a", "A", 6, 23, 3_000);
            Finding finding = fires(workedOn(leaves, 12, 16)).finding();
            assertThat(finding.getText()).contains("(articles L. 323-6, 4°, et L. 433-1 du code");
            assertThat(finding.getLegalBasis()).contains("L. 433-1");
        }

        @Test
        void aProposalCanStillBeStopped() {
            Leaves leaves = new Leaves()
                    .leave("A", 3, 23)
                    .paid("a", "A", 6, 14, 3_000)
                    .paid("b", "A", 15, 23, 3_000, paid -> paid.setStatus(AllowanceStatus.PROPOSED));
            assertThat(fires(workedOn(leaves, 12, 16)).finding().getText())
                    .contains("150,00\u00A0€ (dont 60,00\u00A0€ pas encore payés) d'indemnités");
        }

        @Test
        void twoEmployersWhoseDaysAreKnownAddUpWithoutCountingADayTwice() {
            Leaves leaves = leave().worked("d1", 3, declared -> declared.setWorkedPeriods(periods(8, 10)))
                    .worked("d2", 3, declared -> {
                        declared.setEmployerId(EMPLOYER_2);
                        declared.setWorkedPeriods(periods(10, 12));
                    });
            assertThat(fires(leaves).undueCents()).isEqualTo(5 * 3_000);
        }

        @Test
        void twoEmployersWhoOnlyCountMayHaveHadTheSameDays() {
            Leaves leaves = leave().worked("d1", 18).worked("d2", 17, declared -> declared.setEmployerId(EMPLOYER_2));
            assertThat(fires(leaves).undueCents()).isEqualTo(4 * 3_000);
        }
    }

    @Nested
    class MustNotFire {
        @Test
        void partTimeForTherapy() {
            assertThat(judge(workedOn(
                            new Leaves()
                                    .leave("A", 3, 23, leave -> leave.setPartTime(true))
                                    .paid("a", "A", 6, 23, 1_500),
                            10,
                            16)))
                    .isEmpty();
        }

        @Test
        void partTimeUnderAnotherLeaveOfTheSameDays() {
            assertThat(judge(workedOn(leave().leave("P", 10, 23, leave -> leave.setPartTime(true)), 12, 16)))
                    .isEmpty();
        }

        @Test
        void theFirstDayBeforeTheConsultationAndTheLastDayAtTheResumption() {
            Leaves leaves = new Leaves().leave("A", 3, 16).paid("a", "A", 3, 16, 3_000);
            assertThat(judge(workedOn(leaves, 1, 3, 16, 31))).isEmpty();
        }

        @Test
        void workOutsideTheLeave() {
            assertThat(judge(workedOn(leave(), 1, 2, 24, 31))).isEmpty();
        }

        @Test
        void asManyDaysAsFitOutsideTheLeave() {
            assertThat(judge(leave().worked("d", 14))).isEmpty();
            assertThat(judge(leave().worked("d", 15))).as("one day is too few").isEmpty();
        }

        @Test
        void daysOfTheLeaveThatAreNotPaid() {
            assertThat(judge(workedOn(leave(), 4, 5))).as("the carence").isEmpty();
        }

        @Test
        void aDeclarationRectifiedToNoWork() {
            assertThat(judge(leave().worked("d", 0))).isEmpty();
        }

        @Test
        void oneDayAlone() {
            assertThat(judge(workedOn(leave(), 12, 12))).isEmpty();
        }

        @Test
        void aContractThatEndedBefore() {
            assertThat(judge(leave().worked("d", 10, declared -> declared.setContractEnd(day(2)))))
                    .isEmpty();
            assertThat(judge(leave().worked("d", 10, declared -> declared.setContractEnd(day(-20)))))
                    .isEmpty();
        }

        @Test
        void moreDaysThanTheContractHas() {
            assertThat(judge(leave().worked("d", 12, declared -> declared.setContractEnd(day(10)))))
                    .as("arrears")
                    .isEmpty();
        }

        @Test
        void maternity() {
            assertThat(judge(workedOn(
                            new Leaves()
                                    .leave("A", 3, 23, leave -> leave.setReason(LeaveReason.MATERNITY))
                                    .paid("a", "A", 3, 23, 5_000),
                            10,
                            16)))
                    .isEmpty();
        }

        @Test
        void aLeaveReplacedByAShorterOne() {
            Leaves leaves =
                    leave().leave("A2", 3, 9, leave -> leave.setRectifies("A")).paid("a3", "A2", 6, 9, 3_000);
            assertThat(judge(workedOn(leaves, 10, 23))).isEmpty();
        }

        @Test
        void aCancelledPayment() {
            Leaves leaves = new Leaves()
                    .leave("A", 3, 23)
                    .paid("a", "A", 6, 23, 3_000, paid -> paid.setStatus(AllowanceStatus.CANCELLED));
            assertThat(judge(workedOn(leaves, 10, 16))).isEmpty();
        }

        @Test
        void aDeclarationReceivedAfterTheClose() {
            Leaves leaves = workedOn(leave(), 12, 16);
            WorkDuringLeaveSettings settings = WorkDuringLeaveSettings.defaults();
            assertThat(WorkDuringLeave.judge(leaves.file(), day(35), settings)).isEmpty();
            assertThat(WorkDuringLeave.judge(leaves.file(), day(36), settings)).isPresent();
        }

        @Test
        void anEmptyFile() {
            assertThat(judge(new Leaves())).isEmpty();
            assertThat(judge(leave())).isEmpty();
        }
    }

    @Test
    void badSettingsAreNamed() {
        assertThatThrownBy(() -> new WorkDuringLeaveSettings(0, List.of(LeaveReason.COVID), 0.5))
                .hasMessage("work during leave: minWorkedDays = 0, expected 1 or more");
        assertThatThrownBy(() -> new WorkDuringLeaveSettings(2, List.of(), 0.5))
                .hasMessage("work during leave: reasons = [], expected at least one");
        assertThatThrownBy(() -> new WorkDuringLeaveSettings(2, List.of(LeaveReason.COVID), -1))
                .hasMessageContaining("probability = -1.0");
    }

    @Test
    void theEmployerOfTheLeaveIsNotAnotherEmployer() {
        Leaves leaves = new Leaves()
                .leave("A", 3, 23, leave -> leave.setEmployerId(EMPLOYER_1))
                .paid("a", "A", 6, 23, 3_000);
        assertThat(fires(workedOn(leaves, 12, 16)).finding().getText()).doesNotContain("autre employeur");
    }
}
