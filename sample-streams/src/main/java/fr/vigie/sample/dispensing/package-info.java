/** Pharmacies dispense prescriptions: medicines, renewals, what is not to be substituted. */
@NullMarked
package fr.vigie.sample.dispensing;

import org.jspecify.annotations.NullMarked;
