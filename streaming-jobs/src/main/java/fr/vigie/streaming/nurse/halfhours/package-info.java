/**
 * Are more than four half-hours of dependency care a day billed for a patient?
 *
 * <p>An AIS 3 is a séance of half an hour, four of them at most in 24 hours (NGAP, title XVI, art. 11; Cass. crim. 25 November
 * 2020, no. 18-85.947). A breach, exact to the cent: the half-hours beyond the fourth of a day of care, in the order of the
 * visits. Units: half-hours, cents.
 *
 * <p>What it misses: half-hours spread over midnight or over several nurses, the forfaits of the BSI.
 */
@NullMarked
package fr.vigie.streaming.nurse.halfhours;

import org.jspecify.annotations.NullMarked;
