/**
 * Is a day of sickness paid as the tariff has it: half of the capped daily wage, after the waiting days, within the leave,
 * 360 days in three years at most?
 *
 * <p>Sources: code de la sécurité sociale, art. L323-1, L323-4, R323-1, R323-4 and R323-5 (from memory, to be checked);
 * the rates, caps and days are dated rows of {@code daily-allowances.csv} and {@code smic.csv}. Units: cents, calendar days.
 * Only sickness of employees: work accidents, maternity and the self-employed follow other formulas.
 *
 * <p>What it finds is an indu (L133-4-1) and as a rule an error of the caisse or of the employer's attestation, not a fraud:
 * the prior probability is low, and small sums are silent. It misses inflated wages (it prices what was declared), seasonal
 * work, and days of a file whose first leave is not known.
 */
@NullMarked
package fr.vigie.streaming.sickleave.amount;

import org.jspecify.annotations.NullMarked;
