/** Chains of teleconsultation leaves; leaves and prolongations that only look unlawful. */
@NullMarked
package fr.vigie.sample.scheme.teleleavechain;

import org.jspecify.annotations.NullMarked;
