/**
 * Does a physician's name stand on leaves of strangers that he is unlikely to have written?
 *
 * <p>The field's rule 22: leaves for insured of four départements or more, more than 300 km away, within 60 days; with the
 * signs of forged forms (a scan, paper from a physician who signs electronically, no link with a médecin traitant). Sources:
 * code pénal, art. 441-1 and 313-1; code de la sécurité sociale, art. R323-11 and L133-4-1 (from memory, to be checked). Units: km as the crow flies
 * between communes, days, insured, cents.
 *
 * <p>Leaves are sold under the names of physicians who know nothing: the prescriber is heard as a victim, and who bought is
 * for an investigator to say. It misses forged leaves under the name of one's own physician, by a hospital, or electronic
 * ones near by.
 */
@NullMarked
package fr.vigie.streaming.sickleave.prescriber;

import org.jspecify.annotations.NullMarked;
