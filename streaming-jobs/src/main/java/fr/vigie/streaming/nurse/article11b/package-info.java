/**
 * Are several acts of one séance billed as if each were alone?
 *
 * <p>Of several acts in AMI in one séance of one patient the highest coefficient is due in full, the second by half, the
 * others not; majorations are never abated, and derogations are listed (NGAP, general provisions, art. 11 B). A breach,
 * exact to the cent at the day of care. Units: cents.
 *
 * <p>What it misses: séances with AIS, AMX or a forfait of the BSI, whose own rules of cumulation it does not judge; acts
 * of which the séance is not clear; antigen tests and vaccinations. A source that leaves derogations out makes it wrong.
 */
@NullMarked
package fr.vigie.streaming.nurse.article11b;

import org.jspecify.annotations.NullMarked;
