package fr.vigie.streaming.sickleave.link;

import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.event.WorkDeclaration;
import fr.vigie.streaming.fact.DeclaredMonth;
import fr.vigie.streaming.fact.EmployeeLeave;
import fr.vigie.streaming.fact.Employment;
import fr.vigie.streaming.fact.LeavePayment;
import fr.vigie.streaming.sickleave.LeaveFile;
import fr.vigie.streaming.sickleave.PaidPeriod;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * The jobs of an insured from which there are leaves, as their employers are told of them.
 *
 * @param leaves the leaves for sickness in force
 * @param payments the payments of a leave, as they travel
 */
record Employments(
        LeaveFile file,
        List<SickLeave> leaves,
        List<PaidPeriod> paid,
        Function<SickLeave, List<LeavePayment>> payments) {
    private static final int MONTHS = 3;

    /** The employer of a leave: the one that it names, or else its payments. */
    Optional<String> employer(SickLeave leave) {
        return leave.getEmployerId().or(() -> paid.stream()
                .filter(one -> one.leave().getLeaveId().equals(leave.getLeaveId()))
                .flatMap(one -> one.allowance().getEmployerId().stream())
                .findFirst());
    }

    Employment of(String employer) {
        List<SickLeave> from = leaves.stream()
                .filter(leave -> employer(leave).equals(Optional.of(employer)))
                .toList();
        return Employment.newBuilder()
                .setPatientId(file.patientId())
                .setMonthlyWageCents(
                        from.stream().flatMapToLong(this::wages).max().orElse(0))
                .setLeaves(from.stream()
                        .map(leave -> new EmployeeLeave(
                                leave.getLeaveId(),
                                leave.getReceivedAt(),
                                leave.getStartOn(),
                                leave.getEndOn(),
                                payments.apply(leave)))
                        .toList())
                .setMonths(file.declarations().stream()
                        .filter(declared -> declared.getEmployerId().equals(employer))
                        .map(Employments::month)
                        .toList())
                .build();
    }

    private LongStream wages(SickLeave leave) {
        return paid.stream()
                .filter(one -> one.leave().getLeaveId().equals(leave.getLeaveId()))
                .map(PaidPeriod::allowance)
                .flatMapToLong(Employments::wages);
    }

    private static LongStream wages(DailyAllowance allowance) {
        LongStream months =
                allowance.getMonthlyWagesCents().orElse(List.of()).stream().mapToLong(Long::longValue);
        LongStream mean = allowance.getDeclaredWagesCents().stream().mapToLong(sum -> sum / MONTHS);
        return LongStream.concat(months, mean);
    }

    private static DeclaredMonth month(WorkDeclaration declared) {
        return new DeclaredMonth(
                declared.getDeclarationId(),
                declared.getReceivedAt(),
                declared.getMonth(),
                declared.getGrossWageCents(),
                declared.getContributionsPaid());
    }
}
