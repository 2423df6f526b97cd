/**
 * Whether one model is better than another on the same rows, and by how much chance would make it so.
 */
@NullMarked
package fr.vigie.models.compare;

import org.jspecify.annotations.NullMarked;
