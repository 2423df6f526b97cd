/** Laboratories. */
@NullMarked
package fr.vigie.sample.laboratory;

import org.jspecify.annotations.NullMarked;
