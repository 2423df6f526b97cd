package fr.vigie.streaming.sickleave.account;

import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.fact.AccountDeclared;
import fr.vigie.streaming.fact.AccountUse;
import fr.vigie.streaming.fact.LeavePayment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Payments of a running leave that went to an account which replaced another online shortly before.
 *
 * @param use the insured's use of the account
 * @param change the change of account
 * @param payments the payments after it, in order
 * @param daysToPayment days from the change to the first of them
 */
record Diversion(AccountUse use, AccountDeclared change, List<LeavePayment> payments, int daysToPayment) {
    private static final Comparator<LeavePayment> IN_ORDER =
            Comparator.comparing(LeavePayment::getAt).thenComparing(LeavePayment::getPaymentId);

    /** The diversion in a use, by the first change that looks like one. */
    static Optional<Diversion> in(AccountUse use, int maxDaysToPayment) {
        return use.getDeclared().stream()
                .filter(change -> change.getOnline() && change.getReplaces())
                .flatMap(change -> after(use, change).stream())
                .filter(diversion -> diversion.daysToPayment <= maxDaysToPayment)
                .min(Comparator.comparing((Diversion diversion) -> diversion.change.getAt())
                        .thenComparing(diversion -> diversion.change.getChangeId()));
    }

    private static Optional<Diversion> after(AccountUse use, AccountDeclared change) {
        LocalDate changed = ParisDay.of(change.getAt());
        List<LeavePayment> payments = use.getPayments().stream()
                .filter(payment -> payment.getAt().isAfter(change.getAt()))
                .sorted(IN_ORDER)
                .toList();
        return payments.stream()
                .findFirst()
                .filter(first -> first.getLeaveStart().isBefore(changed))
                .map(first -> new Diversion(
                        use, change, payments, (int) ChronoUnit.DAYS.between(changed, ParisDay.of(first.getAt()))));
    }

    /** Whether the insured took the account back in some other way than online, within some days. */
    boolean takenBackWithin(int days) {
        return change.getTakenBack()
                && change.getLeftAt()
                        .filter(left -> ChronoUnit.DAYS.between(ParisDay.of(change.getAt()), ParisDay.of(left)) <= days)
                        .isPresent();
    }
}
