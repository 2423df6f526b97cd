/** The care that a world has besides physicians, nurses and tests. */
@NullMarked
package fr.vigie.sample.care;

import org.jspecify.annotations.NullMarked;
