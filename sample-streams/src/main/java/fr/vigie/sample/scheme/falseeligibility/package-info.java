/** Paying tests billed on a free ground; grounds that are true and cannot be seen. */
@NullMarked
package fr.vigie.sample.scheme.falseeligibility;

import org.jspecify.annotations.NullMarked;
