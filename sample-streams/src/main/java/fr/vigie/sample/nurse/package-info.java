/** Nurses: patients, rounds, NGAP lines, kilometres. */
@NullMarked
package fr.vigie.sample.nurse;

import org.jspecify.annotations.NullMarked;
