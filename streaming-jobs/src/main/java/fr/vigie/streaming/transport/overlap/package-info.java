/**
 * Does a carrier bill trips of one vehicle at the same time, or more km than there are?
 *
 * <p>Sources: code de la sécurité sociale, art. L322-5 and R322-10 and following (transports of patients; from memory),
 * L133-4 (what was wrongly paid is recovered). TRANSPORT_OVERLAP, a breach: a vehicle that drives one patient alone cannot
 * drive another one meanwhile; of two trips the one without a way back is undue, else the one that began later.
 * TRANSPORT_PADDED_KM, a breach: more km than the carrier itself counts for the same patient and way. TRANSPORT_KM, an
 * implausibility: km far beyond any road between the communes; it ranks and itemises nothing. Units: minutes, km, cents.
 *
 * <p>It misses trips that nobody made beside no other, trips falsely declared as shared, and what is hidden by a vehicle that
 * stands for a whole fleet. Patients who were dead or in hospital are told from their own records.
 */
@NullMarked
package fr.vigie.streaming.transport.overlap;

import org.jspecify.annotations.NullMarked;
