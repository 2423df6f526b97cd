/**
 * Is a majoration of the night or of Sunday billed for care given at another time?
 *
 * <p>The night is 20–23 h and 5–8 h, the deep night 23–5 h; Sunday's majoration is due on Sundays and public holidays, and
 * from Saturday on for urgent calls (NGAP, general provisions, art. 14). A breach, exact to the cent: without the majoration,
 * or with that of the night instead of the deep night. Units: cents, minutes.
 *
 * <p>What it misses: majorations at true night hours that nobody prescribed, false times, majorations whose amount or time
 * is not given, the amount of Sunday's (unsettled), care overseas, whose clock and holidays are others.
 */
@NullMarked
package fr.vigie.streaming.nurse.nightmajoration;

import org.jspecify.annotations.NullMarked;
