/** Pharmacies: medicines that are dispensed on prescription. */
@NullMarked
package fr.vigie.streaming.pharmacy;

import org.jspecify.annotations.NullMarked;
