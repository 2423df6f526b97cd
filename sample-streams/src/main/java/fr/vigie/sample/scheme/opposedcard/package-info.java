/** Cards used after their opposition; cards that only seem to be. */
@NullMarked
package fr.vigie.sample.scheme.opposedcard;

import org.jspecify.annotations.NullMarked;
