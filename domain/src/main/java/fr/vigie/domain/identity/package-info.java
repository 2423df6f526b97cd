/** Identifiers of persons, professionals and enterprises: their keys, and pseudonyms of those that must not be seen. */
@NullMarked
package fr.vigie.domain.identity;

import org.jspecify.annotations.NullMarked;
