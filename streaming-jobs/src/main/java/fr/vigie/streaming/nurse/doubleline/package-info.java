/**
 * Is one act billed twice by the nurse who did it?
 *
 * <p>The same act of one patient at the same moment of one passage, on two invoices, whatever the number billed on; or the
 * day's forfait of the BSI a second time. A breach, exact to the cent: the line that came first stays due. Units: cents, days.
 *
 * <p>What it misses: acts billed again by another nurse, at another time, under another prescription, or weeks later, when
 * it may be the answer to a refusal.
 */
@NullMarked
package fr.vigie.streaming.nurse.doubleline;

import org.jspecify.annotations.NullMarked;
