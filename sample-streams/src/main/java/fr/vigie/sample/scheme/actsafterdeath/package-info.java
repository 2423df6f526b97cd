/** Acts billed for the dead; care that only seems to come after a death. */
@NullMarked
package fr.vigie.sample.scheme.actsafterdeath;

import org.jspecify.annotations.NullMarked;
