package fr.vigie.streaming.sickleave.overlap;

import static fr.vigie.streaming.sickleave.Leaves.EMPLOYER_1;
import static fr.vigie.streaming.sickleave.Leaves.EMPLOYER_2;
import static fr.vigie.streaming.sickleave.Leaves.day;
import static fr.vigie.streaming.sickleave.Leaves.morning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.domain.event.LeaveReason;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.Settlement;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.sickleave.Leaves;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OverlappingLeavesTest {
    private static Optional<DetectorVerdict> judge(Leaves leaves) {
        return OverlappingLeaves.judge(leaves.file(), day(400), OverlapSettings.defaults());
    }

    private static DetectorVerdict fires(Leaves leaves) {
        return judge(leaves).orElseThrow();
    }

    private static Leaves overlap() {
        return new Leaves()
                .leave("A", 3, 16)
                .leave("B", 10, 23)
                .paid("a", "A", 3, 16, 3_000)
                .paid("b", "B", 10, 23, 3_500);
    }

    @Nested
    class Fires {
        @Test
        void twoLeavesPaidForTheSameDaysOweTheCheaperOnTheLaterPayment() {
            DetectorVerdict verdict = fires(overlap());

            FindingItem item = verdict.items().get(0);
            assertThat(verdict.items()).hasSize(1);
            assertThat(item.getPaymentId()).contains("b");
            assertThat(item.getLineId()).isEmpty();
            assertThat(item.getInvoiceId()).isEqualTo("B");
            assertThat(item.getCareDate()).isEqualTo(day(10));
            assertThat(item.getActCode()).isEqualTo("IJ");
            assertThat(item.getCoefficient()).isEqualByComparingTo("1");
            assertThat(item.getQuantity()).isEqualTo(7);
            assertThat(item.getBilledCents()).isEqualTo(49_000);
            assertThat(item.getDueCents()).isEqualTo(49_000 - 7 * 3_000);
            assertThat(item.getSettlement()).isEqualTo(Settlement.PAID);
            assertThat(item.getPaidOn()).contains(day(26));
        }

        @Test
        void theFindingSaysItInOneSentence() {
            Finding finding = fires(overlap()).finding();
            assertThat(finding.getText())
                    .isEqualTo(
                            "7\u00A0jours d'indemnités journalières (du 10/01/2022 au 16/01/2022) ont été payés ou proposés"
                                    + " en double au titre de 2 arrêts qui se chevauchent, sans que des employeurs différents"
                                    + " l'expliquent : 210,00\u00A0€ sont indus (article L. 133-4-1 du code de la sécurité sociale).");
            assertThat(finding.getEvidenceIds()).containsExactly("A", "B", "a", "b");
            assertThat(finding.getFirstEvidenceAt()).isEqualTo(morning(4));
            assertThat(finding.getLastEvidenceAt()).isEqualTo(morning(26));
        }

        @Test
        void theSameLeavePaidTwice() {
            assertThat(fires(new Leaves()
                                    .leave("A", 1, 14)
                                    .paid("a", "A", 1, 14, 3_000)
                                    .paid("a2", "A", 1, 14, 3_000))
                            .undueCents())
                    .isEqualTo(14 * 3_000);
        }

        @Test
        void sicknessAndMaternityForSeveralDays() {
            assertThat(fires(new Leaves()
                                    .leave("A", 1, 10)
                                    .leave("M", 8, 100, leave -> leave.setReason(LeaveReason.MATERNITY))
                                    .paid("a", "A", 1, 10, 3_000)
                                    .paid("m", "M", 8, 21, 5_000))
                            .undueCents())
                    .isEqualTo(3 * 3_000);
        }

        @Test
        void twoLeavesOfTheSameEmployer() {
            assertThat(judge(employers(EMPLOYER_1, EMPLOYER_1))).isPresent();
        }

        @Test
        void oneEmployerIsNotKnown() {
            assertThat(judge(new Leaves()
                            .leave("A", 1, 14, leave -> leave.setEmployerId(EMPLOYER_1))
                            .leave("B", 1, 14)
                            .paid("a", "A", 1, 14, 3_000)
                            .paid("b", "B", 1, 14, 3_000)))
                    .isPresent();
        }

        @Test
        void aProposalCanStillBeStopped() {
            DetectorVerdict verdict = fires(new Leaves()
                    .leave("A", 1, 14)
                    .leave("B", 1, 14)
                    .paid("a", "A", 1, 14, 3_000, paid -> {
                        paid.setStatus(AllowanceStatus.PROPOSED);
                        paid.setAt(morning(2));
                    })
                    .paid("b", "B", 1, 14, 3_000));
            FindingItem item = verdict.items().get(0);
            assertThat(item.getPaymentId()).as("the one that is not paid yet").contains("a");
            assertThat(item.getSettlement()).isEqualTo(Settlement.PROPOSED);
            assertThat(item.getPaidOn()).isEmpty();
            assertThat(verdict.finding().getText()).contains("420,00\u00A0€ (pas encore payés) sont indus");
        }

        @Test
        void threePaymentsLeaveTheDearestDue() {
            assertThat(fires(new Leaves()
                                    .leave("A", 1, 10)
                                    .leave("B", 1, 10)
                                    .leave("C", 1, 10)
                                    .paid("a", "A", 1, 10, 3_000)
                                    .paid("b", "B", 1, 10, 4_000)
                                    .paid("c", "C", 1, 10, 2_000))
                            .undueCents())
                    .isEqualTo(10 * (3_000 + 2_000));
        }

        @Test
        void theSumNeverExceedsThePayment() {
            assertThat(fires(new Leaves()
                                    .leave("A", 1, 14)
                                    .leave("B", 1, 14)
                                    .paid("a", "A", 1, 14, 3_000)
                                    .paid("b", "B", 1, 14, 3_000, paid -> paid.setAmountCents(10_000)))
                            .undueCents())
                    .isEqualTo(10_000);
        }

        @Test
        void daysNotPaidWithinAPeriodAreInTheInsuredsFavour() {
            FindingItem item = fires(new Leaves()
                            .leave("A", 1, 14)
                            .leave("B", 1, 14)
                            .paid("a", "A", 1, 14, 3_000, paid -> paid.setDays(12))
                            .paid("b", "B", 1, 14, 3_000, paid -> paid.setDays(11)))
                    .items()
                    .get(0);
            assertThat(item.getQuantity()).isEqualTo(14 - 2 - 3);
        }
    }

    @Nested
    class MustNotFire {
        @Test
        void severalEmployersAllStopped() {
            assertThat(judge(employers(EMPLOYER_1, EMPLOYER_2))).isEmpty();
        }

        @Test
        void oneLeaveAttestedByTwoEmployers() {
            assertThat(judge(new Leaves()
                            .leave("A", 1, 14)
                            .paid("a", "A", 1, 14, 3_000, paid -> paid.setEmployerId(EMPLOYER_1))
                            .paid("b", "A", 1, 14, 3_000, paid -> paid.setEmployerId(EMPLOYER_2))))
                    .isEmpty();
        }

        @Test
        void aRectifiedLeave() {
            assertThat(judge(overlap().leave("C", 3, 16, leave -> leave.setRectifies("A"))))
                    .isEmpty();
            assertThat(judge(new Leaves()
                            .leave("A", 1, 14)
                            .leave("B", 1, 14, leave -> leave.setRectifies("A"))
                            .paid("a", "A", 1, 14, 3_000)
                            .paid("b", "B", 1, 14, 3_000)))
                    .isEmpty();
        }

        @Test
        void aLeaveRectifiedThroughAChain() {
            assertThat(judge(new Leaves()
                            .leave("A", 1, 14)
                            .leave("B", 1, 14, leave -> leave.setRectifies("A"))
                            .leave("C", 1, 14, leave -> leave.setRectifies("B"))
                            .paid("a", "A", 1, 14, 3_000)
                            .paid("c", "C", 1, 14, 3_000)))
                    .isEmpty();
        }

        @Test
        void aPaymentWhoseLeaveIsNotKnown() {
            assertThat(judge(new Leaves()
                            .leave("A", 1, 14)
                            .paid("a", "A", 1, 14, 3_000)
                            .paid("b", "B", 1, 14, 3_000)))
                    .isEmpty();
        }

        @Test
        void aCancelledPayment() {
            assertThat(judge(new Leaves()
                            .leave("A", 1, 14)
                            .leave("B", 1, 14)
                            .paid("a", "A", 1, 14, 3_000)
                            .paid("b", "B", 1, 14, 3_000, paid -> paid.setStatus(AllowanceStatus.CANCELLED))))
                    .isEmpty();
        }

        @Test
        void aPaymentOfNothing() {
            assertThat(judge(new Leaves()
                            .leave("A", 1, 14)
                            .leave("B", 1, 14)
                            .paid("a", "A", 1, 14, 3_000)
                            .paid("b", "B", 1, 14, 0)))
                    .isEmpty();
        }

        @Test
        void partTimeForTherapy() {
            assertThat(judge(new Leaves()
                            .leave("A", 1, 14)
                            .leave("B", 1, 14, leave -> leave.setPartTime(true))
                            .paid("a", "A", 1, 14, 3_000)
                            .paid("b", "B", 1, 14, 1_500)))
                    .isEmpty();
        }

        @Test
        void maternityThatStartsOnTheLastDayOfTheSickness() {
            assertThat(judge(new Leaves()
                            .leave("A", 1, 10)
                            .leave("M", 10, 100, leave -> leave.setReason(LeaveReason.MATERNITY))
                            .paid("a", "A", 1, 10, 3_000)
                            .paid("m", "M", 10, 23, 5_000)))
                    .isEmpty();
        }

        @Test
        void fortnightsThatTouchOnABoundaryDayEachTime() {
            assertThat(judge(new Leaves()
                            .leave("A", 1, 40)
                            .paid("a1", "A", 1, 14, 3_000)
                            .paid("a2", "A", 14, 27, 3_000)
                            .paid("a3", "A", 27, 40, 3_000)))
                    .isEmpty();
        }

        @Test
        void prolongationsPaidOneAfterTheOther() {
            assertThat(judge(new Leaves()
                            .leave("A", 1, 14)
                            .leave("B", 15, 28, leave -> leave.setProlongsLeaveId("A"))
                            .paid("a", "A", 4, 14, 3_000)
                            .paid("b", "B", 15, 28, 3_000)))
                    .isEmpty();
        }

        @Test
        void leavesThatOverlapButArePaidOnce() {
            assertThat(judge(new Leaves().leave("A", 1, 14).leave("B", 5, 20).paid("a", "A", 1, 14, 3_000)))
                    .isEmpty();
        }

        @Test
        void whatComesAfterTheClose() {
            assertThat(OverlappingLeaves.judge(overlap().file(), day(25), OverlapSettings.defaults()))
                    .isEmpty();
            assertThat(OverlappingLeaves.judge(overlap().file(), day(26), OverlapSettings.defaults()))
                    .isPresent();
        }

        @Test
        void anEmptyFile() {
            assertThat(judge(new Leaves())).isEmpty();
        }
    }

    @Test
    void badSettingsAreNamed() {
        assertThatThrownBy(() -> new OverlapSettings(0, 0.5))
                .hasMessage("overlapping leaves: minCommonDays = 0, expected 1 or more");
        assertThatThrownBy(() -> new OverlapSettings(2, 1.5))
                .hasMessage("overlapping leaves: probability = 1.5, expected between 0.0 and 1.0");
    }

    private static Leaves employers(String one, String other) {
        return new Leaves()
                .leave("A", 1, 14, leave -> leave.setEmployerId(one))
                .leave("B", 1, 14, leave -> leave.setEmployerId(other))
                .paid("a", "A", 1, 14, 3_000)
                .paid("b", "B", 1, 14, 3_000);
    }
}
