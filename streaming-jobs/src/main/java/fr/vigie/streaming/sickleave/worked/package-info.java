/**
 * Did the insured work on days for which allowances are paid?
 *
 * <p>Sources: code de la sécurité sociale, art. L323-6, 4° (abstain from any activity that is not authorised; what was
 * paid is given back under L133-4-1), made applicable to work accidents and occupational diseases by the last paragraph
 * of L433-1. Maternity has its own conditions (L331-3) and is left out by default. Units: calendar days, cents.
 *
 * <p>Where the employer declares how many days were worked and not which, only the days that cannot have been worked
 * outside the paid leave count, at the price of the cheapest ones.
 *
 * <p>It misses undeclared work, self-employment, and days on the edges of a leave.
 */
@NullMarked
package fr.vigie.streaming.sickleave.worked;

import org.jspecify.annotations.NullMarked;
