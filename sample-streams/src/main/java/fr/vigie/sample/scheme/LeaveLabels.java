package fr.vigie.sample.scheme;

import fr.vigie.sample.label.Instance;
import fr.vigie.sample.leave.PaidPeriod;
import fr.vigie.sample.people.Period;
import java.time.LocalDate;
import java.util.List;

/** Labels the days of paid leaves that were not due. */
public final class LeaveLabels {
    private LeaveLabels() {}

    /**
     * Notes as undue the days of payments that fall in a period; payments beyond the world's last day are no evidence.
     *
     * @return whether there were any
     */
    public static boolean undue(Instance story, List<PaidPeriod> payments, Period notDue, LocalDate lastDay) {
        boolean any = false;
        for (PaidPeriod payment : payments) {
            if (payment.period().overlaps(notDue) && !payment.proposedOn().isAfter(lastDay)) {
                int days = overlap(payment.period(), notDue);
                boolean paid = !payment.paidOn().isAfter(lastDay);
                story.evidence(payment.paymentId(), payment.period().from());
                story.undue("paymentId", payment.paymentId(), days * payment.dailyCents(), paid);
                any = true;
            }
        }
        return any;
    }

    private static int overlap(Period a, Period b) {
        LocalDate from = a.from().isAfter(b.from()) ? a.from() : b.from();
        LocalDate to = a.to().isBefore(b.to()) ? a.to() : b.to();
        return new Period(from, to).days();
    }
}
