/**
 * Do the papers issued with a card suddenly go to patients from all over France?
 *
 * <p>Sources: code de la sécurité sociale, art. L161-33 and R161-52 (the card belongs to one person); press on false passes
 * under the name of physicians who validated an e-CPS request that was not theirs. Papers are certificates, prescriptions
 * and leaves. Certificates go with an injection or a test that is made in presence, so that most patients live near; the
 * other papers are held against the card's own past year, by median and median deviation of its weeks. Units: uses, km
 * between centres of départements, shares 0–1. No euros: the harm has a weight of its own; the holder is the presumed victim.
 *
 * <p>It misses papers for neighbours, a card whose patients always came from afar, and few papers among many of one's own.
 */
@NullMarked
package fr.vigie.streaming.card.dispersion;

import org.jspecify.annotations.NullMarked;
