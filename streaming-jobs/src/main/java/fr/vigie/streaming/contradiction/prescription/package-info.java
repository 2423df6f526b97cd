/**
 * Do a nurse's acts go beyond the prescription they name: higher coefficients, more times a day, more days?
 *
 * <p>An act is due as it was prescribed (NGAP art. 5; CSS L133-4). The lines of a patient's day that name a prescription
 * known to the caisse are matched with the acts that any of his prescriptions orders for that day, in favour of the carer.
 * Undue is the coefficient beyond the one prescribed, or the whole line where no act is left. Two codes: against a
 * prescription that was written electronically a breach; against one on paper or scanned, whose acts were keyed in, an
 * implausibility. Units: cents, days, times a day.
 *
 * <p>What it misses: lines that name no prescription, travel of visits that are not due, packages (BSA, BSB, BSC), a forged
 * paper that the caisse has taken in as it is, and whether care was to be at home.
 */
@NullMarked
package fr.vigie.streaming.contradiction.prescription;

import org.jspecify.annotations.NullMarked;
