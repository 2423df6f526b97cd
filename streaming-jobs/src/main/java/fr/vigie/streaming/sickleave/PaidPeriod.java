package fr.vigie.streaming.sickleave;

import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.streaming.finding.Evidence;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Days paid or proposed under a leave that is in force.
 *
 * @param allowance the payment, not cancelled, of more than nothing
 * @param leave its leave, replaced by no other
 */
public record PaidPeriod(DailyAllowance allowance, SickLeave leave) {

    /** Paid before proposed, then by date of the decision, then by payment: the later of two payments is the undue one. */
    public static final Comparator<PaidPeriod> FIRST_DUE = Comparator.<PaidPeriod, Boolean>comparing(
                    paid -> paid.allowance.getStatus() != AllowanceStatus.PAID)
            .thenComparing(paid -> paid.allowance.getAt())
            .thenComparing(paid -> paid.allowance.getPaymentId());

    /**
     * The paid periods of a file.
     *
     * <p>A payment whose leave is unknown or replaced by another does not count: its regularisation is under way. Nor does
     * one whose period ends before it starts.
     */
    public static List<PaidPeriod> of(LeaveFile file) {
        Map<String, SickLeave> inForce = new HashMap<>();
        inForce(file).forEach(leave -> inForce.put(leave.getLeaveId(), leave));
        return file.allowances().stream()
                .filter(PaidPeriod::counts)
                .flatMap(paid ->
                        Stream.ofNullable(inForce.get(paid.getLeaveId())).map(leave -> new PaidPeriod(paid, leave)))
                .toList();
    }

    /** The leaves of a file that no other replaces. */
    public static List<SickLeave> inForce(LeaveFile file) {
        Set<String> replaced = replaced(file.leaves());
        return file.leaves().stream()
                .filter(leave -> !replaced.contains(leave.getLeaveId()))
                .toList();
    }

    private static Set<String> replaced(List<SickLeave> leaves) {
        Set<String> replaced = new HashSet<>();
        for (SickLeave leave : leaves) {
            leave.getRectifies()
                    .filter(other -> !other.equals(leave.getLeaveId()))
                    .ifPresent(replaced::add);
        }
        return replaced;
    }

    private static boolean counts(DailyAllowance paid) {
        return paid.getStatus() != AllowanceStatus.CANCELLED
                && paid.getAmountCents() > 0
                && paid.getDays() > 0
                && !paid.getPeriodEnd().isBefore(paid.getPeriodStart());
    }

    /** The payment's identifier. */
    public String paymentId() {
        return allowance.getPaymentId();
    }

    /** First day paid. */
    public LocalDate start() {
        return allowance.getPeriodStart();
    }

    /** Last day paid. */
    public LocalDate end() {
        return allowance.getPeriodEnd();
    }

    /** What one day is paid, in cents. */
    public long dailyCents() {
        return allowance.getDailyAmountCents();
    }

    /** Every calendar day of the period. */
    public Stream<LocalDate> days() {
        return start().datesUntil(end().plusDays(1));
    }

    /** Days of the period that are not paid; which ones is not known. */
    public int unpaidDays() {
        long length = ChronoUnit.DAYS.between(start(), end()) + 1;
        return (int) Math.max(0, length - allowance.getDays());
    }

    /** SIRET of the employer whose wages are replaced, from the payment or else from the leave. */
    public Optional<String> employerId() {
        return allowance.getEmployerId().or(leave::getEmployerId);
    }

    /** The payment and its leave, as evidence. */
    public Stream<Evidence> evidence() {
        return Stream.of(
                new Evidence(allowance.getAt(), paymentId()), new Evidence(leave.getReceivedAt(), leave.getLeaveId()));
    }

    /** Whether the leave allows part-time work (temps partiel thérapeutique). */
    public boolean partTime() {
        return leave.getPartTime().orElse(false);
    }
}
