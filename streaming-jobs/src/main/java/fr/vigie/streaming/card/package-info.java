/**
 * Uses of professional cards, and the questions asked of them: one {@link fr.vigie.streaming.card.CardRule} a detector. Is
 * it still the holder who holds the card? He is then a victim, not a suspect. Rules are pure.
 */
@NullMarked
package fr.vigie.streaming.card;

import org.jspecify.annotations.NullMarked;
