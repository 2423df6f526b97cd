/** Dentists. */
@NullMarked
package fr.vigie.sample.dental;

import org.jspecify.annotations.NullMarked;
