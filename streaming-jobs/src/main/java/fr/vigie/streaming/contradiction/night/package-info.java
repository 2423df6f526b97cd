/**
 * Are majorations of the night billed that nobody prescribed?
 *
 * <p>The majorations of 20–23 h and 5–8 h, and of 23–5 h, are due only where the prescription requires care at night or at
 * strict hours (NGAP art. 14 B). A line with one is held if the prescription that it names has reached the caisse and no
 * prescription of the patient asks for the night. Units: cents; undue is the majoration, the act stays due.
 *
 * <p>What it misses: lines that name no prescription, hours that are false where the night is prescribed, Sundays.
 */
@NullMarked
package fr.vigie.streaming.contradiction.night;

import org.jspecify.annotations.NullMarked;
