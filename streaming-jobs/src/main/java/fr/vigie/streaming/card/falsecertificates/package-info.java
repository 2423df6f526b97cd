/**
 * Are certificates issued when and at a pace at which nobody vaccinates or tests?
 *
 * <p>Sources: code pénal, art. 441-1 and 441-7 (forged attestations); code de la santé publique, art. L3136-1 (false passes,
 * from memory). What uses of cards alone can say: certificates of vaccination at night, more certificates in an hour than
 * one person can type, certificates in the evening for buyers who live far away. Units: certificates, hours of Paris,
 * seconds per certificate, km between centres of départements. No euros: nothing is billed. Whether the holder sells or was
 * usurped is for an investigator to find out, and the finding says so; where most buyers live far the holder is the presumed
 * victim.
 *
 * <p>It misses certificates sold by day to neighbours. Whether an injection was billed is not looked at.
 */
@NullMarked
package fr.vigie.streaming.card.falsecertificates;

import org.jspecify.annotations.NullMarked;
