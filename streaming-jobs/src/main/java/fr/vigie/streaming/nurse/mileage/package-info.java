/**
 * Does a nurse bill more km than her rounds can hold?
 *
 * <p>Two questions, per person who did the care (not per number billed on: remplaçants have their own rounds). IK_CAP: do
 * a day's km respect the daily cap (avenant 6 of the convention, since 2020-03-31: km 1–299 in full, 300–399 by half, none
 * beyond)? A breach, exact to the cent. IK_DISTANCE: do a month's trips go beyond the formula of NGAP art. 13 (twice the
 * road less 4 km in plaine, 2 km in montagne)? An implausibility, since roads are estimated. Units: km, whole; cents.
 *
 * <p>What it misses: trips that were never made, km on foot or ski (IKS), two visits billed for one travel, the rule of the
 * nearest professional, and over-billing that stays within the margins.
 */
@NullMarked
package fr.vigie.streaming.nurse.mileage;

import org.jspecify.annotations.NullMarked;
