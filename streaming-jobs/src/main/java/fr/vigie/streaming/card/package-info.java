/** Uses of professional cards: is it still the holder who holds the card? The holder is then a victim, not a suspect. */
@NullMarked
package fr.vigie.streaming.card;

import org.jspecify.annotations.NullMarked;
