/** Kilometres beyond the formula; nurses who only drive a lot. */
@NullMarked
package fr.vigie.sample.scheme.inflatedmileage;

import org.jspecify.annotations.NullMarked;
