/** Kilometres beyond the formula or the daily cap; nurses who only drive a lot. */
@NullMarked
package fr.vigie.sample.scheme.inflatedmileage;

import org.jspecify.annotations.NullMarked;
