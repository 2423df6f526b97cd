/** The same days off claimed twice; claims that are only corrected. */
@NullMarked
package fr.vigie.sample.scheme.doubleclaims;

import org.jspecify.annotations.NullMarked;
