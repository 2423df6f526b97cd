/** Who surely lives apart, and so to how many families people belong. */
@NullMarked
package fr.vigie.domain.household;

import org.jspecify.annotations.NullMarked;
