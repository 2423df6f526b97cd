/** Identifiers from ranges that are never attributed. */
@NullMarked
package fr.vigie.sample.identifier;

import org.jspecify.annotations.NullMarked;
