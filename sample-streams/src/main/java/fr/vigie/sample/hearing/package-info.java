/** Hearing-aid shops: fittings and follow-up. */
@NullMarked
package fr.vigie.sample.hearing;

import org.jspecify.annotations.NullMarked;
