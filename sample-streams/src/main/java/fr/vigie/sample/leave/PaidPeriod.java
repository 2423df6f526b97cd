package fr.vigie.sample.leave;

import fr.vigie.sample.people.Period;
import java.time.LocalDate;

/**
 * Days of a leave paid at once.
 *
 * @param paymentId the payment
 * @param period days paid
 * @param dailyCents a day
 * @param proposedOn when it is first known
 * @param paidOn when it is paid
 */
public record PaidPeriod(String paymentId, Period period, long dailyCents, LocalDate proposedOn, LocalDate paidOn) {}
