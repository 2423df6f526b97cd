/** Home acts billed during a full hospital stay; stays during which home care is due. */
@NullMarked
package fr.vigie.sample.scheme.actsduringstay;

import org.jspecify.annotations.NullMarked;
