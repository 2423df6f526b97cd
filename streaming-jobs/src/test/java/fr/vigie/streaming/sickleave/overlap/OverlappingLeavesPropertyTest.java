package fr.vigie.streaming.sickleave.overlap;

import static fr.vigie.streaming.sickleave.Leaves.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.DailyAllowance;
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

class OverlappingLeavesPropertyTest {
    private static final OverlapSettings SETTINGS = OverlapSettings.defaults();
    private static final LocalDate LATE = day(400);

    @Property(tries = 200)
    void theOrderOfTheRecordsDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        LeaveFile file = file(random, true);
        assertThat(OverlappingLeaves.judge(shuffled(file, random), LATE, SETTINGS))
                .isEqualTo(OverlappingLeaves.judge(file, LATE, SETTINGS));
    }

    @Property(tries = 200)
    void nothingIsUndueBeyondWhatIsPaid(@ForAll long seed) {
        LeaveFile file = file(new Random(seed), false);
        for (FindingItem item : OverlappingLeaves.judge(file, LATE, SETTINGS)
                .map(DetectorVerdict::items)
                .orElse(List.of())) {
            DailyAllowance paid = file.allowances().stream()
                    .filter(allowance -> item.getPaymentId().equals(Optional.of(allowance.getPaymentId())))
                    .findFirst()
                    .orElseThrow();
            assertThat(item.getBilledCents()).isEqualTo(paid.getAmountCents());
            assertThat(item.getDueCents()).isBetween(0L, paid.getAmountCents() - 1);
            assertThat(item.getQuantity()).isBetween(1, paid.getDays());
            assertThat(item.getCareDate()).isBetween(paid.getPeriodStart(), paid.getPeriodEnd());
        }
    }

    @Property(tries = 200)
    void aPaymentLessNeverMakesMoreUndue(@ForAll long seed) {
        LeaveFile file = file(new Random(seed), true);
        for (DailyAllowance gone : file.allowances()) {
            List<DailyAllowance> left = new ArrayList<>(file.allowances());
            left.remove(gone);
            assertThat(undue(new LeaveFile(file.patientId(), file.leaves(), left, file.declarations()), SETTINGS))
                    .isLessThanOrEqualTo(undue(file, SETTINGS));
        }
    }

    /** Of each day, everything but the dearest payment: the slow and obvious way, for one employer. */
    @Property(tries = 200)
    void agreesWithAReferenceDayByDay(@ForAll long seed) {
        Leaves leaves = new Leaves();
        Random random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            int from = random.nextInt(1, 30);
            int to = from + random.nextInt(20);
            leaves.leave("L" + i, from, to).paid("P" + i, "L" + i, from, to, random.nextInt(1_000, 5_000));
        }
        LeaveFile file = leaves.file();
        long expected = 0;
        for (int number = 1; number < 60; number++) {
            LocalDate day = day(number);
            List<Long> cents = file.allowances().stream()
                    .filter(paid -> !day.isBefore(paid.getPeriodStart()) && !day.isAfter(paid.getPeriodEnd()))
                    .map(DailyAllowance::getDailyAmountCents)
                    .toList();
            expected += cents.stream().mapToLong(Long::longValue).sum()
                    - cents.stream().mapToLong(Long::longValue).max().orElse(0);
        }
        assertThat(undue(file, new OverlapSettings(1, 0.5))).isEqualTo(expected);
    }

    private static long undue(LeaveFile file, OverlapSettings settings) {
        return OverlappingLeaves.judge(file, LATE, settings)
                .map(DetectorVerdict::undueCents)
                .orElse(0L);
    }

    private static LeaveFile file(Random random, boolean fullyPaid) {
        Leaves leaves = new Leaves();
        for (int i = 0; i < 4; i++) {
            int from = random.nextInt(1, 30);
            int to = from + random.nextInt(1, 20);
            int number = i;
            leaves.leave("L" + i, from, to, leave -> {
                leave.setEmployerId(random.nextInt(3) == 0 ? "E" + random.nextInt(2) : null);
                leave.setRectifies(random.nextInt(12) == 0 ? "L" + (number + 1) % 4 : null);
                leave.setPartTime(random.nextInt(12) == 0 ? Boolean.TRUE : null);
            });
        }
        for (int i = 0; i < 6; i++) {
            int from = random.nextInt(1, 40);
            int to = from + random.nextInt(14);
            leaves.paid("P" + i, "L" + random.nextInt(4), from, to, random.nextInt(1_000, 5_000), paid -> {
                if (!fullyPaid) {
                    paid.setDays(Math.max(1, paid.getDays() - random.nextInt(4)));
                    paid.setAmountCents(random.nextInt(1, 40_000));
                }
            });
        }
        return leaves.file();
    }

    private static LeaveFile shuffled(LeaveFile file, Random random) {
        return new LeaveFile(
                file.patientId(),
                shuffled(file.leaves(), random),
                shuffled(file.allowances(), random),
                shuffled(file.declarations(), random));
    }

    private static <T> List<T> shuffled(List<T> records, Random random) {
        List<T> copy = new ArrayList<>(records);
        Collections.shuffle(copy, random);
        return copy;
    }
}
