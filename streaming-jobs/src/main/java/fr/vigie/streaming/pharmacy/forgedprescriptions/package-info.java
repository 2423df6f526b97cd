/**
 * Are expensive medicines drawn from pharmacy to pharmacy on prescriptions that somebody forged?
 *
 * <p>What pharmacists warn each other of (ASAFO-Pharma): an expensive medicine, a patient new to the pharmacy, a prescriber far
 * away, and many pharmacies. All four together are looked for in one patient's file: FORGED_DISPENSING goes to the patient,
 * for several pharmacies within some weeks; FORGED_PRESCRIBER joins, by the physician in whose name the
 * prescriptions are, several patients who each went to more than one, and takes him for the victim. Both are
 * implausibilities, itemised by line (CP art. 441-1 and 313-1; CSS art. L114-17-1 and L133-4-1). Units: days, km, cents.
 *
 * <p>What it misses: forged prescriptions in the name of a physician nearby, cheap medicines, identities that are used once
 * or at one pharmacy only.
 */
@NullMarked
package fr.vigie.streaming.pharmacy.forgedprescriptions;

import org.jspecify.annotations.NullMarked;
