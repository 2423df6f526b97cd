/** A ring of nurses, a prescriber and patients; a village that only has one of each. */
@NullMarked
package fr.vigie.sample.scheme.nurseprescriberring;

import org.jspecify.annotations.NullMarked;
