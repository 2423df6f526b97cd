/** What was planted in a world, and what only looks like it. */
@NullMarked
package fr.vigie.sample.label;

import org.jspecify.annotations.NullMarked;
