/**
 * Was one professional card read in two places between which nobody can have travelled?
 *
 * <p>Sources: code de la sécurité sociale, art. L161-33 and R161-52 (the card belongs to one person); the field's starting
 * value of 150 km/h for a car. Units: km as the crow flies, km/h, minutes, days of Europe/Paris. No euros: the harm has a
 * weight of its own.
 *
 * <p>The holder is the presumed victim. It misses a card used by a third person near its holder, at hours when the holder
 * does not work, or with an e-CPS, and a usurpation that a single wrong clock would explain as well.
 */
@NullMarked
package fr.vigie.streaming.card.impossibletravel;

import org.jspecify.annotations.NullMarked;
