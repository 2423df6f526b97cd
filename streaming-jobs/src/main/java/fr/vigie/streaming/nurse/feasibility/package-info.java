/**
 * Can one person have done the care that is billed for a day?
 *
 * <p>Minutes of care of one executant, and a lower bound of the road between the places. Two sums a day. The least minutes
 * count only what a text gives a duration (AIS 3, a séance of half an hour; a second one from the 35th minute on) and the
 * road as the crow flies at a fast speed: beyond 24 h the day cannot be (IMPOSSIBLE_DAY). The estimated minutes add starting
 * values for the other acts: beyond 18 h on several days of a quarter they rank and do not accuse (LONG_DAYS). The Court took
 * such days as evidence beside other inconsistencies (Cass. crim. 25 November 2020, no. 18-85.947). No line is undue by it:
 * the lines of these days are listed as billed. Units: whole minutes, km.
 *
 * <p>What it misses: invented visits on days that stay possible, visits without a time, and whoever lends the card.
 */
@NullMarked
package fr.vigie.streaming.nurse.feasibility;

import org.jspecify.annotations.NullMarked;
