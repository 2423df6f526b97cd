package fr.vigie.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.LeaveKind;
import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.event.WorkDeclaration;
import fr.vigie.domain.event.WorkedPeriod;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.tariff.AllowanceTariffs;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Everybody without a part in a planted fraud, look-alikes included, keeps the rules of leaves. */
@TestInstance(Lifecycle.PER_CLASS)
class LeaveRulesTest {
    private static final LocalDate LAST_SCAN = LocalDate.of(2025, 9, 1);

    private LeaveWorld world;
    private Set<String> suspects = Set.of();

    @BeforeAll
    void generate(@TempDir Path folder) throws Exception {
        world = new LeaveWorld(folder, 12);
        suspects = world.suspects();
    }

    private List<SickLeave> honestLeaves() {
        return world.leaves.stream()
                .filter(leave -> !suspects.contains(leave.getPatientId()))
                .toList();
    }

    private List<DailyAllowance> honestPayments() {
        return world.settled().stream()
                .filter(one -> !suspects.contains(one.getPatientId()))
                .toList();
    }

    /** The first leave of a chain; empty where it was written before the world began. */
    private Optional<SickLeave> first(SickLeave leave) {
        SickLeave found = leave;
        while (found.getKind() == LeaveKind.PROLONGATION) {
            SickLeave before = world.leavesById.get(found.getProlongsLeaveId().orElse(""));
            if (before == null) {
                return Optional.empty();
            }
            found = before;
        }
        return Optional.of(found);
    }

    @Test
    void sicknessIsPaidToTheCentAfterThreeDays() {
        int checked = 0;
        for (DailyAllowance payment : honestPayments()) {
            SickLeave leave = world.leavesById.get(payment.getLeaveId());
            Optional<LocalDate> since =
                    leave == null ? Optional.empty() : first(leave).map(SickLeave::getStartOn);
            boolean full = leave != null && leave.getPartTime().isEmpty();
            if (full && since.isPresent() && leave.getReason() == LeaveReason.SICKNESS) {
                List<Cents> wages = payment.getMonthlyWagesCents().orElseThrow().stream()
                        .map(Cents::of)
                        .toList();
                assertThat(AllowanceTariffs.builtIn().dailyAmount(wages, since.get()))
                        .contains(Cents.of(payment.getDailyAmountCents()));
                assertThat(payment.getPeriodStart())
                        .isAfterOrEqualTo(since.get().plusDays(3));
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(50);
    }

    @Test
    void aDayIsPaidOnceForAnEmployer() {
        Set<String> paid = new HashSet<>();
        for (DailyAllowance payment : honestPayments()) {
            for (int i = 0; i < payment.getDays(); i++) {
                assertThat(paid.add(payment.getPatientId()
                                + payment.getEmployerId().orElseThrow()
                                + payment.getPeriodStart().plusDays(i)))
                        .as(payment.toString())
                        .isTrue();
            }
        }
    }

    @Test
    void aPaymentLiesWithinItsLeaveAndIsProposedBeforeItIsPaid() {
        Map<String, AllowanceStatus> before = new HashMap<>();
        for (DailyAllowance payment : world.allowances) {
            SickLeave leave = world.leavesById.get(payment.getLeaveId());
            assertThat(leave).as(payment.toString()).isNotNull();
            assertThat(payment.getPeriodStart()).isAfterOrEqualTo(leave.getStartOn());
            assertThat(payment.getPeriodEnd()).isBeforeOrEqualTo(leave.getEndOn());
            AllowanceStatus last = before.put(payment.getPaymentId(), payment.getStatus());
            assertThat(last)
                    .isEqualTo(payment.getStatus() == AllowanceStatus.PROPOSED ? null : AllowanceStatus.PROPOSED);
        }
    }

    @Test
    void prolongationsAreByThoseWhoMay() {
        int others = 0;
        for (SickLeave leave : honestLeaves()) {
            Optional<String> own = world.patients.get(leave.getPatientId()).getReferringPhysicianId();
            Optional<SickLeave> first = first(leave);
            boolean known = first.flatMap(SickLeave::getPrescriberId).isPresent();
            if (leave.getKind() == LeaveKind.PROLONGATION && own.isPresent() && known) {
                boolean may = leave.getPrescriberId().equals(own)
                        || leave.getPrescriberId().equals(first.get().getPrescriberId());
                assertThat(may || leave.getReferredBy().isPresent())
                        .as(leave.toString())
                        .isTrue();
                others += may ? 0 : 1;
            }
        }
        assertThat(others).isPositive();
    }

    @Test
    void teleLeavesAreShortUnlessByOnesOwnPhysician() {
        assertThat(honestLeaves().stream().filter(SickLeave::getTeleconsultation))
                .isNotEmpty()
                .allMatch(leave -> !leave.getEndOn().isAfter(leave.getStartOn().plusDays(2))
                        || leave.getPrescriberId()
                                .equals(world.patients.get(leave.getPatientId()).getReferringPhysicianId()));
    }

    @Test
    void scansAreNotPaidOnceTheyAreRefused() {
        for (DailyAllowance payment : honestPayments()) {
            SickLeave leave = world.leavesById.get(payment.getLeaveId());
            boolean scan = leave.getScan().orElse(false);
            assertThat(scan && !leave.getPrescribedOn().isBefore(LAST_SCAN)).isFalse();
        }
    }

    @Test
    void peopleOnLeaveDoNotWorkMoreThanTheOneDayOfAClerksSlip() {
        Map<String, Set<LocalDate>> away = new HashMap<>();
        for (DailyAllowance payment : honestPayments()) {
            SickLeave leave = world.leavesById.get(payment.getLeaveId());
            if (leave.getPartTime().isEmpty()) {
                Set<LocalDate> days = away.computeIfAbsent(
                        payment.getPatientId() + payment.getEmployerId().orElseThrow(), key -> new HashSet<>());
                payment.getPeriodStart()
                        .datesUntil(payment.getPeriodEnd().plusDays(1))
                        .forEach(days::add);
            }
        }
        for (WorkDeclaration declaration : world.declarations) {
            Set<LocalDate> days = away.getOrDefault(declaration.getPatientId() + declaration.getEmployerId(), Set.of());
            for (WorkedPeriod worked : declaration.getWorkedPeriods().orElse(List.of())) {
                long both = worked.getFrom()
                        .datesUntil(worked.getTo().plusDays(1))
                        .filter(days::contains)
                        .count();
                assertThat(both).as(declaration.toString()).isLessThanOrEqualTo(1);
            }
        }
    }
}
