/**
 * Did the card of somebody who no longer practises wake?
 *
 * <p>Sources: code de la sécurité sociale, art. L161-33 and R161-52 (the card belongs to one person); press on about 1,000
 * false passes under the name of a retired physician. A card that was silent for months, or whose holder has long stopped,
 * issues certificates, prescriptions or leaves without any care. Units: uses, days, km between centres of départements. No
 * euros: the harm has a weight of its own; the holder is the presumed victim.
 *
 * <p>It misses a card that wakes to bill care, as a locum does, and one that issues to neighbours only, unless no session of
 * vaccination explains the certificates and its holder is retired, or none of the patients is from the holder's département.
 */
@NullMarked
package fr.vigie.streaming.card.dormant;

import org.jspecify.annotations.NullMarked;
