/**
 * Was a leave prescribed or prolonged by somebody whose prescription does not give a right to allowances?
 *
 * <p>Sources: code de la santé publique, art. L6316-1 (loi 2023-1250, art. 65: a teleconsultation gives three days at most,
 * renewals included, unless by the médecin traitant or the referent midwife, or justified; dated row
 * {@code TELE_MAX_DAYS}); code de la sécurité sociale, art. L162-4-4 and R162-1-9-1 (a prolongation is by the first
 * prescriber or the médecin traitant, but for a referred specialist, a replacement, a stay in hospital, a justified
 * impossibility). Units: calendar days, cents.
 *
 * <p>The first answer is that the days are not paid; the insured who goes from platform to platform is the suspect, the
 * physicians are not. A justified impossibility is not in the records: hence a low probability. It misses leaves of insured
 * without a médecin traitant, and by physicians whom the references do not know.
 */
@NullMarked
package fr.vigie.streaming.sickleave.tele;

import org.jspecify.annotations.NullMarked;
