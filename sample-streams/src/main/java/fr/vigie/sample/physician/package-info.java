/** General practitioners and SOS Médecins. */
@NullMarked
package fr.vigie.sample.physician;

import org.jspecify.annotations.NullMarked;
