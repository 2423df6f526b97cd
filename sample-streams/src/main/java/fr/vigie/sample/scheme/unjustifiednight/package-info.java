/** Night majorations without prescription; nights that are prescribed. */
@NullMarked
package fr.vigie.sample.scheme.unjustifiednight;

import org.jspecify.annotations.NullMarked;
