package fr.vigie.casequeue.procedure;

import fr.vigie.domain.money.Cents;
import java.time.LocalDate;

/**
 * What was unduly paid on one day: the itemised lines of a case, added up by the day of their payment.
 *
 * @param paidOn day of the payment
 * @param undue what was paid too much on it
 */
public record PaidSum(LocalDate paidOn, Cents undue) {}
