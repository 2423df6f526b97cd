/** Professionals, billers, and how they transmit. */
@NullMarked
package fr.vigie.sample.practice;

import org.jspecify.annotations.NullMarked;
