/**
 * Do people go from pharmacy to pharmacy with prescriptions under one name that its owner has not written?
 *
 * <p>The signs named in the field (price × new patient × remote prescriber × many pharmacies: domain notes §5): strangers to
 * the prescriber (no care of his, no médecin traitant, nothing from his software) who take medicines that are worth selling
 * on, once each, from several pharmacies. How often a stranger does so under any name is what is expected. Code pénal,
 * art. 441-1 and 313-1. The prescriber is the victim. Units: families, lines, cents.
 *
 * <p>It misses forged prescriptions that one mule alone carries, and cheap medicines.
 */
@NullMarked
package fr.vigie.graph.medicine;

import org.jspecify.annotations.NullMarked;
