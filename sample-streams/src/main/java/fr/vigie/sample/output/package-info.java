/** Records on their way to the files of a world, day by day. */
@NullMarked
package fr.vigie.sample.output;

import org.jspecify.annotations.NullMarked;
