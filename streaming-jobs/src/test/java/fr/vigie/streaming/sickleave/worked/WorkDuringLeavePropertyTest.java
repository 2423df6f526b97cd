package fr.vigie.streaming.sickleave.worked;

import static fr.vigie.streaming.sickleave.Leaves.day;
import static fr.vigie.streaming.sickleave.Leaves.periods;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.event.WorkDeclaration;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.sickleave.LeaveFile;
import fr.vigie.streaming.sickleave.Leaves;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class WorkDuringLeavePropertyTest {
    private static final WorkDuringLeaveSettings SETTINGS = WorkDuringLeaveSettings.defaults();
    private static final LocalDate LATE = day(400);

    @Property(tries = 200)
    void theOrderOfTheRecordsDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        LeaveFile file = file(random, true);
        LeaveFile shuffled = new LeaveFile(
                file.patientId(),
                shuffled(file.leaves(), random),
                shuffled(file.allowances(), random),
                shuffled(file.declarations(), random));
        assertThat(WorkDuringLeave.judge(shuffled, LATE, SETTINGS))
                .isEqualTo(WorkDuringLeave.judge(file, LATE, SETTINGS));
    }

    @Property(tries = 200)
    void nothingIsUndueBeyondWhatIsPaid(@ForAll long seed) {
        LeaveFile file = file(new Random(seed), false);
        for (FindingItem item : WorkDuringLeave.judge(file, LATE, SETTINGS)
                .map(DetectorVerdict::items)
                .orElse(List.of())) {
            DailyAllowance paid = file.allowances().stream()
                    .filter(allowance -> item.getPaymentId().equals(Optional.of(allowance.getPaymentId())))
                    .findFirst()
                    .orElseThrow();
            assertThat(item.getDueCents()).isBetween(0L, paid.getAmountCents() - 1);
            assertThat(item.getQuantity()).isBetween(1, paid.getDays());
        }
    }

    @Property(tries = 200)
    void aRecordLessNeverMakesMoreUndue(@ForAll long seed) {
        LeaveFile file = file(new Random(seed), true);
        long all = undue(file, SETTINGS);
        for (DailyAllowance gone : file.allowances()) {
            List<DailyAllowance> left = new ArrayList<>(file.allowances());
            left.remove(gone);
            assertThat(undue(new LeaveFile("p1", file.leaves(), left, file.declarations()), SETTINGS))
                    .isLessThanOrEqualTo(all);
        }
        for (WorkDeclaration gone : file.declarations()) {
            List<WorkDeclaration> left = new ArrayList<>(file.declarations());
            left.remove(gone);
            assertThat(undue(new LeaveFile("p1", file.leaves(), file.allowances(), left), SETTINGS))
                    .isLessThanOrEqualTo(all);
        }
    }

    /** The cheapest of all the ways in which the days declared can have been worked: every one is tried. */
    @Property(tries = 200)
    void theLowerBoundIsTheCheapestWayToHaveWorked(@ForAll long seed) {
        Random random = new Random(seed);
        int from = random.nextInt(1, 20);
        int length = random.nextInt(1, 11);
        int worked = random.nextInt(length + 1);
        Leaves leaves = new Leaves().leave("A", random.nextInt(1, 15), random.nextInt(15, 31));
        for (int i = 0; i < 3; i++) {
            int paidFrom = 1 + i * 10;
            leaves.paid("a" + i, "A", paidFrom, paidFrom + random.nextInt(10), random.nextInt(1_000, 5_000));
        }
        leaves.worked("d", worked, declared -> {
            declared.setContractStart(day(from));
            declared.setContractEnd(day(from + length - 1));
        });
        WorkDuringLeaveSettings settings = new WorkDuringLeaveSettings(1, List.of(LeaveReason.SICKNESS), 0.5);
        assertThat(undue(leaves.file(), settings)).isEqualTo(cheapest(leaves.file(), from, length, worked));
    }

    private static long cheapest(LeaveFile file, int from, int length, int worked) {
        long least = Long.MAX_VALUE;
        for (int days = 0; days < 1 << length; days++) {
            if (Integer.bitCount(days) == worked) {
                long cents = 0;
                for (int i = 0; i < length; i++) {
                    cents += (days >> i & 1) == 1 ? price(file, day(from + i)) : 0;
                }
                least = Math.min(least, cents);
            }
        }
        return least;
    }

    private static long price(LeaveFile file, LocalDate day) {
        boolean inside = day.isAfter(file.leaves().get(0).getStartOn())
                && day.isBefore(file.leaves().get(0).getEndOn());
        return file.allowances().stream()
                .filter(paid -> inside && !day.isBefore(paid.getPeriodStart()) && !day.isAfter(paid.getPeriodEnd()))
                .mapToLong(DailyAllowance::getDailyAmountCents)
                .sum();
    }

    private static long undue(LeaveFile file, WorkDuringLeaveSettings settings) {
        return WorkDuringLeave.judge(file, LATE, settings)
                .map(DetectorVerdict::undueCents)
                .orElse(0L);
    }

    private static LeaveFile file(Random random, boolean fullyPaid) {
        Leaves leaves = new Leaves();
        for (int i = 0; i < 3; i++) {
            int from = random.nextInt(1, 30);
            leaves.leave("L" + i, from, from + random.nextInt(1, 25), leave -> {
                leave.setPartTime(random.nextInt(10) == 0 ? Boolean.TRUE : null);
                leave.setReason(random.nextInt(10) == 0 ? LeaveReason.MATERNITY : LeaveReason.SICKNESS);
            });
        }
        for (int i = 0; i < 5; i++) {
            int from = random.nextInt(1, 45);
            leaves.paid(
                    "P" + i, "L" + random.nextInt(3), from, from + random.nextInt(14), random.nextInt(1, 5_000), p -> {
                        if (!fullyPaid) {
                            p.setDays(Math.max(1, p.getDays() - random.nextInt(4)));
                            p.setAmountCents(random.nextInt(1, 40_000));
                        }
                    });
        }
        for (int i = 0; i < 4; i++) {
            int from = random.nextInt(1, 31);
            boolean located = random.nextBoolean();
            int february = random.nextInt(3);
            leaves.worked("D" + i, random.nextInt(25), declared -> {
                declared.setMonth(february == 0 ? "2022-02" : "2022-01");
                declared.setWorkedPeriods(located ? periods(from, from + random.nextInt(20)) : null);
                declared.setContractEnd(random.nextInt(4) == 0 ? day(random.nextInt(50)) : null);
            });
        }
        return leaves.file();
    }

    private static <T> List<T> shuffled(List<T> records, Random random) {
        List<T> copy = new ArrayList<>(records);
        Collections.shuffle(copy, random);
        return copy;
    }
}
