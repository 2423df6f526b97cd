/** Pharmacies: antigen tests, SI-DEP, kits. */
@NullMarked
package fr.vigie.sample.pharmacy;

import org.jspecify.annotations.NullMarked;
