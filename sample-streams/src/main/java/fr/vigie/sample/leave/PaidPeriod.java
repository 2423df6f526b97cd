package fr.vigie.sample.leave;

import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.sample.people.Period;
import java.time.LocalDate;

/**
 * Days of a leave paid at once.
 *
 * @param paymentId the payment
 * @param period days paid
 * @param dailyCents a day
 * @param proposedOn when it is first known
 * @param paidOn when it is paid, or cancelled
 * @param outcome PAID or CANCELLED
 */
public record PaidPeriod(
        String paymentId,
        Period period,
        long dailyCents,
        LocalDate proposedOn,
        LocalDate paidOn,
        AllowanceStatus outcome) {}
