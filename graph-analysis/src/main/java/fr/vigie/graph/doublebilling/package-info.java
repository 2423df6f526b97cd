/**
 * Do two nurses on two numbers bill the same visits?
 *
 * <p>Among the schemes of the Cass. cases (domain notes §1.4; rule 9): one act, patient and day on two numbers. Where two
 * professionals do so again and again, for several patients, they do it together. Two passages a day are two visits, and
 * where the passage is not said they may be; a line that was rectified is gone. Code de la sécurité sociale, art. L. 133-4.
 * Units: lines, cents.
 *
 * <p>It misses copies with another price, passage or prescription.
 */
@NullMarked
package fr.vigie.graph.doublebilling;

import org.jspecify.annotations.NullMarked;
