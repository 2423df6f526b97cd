/**
 * Was a professional card used after its opposition, after its expiry or after its holder had stopped?
 *
 * <p>Sources: code de la sécurité sociale, art. L161-33 and R161-52 (the card identifies its one holder); the ANS file of
 * cards gives validity and day of opposition. What counts is the moment of the use, not of the transmission, and what the
 * caisse itself could know then. Units: uses, days of Europe/Paris, hours, cents. The harm has a weight of its own; in euros are only the lines
 * that a holder who goes on signed after the opposition (art. L133-4).
 *
 * <p>In foreign readers the holder is the presumed victim; in those of before he goes on himself if he goes on caring. Retirement alone says
 * nothing, as the retired may replace or vaccinate: then patients from far apart must be added. It misses a card that is
 * stolen and not opposed, and the few uses before opposition lists have spread.
 */
@NullMarked
package fr.vigie.streaming.card.opposed;

import org.jspecify.annotations.NullMarked;
