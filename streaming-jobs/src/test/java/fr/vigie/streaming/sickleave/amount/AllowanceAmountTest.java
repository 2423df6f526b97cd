package fr.vigie.streaming.sickleave.amount;

import static fr.vigie.streaming.sickleave.LeaveKnowledge.insured;
import static fr.vigie.streaming.sickleave.LeaveKnowledge.knownOn;
import static fr.vigie.streaming.sickleave.Leaves.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.LeaveKind;
import fr.vigie.domain.event.LeaveReason;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.sickleave.Insured;
import fr.vigie.streaming.sickleave.LeaveFile;
import fr.vigie.streaming.sickleave.Leaves;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AllowanceAmountTest {
    private static final AllowanceAmount RULE = new AllowanceAmount(AllowanceAmountSettings.defaults());
    private static final Insured WITHOUT_ALD = insured(patient -> {});
    /** Three months of 2,000 €: 32.88 € a day. */
    private static final Consumer<DailyAllowance> WAGES =
            paid -> paid.setMonthlyWagesCents(List.of(200_000L, 200_000L, 200_000L));

    private static List<DetectorVerdict> judge(Leaves leaves, Insured insured) {
        return RULE.judge(leaves.file(), insured, knownOn(1500));
    }

    private static List<DetectorVerdict> judge(Leaves leaves) {
        return judge(leaves, WITHOUT_ALD);
    }

    private static DetectorVerdict fires(Leaves leaves, String code) {
        List<DetectorVerdict> verdicts = judge(leaves);
        assertThat(verdicts)
                .singleElement()
                .extracting(one -> one.finding().getCode())
                .isEqualTo(code);
        return verdicts.get(0);
    }

    @Nested
    class Fires {
        @Test
        void aDayAboveHalfOfTheDailyWage() {
            FindingItem item = fires(
                            new Leaves().leave("A", 1, 28).paid("a", "A", 4, 28, 4_288, WAGES), AllowanceAmount.RATE)
                    .items()
                    .get(0);
            assertThat(item.getBilledCents()).isEqualTo(25 * 4_288);
            assertThat(item.getDueCents()).isEqualTo(25 * 3_288);
            assertThat(item.getQuantity()).isEqualTo(25);
        }

        @Test
        void aDayAboveTheCap() {
            // 1.8 SMIC of December 2021: 2,861.05 € a month, 47.03 € a day.
            assertThat(fires(
                                    new Leaves()
                                            .leave("A", 1, 28)
                                            .paid(
                                                    "a",
                                                    "A",
                                                    4,
                                                    28,
                                                    5_000,
                                                    paid -> paid.setDeclaredWagesCents(2_000_000L)),
                                    AllowanceAmount.RATE)
                            .undueCents())
                    .isEqualTo(25 * (5_000 - 4_703));
        }

        @Test
        void waitingDaysThatWerePaid() {
            DetectorVerdict verdict =
                    fires(new Leaves().leave("A", 1, 28).paid("a", "A", 1, 28, 3_000), AllowanceAmount.WAITING_DAYS);
            assertThat(verdict.undueCents()).isEqualTo(3 * 3_000);
            assertThat(verdict.finding().getText())
                    .isEqualTo(
                            "3\u00A0jours de carence ont été payés au début d'un arrêt initial, soit 90,00\u00A0€ indus"
                                    + " (articles L. 323-1 et R. 323-1 du code de la sécurité sociale).");
        }

        @Test
        void daysAfterTheEndOfTheLeave() {
            DetectorVerdict verdict =
                    fires(new Leaves().leave("A", 1, 14).paid("a", "A", 4, 20, 3_000), AllowanceAmount.OUTSIDE_LEAVE);
            assertThat(verdict.undueCents()).isEqualTo(6 * 3_000);
            assertThat(verdict.items().get(0).getCareDate()).isEqualTo(day(15));
        }

        @Test
        void moreThan360DaysInThreeYears() {
            // 4 leaves of 97 paid days: 388, of which 28 are beyond 360.
            assertThat(fires(fourLeavesOf(97), AllowanceAmount.MAX_DAYS).undueCents())
                    .isEqualTo(28 * 3_000);
        }
    }

    private static Leaves fourLeavesOf(int paidDays) {
        Leaves leaves = new Leaves();
        for (int i = 0; i < 4; i++) {
            int from = 1 + i * 200;
            leaves.leave("L" + i, from, from + paidDays + 2)
                    .paid("P" + i, "L" + i, from + 3, from + paidDays + 2, 3_000);
        }
        return leaves;
    }

    @Nested
    class StaysSilent {
        @Test
        void whereTheWagesAreNotKnown() {
            assertThat(judge(new Leaves().leave("A", 1, 28).paid("a", "A", 4, 28, 9_000)))
                    .isEmpty();
        }

        @Test
        void onACentOfRounding() {
            assertThat(judge(new Leaves().leave("A", 1, 350).paid("a", "A", 4, 350, 3_290, WAGES)))
                    .isEmpty();
        }

        @Test
        void onASmallError() {
            assertThat(judge(new Leaves().leave("A", 1, 14).paid("a", "A", 1, 14, 1_600)))
                    .isEmpty();
        }

        @Test
        void aWorkAccidentFollowsItsOwnFormula() {
            assertThat(judge(new Leaves()
                            .leave("A", 1, 28, leave -> leave.setReason(LeaveReason.WORK_ACCIDENT))
                            .paid("a", "A", 1, 28, 5_500, WAGES)))
                    .isEmpty();
        }

        @Test
        void aCovidLeaveHasNoWaitingDays() {
            assertThat(judge(new Leaves()
                            .leave("A", 1, 28, leave -> leave.setReason(LeaveReason.COVID))
                            .paid("a", "A", 1, 28, 3_000)))
                    .isEmpty();
        }

        @Test
        void aProlongationHasNoWaitingDays() {
            assertThat(judge(new Leaves()
                            .leave("A", 1, 14)
                            .leave("B", 15, 28, leave -> {
                                leave.setKind(LeaveKind.PROLONGATION);
                                leave.setProlongsLeaveId("A");
                            })
                            .paid("a", "A", 4, 14, 3_000)
                            .paid("b", "B", 15, 28, 3_000)))
                    .isEmpty();
        }

        @Test
        void aNewLeaveWithin48HoursGoesOnWithoutWaitingDays() {
            assertThat(judge(new Leaves()
                            .leave("A", 1, 14)
                            .leave("B", 17, 30)
                            .paid("a", "A", 4, 14, 3_000)
                            .paid("b", "B", 17, 30, 3_000)))
                    .isEmpty();
        }

        @Test
        void aLongTermConditionWaitsOnce() {
            Leaves leaves = new Leaves().leave("A", 1, 28).paid("a", "A", 1, 28, 3_000);
            assertThat(judge(leaves, insured(patient -> patient.setLongTermCondition(true))))
                    .isEmpty();
            assertThat(judge(leaves, insured(patient -> patient.setLongTermCondition(null))))
                    .isEmpty();
            assertThat(judge(leaves, Insured.UNKNOWN)).isEmpty();
        }

        @Test
        void aLongTermConditionHasNoLimitOf360Days() {
            assertThat(judge(fourLeavesOf(97), insured(patient -> patient.setLongTermCondition(true))))
                    .isEmpty();
        }

        @Test
        void anInterruptionOfMoreThanSixMonthsMayBeALongTermCondition() {
            assertThat(judge(new Leaves().leave("A", 1, 400).paid("a", "A", 4, 400, 3_000)))
                    .isEmpty();
        }

        @Test
        void threeHundredAndSixtyDays() {
            assertThat(judge(fourLeavesOf(90))).isEmpty();
        }

        @Test
        void daysThatAnotherLeaveCovers() {
            assertThat(judge(new Leaves().leave("A", 1, 14).leave("B", 15, 28).paid("a", "A", 4, 20, 3_000)))
                    .isEmpty();
        }

        @Test
        void aLeaveThatWasShortenedSince() {
            assertThat(judge(new Leaves()
                            .leave("A", 1, 28)
                            .leave("B", 1, 14, leave -> leave.setRectifies("A"))
                            .paid("a", "A", 4, 28, 3_000)))
                    .isEmpty();
        }

        @Test
        void aCancelledPayment() {
            assertThat(judge(new Leaves()
                            .leave("A", 1, 14)
                            .paid("a", "A", 1, 28, 3_000, paid -> paid.setStatus(AllowanceStatus.CANCELLED))))
                    .isEmpty();
        }

        @Test
        void aPeriodLongerThanTheDaysPaid() {
            assertThat(judge(new Leaves().leave("A", 1, 28).paid("a", "A", 1, 28, 3_000, paid -> paid.setDays(25))))
                    .isEmpty();
        }

        @Test
        void aThirdChildBeforeJuly2020() {
            assertThat(judge(new Leaves()
                            .leave("A", 1, 28, leave -> leave.setStartOn(LocalDate.of(2020, 6, 1)))
                            .paid("a", "A", 4, 28, 4_288, WAGES)))
                    .isEmpty();
        }
    }

    @Property(tries = 100)
    void theOrderOfTheRecordsDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        Leaves leaves = new Leaves();
        for (int i = 0; i < 5; i++) {
            int from = random.nextInt(1, 60);
            int to = from + random.nextInt(1, 40);
            leaves.leave("L" + i, from, to).paid("P" + i, "L" + i, from, to + random.nextInt(5), 4_000, WAGES);
        }
        LeaveFile file = leaves.file();
        List<DailyAllowance> shuffled = new ArrayList<>(file.allowances());
        Collections.shuffle(shuffled, random);
        LeaveFile other = new LeaveFile(file.patientId(), file.leaves(), shuffled, file.declarations());
        assertThat(RULE.judge(other, WITHOUT_ALD, knownOn(400))).isEqualTo(RULE.judge(file, WITHOUT_ALD, knownOn(400)));
    }

    @Property(tries = 100)
    void nothingIsUndueBeyondWhatIsPaid(@ForAll long seed) {
        Random random = new Random(seed);
        Leaves leaves = new Leaves();
        for (int i = 0; i < 5; i++) {
            int from = random.nextInt(1, 60);
            int to = from + random.nextInt(1, 40);
            leaves.leave("L" + i, from, to)
                    .paid("P" + i, "L" + i, Math.max(1, from - 2), to + 3, random.nextInt(1, 9_000), paid -> {
                        WAGES.accept(paid);
                        paid.setDays(random.nextInt(1, paid.getDays() + 1));
                        paid.setAmountCents(random.nextInt(1, 200_000));
                    });
        }
        for (DetectorVerdict verdict : RULE.judge(leaves.file(), WITHOUT_ALD, knownOn(400))) {
            verdict.items().forEach(item -> assertThat(item.getDueCents()).isBetween(0L, item.getBilledCents() - 1));
        }
    }

    @Test
    void badSettingsAreNamed() {
        assertThatThrownBy(() -> new AllowanceAmountSettings(-1, 5_000, 3, 183, day(1), 0.1))
                .hasMessage("allowance amount: toleranceCentsPerDay = -1, expected 0 or more");
        assertThatThrownBy(() -> new AllowanceAmountSettings(2, 0, 3, 183, day(1), 0.1))
                .hasMessage("allowance amount: minUndueCents = 0, expected 1 or more");
        assertThatThrownBy(() -> new AllowanceAmountSettings(2, 1, -1, 183, day(1), 0.1))
                .hasMessage("allowance amount: continuationDays = -1, expected 0 or more");
        assertThatThrownBy(() -> new AllowanceAmountSettings(2, 1, 3, 0, day(1), 0.1))
                .hasMessage("allowance amount: longIllnessDays = 0, expected 1 or more");
        assertThatThrownBy(() -> new AllowanceAmountSettings(2, 1, 3, 183, day(1), 1.1))
                .hasMessage("allowance amount: probability = 1.1, expected between 0.0 and 1.0");
    }
}
