/** Reproducible chance. */
@NullMarked
package fr.vigie.sample.chance;

import org.jspecify.annotations.NullMarked;
