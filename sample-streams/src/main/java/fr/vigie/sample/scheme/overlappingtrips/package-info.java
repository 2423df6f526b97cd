/** Trips of one vehicle that overlap, km that nobody drove, patients who were not there; lawful trips that look like it. */
@NullMarked
package fr.vigie.sample.scheme.overlappingtrips;

import org.jspecify.annotations.NullMarked;
