/**
 * Are leaves sold under the name of a physician who knows nothing?
 *
 * <p>The field's rule 22 and the sales on social networks (domain notes §3): strangers to the physician (no médecin traitant,
 * no referral, no care of his) bring leaves that bear a sign his own patients' leaves do not bear: scans or paper against his
 * habit, an e-CPS he does not use otherwise, evenings, homes hundreds of kilometres away. Each sign is held against his own
 * habit, and against all physicians' where he has none to show. Code pénal, art. 441-1 and 313-1. The physician is the
 * victim. Units: families, km as the crow flies, days, cents.
 *
 * <p>It misses forged leaves that look like his own in every respect, and those in the names of hospitals.
 */
@NullMarked
package fr.vigie.graph.leave;

import org.jspecify.annotations.NullMarked;
