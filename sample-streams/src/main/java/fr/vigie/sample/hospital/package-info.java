/** Hospital stays. */
@NullMarked
package fr.vigie.sample.hospital;

import org.jspecify.annotations.NullMarked;
